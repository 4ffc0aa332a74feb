/**
 * The typefaces as data. The bundled ones are declared in `assets/styles/fonts.css`; each stack goes on to faces of the
 * same kind that systems carry, because a bundled face covers a few scripts only: the browser takes what is missing
 * from the next name that has it.
 */

export interface Typeface {
  /** The family as `fonts.css` declares it; absent for the system's own faces. */
  readonly bundled?: string
  /** Whether the face has every weight, and not only regular and bold. */
  readonly isVariable?: boolean
  /** The value of `font-family`. */
  readonly stack: string
  /** Titles, where they are set in another face than the text. */
  readonly titles?: string
}

// Andika, Literata and OpenDyslexic have Cyrillic, Literata has Greek: what a face without these scripts lacks comes from the bundled
// one of its kind, which is known to be legible, before any of the system's. A mono face has no such neighbour.
const systemSans = 'system-ui, "Noto Sans", sans-serif'
const systemSerif = '"Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", serif'
const systemMono = 'ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono", monospace'
const sans = `Andika, ${systemSans}`
const literata = `"Literata Variable", ${systemSerif}`

export const typefaces = {
  atkinsonNext: {
    bundled: 'Atkinson Hyperlegible Next Variable',
    isVariable: true,
    stack: `"Atkinson Hyperlegible Next Variable", ${sans}`,
    titles: literata,
  },
  literata: { bundled: 'Literata Variable', isVariable: true, stack: literata },
  lexend: { bundled: 'Lexend Variable', isVariable: true, stack: `"Lexend Variable", ${sans}` },
  andika: { bundled: 'Andika', stack: sans },
  openDyslexic: { bundled: 'OpenDyslexic', stack: `OpenDyslexic, ${sans}` },
  atkinsonMono: {
    bundled: 'Atkinson Hyperlegible Mono Variable',
    isVariable: true,
    stack: `"Atkinson Hyperlegible Mono Variable", ${systemMono}`,
  },
  systemSans: { stack: systemSans },
  systemSerif: { stack: systemSerif },
} as const satisfies Record<string, Typeface>

export type TypefaceName = keyof typeof typefaces

/** In the order in which they are offered. */
export const typefaceNames = Object.keys(typefaces) as readonly TypefaceName[]
