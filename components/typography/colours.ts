/** Which colours a theme consists of, and which of them a person chooses for a theme of their own. */
import type { HexColour } from './contrast'

/** In the order in which `themes.ts` gives them; each is a property of `assets/styles/tokens.css`. */
export const colourProperties = [
  '--page',
  '--surface',
  '--ink',
  '--ink-soft',
  '--hairline',
  '--edge',
  '--accent',
  '--on-accent',
  '--accent-soft',
  '--link',
  '--visited',
  '--term',
  '--sentence',
  '--word',
  '--on-word',
  '--ring',
] as const

export type ColourProperty = (typeof colourProperties)[number]

/** Six-digit hexadecimal colours, so that they can be computed with. */
export type Colours = Readonly<Record<ColourProperty, HexColour>>

/** Tells the browser how to draw what it draws itself: scroll bars, form controls. */
export type Scheme = 'light' | 'dark'

export interface Theme {
  readonly scheme: Scheme
  readonly colours: Colours
}

/** What a person chooses for a theme of their own, six-digit hexadecimal. The other colours are made of these. */
export interface CustomColours {
  readonly text: HexColour
  readonly background: HexColour
  readonly link: HexColour
  readonly glossary: HexColour
  /** Behind what is being read aloud. */
  readonly highlight: HexColour
}
