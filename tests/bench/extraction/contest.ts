/** What a contest of the systems on one page is asked for and answers: the data between the page and the bench. */
import type { Weights } from '@/components/extraction/model'
import type { ElementKind } from './elements.dom'

export const systems = ['readability', 'defuddle', 'ours'] as const
export type System = (typeof systems)[number]

/** What one system made of the page. */
export interface Outcome {
  /** The body without figures and captions, a line for each block; empty when nothing was extracted. */
  readonly text: string
  readonly title: string
  readonly author: string
  readonly published: string
  readonly site: string
  readonly language: string
  readonly signs: Readonly<Partial<Record<ElementKind, readonly string[]>>>
  /** Milliseconds, the least of all repeats. */
  readonly ms: number
  /** Why there is nothing, in the system's own words. */
  readonly failure?: string
}

export interface Contest {
  readonly outcomes: Readonly<Record<System, Outcome>>
  /** What the page says of itself, to agree with. */
  readonly said: { readonly site: string; readonly language: string }
  /** Elements of the article as a program finds them by the truth: kind and signs. */
  readonly expected: readonly { readonly kind: ElementKind; readonly text: string; readonly names: readonly string[] }[]
  /** Whether the publisher's page has the same markup after ours ran as before. */
  readonly untouched: boolean
  /** Milliseconds that copying the page takes, which the rivals need before they start. */
  readonly copying: number
}

export interface Rules {
  /** How often each runs; its time is the least. */
  readonly repeats: number
  /** Draws the order in which they run. */
  readonly seed: number
  /** The true text, to find the elements that belong to the article; empty when that is not wanted. */
  readonly truth: string
  /** The systems that take part. Default all. */
  readonly only?: readonly System[]
  /** Weights for ours that were not learned from this page. */
  readonly model?: readonly Weights[]
}

/** How long ours keeps the page waiting. */
export interface Holds {
  readonly ms: number
  /** Milliseconds of the longest task of the page's thread while ours ran. */
  readonly longest: number
  /** The same without the time Readability took inside it. */
  readonly longestOfOwn: number
}
