/**
 * The typefaces as data. The bundled ones are declared in `assets/styles/fonts.css`; each stack goes on to faces of the
 * same kind that systems carry, because a bundled face covers a few scripts only: the browser takes what is missing
 * from the next name that has it.
 */

export interface Typeface {
  /** The family as `fonts.css` declares it; absent for the system's own faces. */
  readonly bundled?: string
  /** The value of `font-family`. */
  readonly stack: string
  /** Titles, where they are set in another face than the text. */
  readonly titles?: string
}

const sans = 'system-ui, "Noto Sans", sans-serif'
const serif = '"Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", serif'
const mono = 'ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono", monospace'
const literata = `"Literata Variable", ${serif}`

export const typefaces = {
  atkinsonNext: {
    bundled: 'Atkinson Hyperlegible Next Variable',
    stack: `"Atkinson Hyperlegible Next Variable", ${sans}`,
    titles: literata,
  },
  literata: { bundled: 'Literata Variable', stack: literata },
  lexend: { bundled: 'Lexend Variable', stack: `"Lexend Variable", ${sans}` },
  andika: { bundled: 'Andika', stack: `Andika, ${sans}` },
  openDyslexic: { bundled: 'OpenDyslexic', stack: `OpenDyslexic, ${sans}` },
  atkinsonMono: {
    bundled: 'Atkinson Hyperlegible Mono Variable',
    stack: `"Atkinson Hyperlegible Mono Variable", ${mono}`,
  },
  systemSans: { stack: sans },
  systemSerif: { stack: serif },
} as const satisfies Record<string, Typeface>

export type TypefaceName = keyof typeof typefaces

/** In the order in which they are offered. */
export const typefaceNames = Object.keys(typefaces) as readonly TypefaceName[]
