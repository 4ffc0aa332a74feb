/**
 * Line focus: a window of a few lines, or a ruler under one, so that the eye keeps its line. `group-lines.ts` finds the
 * drawn lines of a block, `stops.dom.ts` what the window can stand on, `find-stop.ts` the way between, `window-of.ts`
 * what is lit; `moving.dom.ts` moves it and `window.dom.ts` draws it. Off at first, and none of it is loaded while it is.
 */
import type { Kept } from '@/components/ui/stored'

/** `off`, a window of so many lines with the current one in its middle, or a line drawn under the current one. */
export const shapes = ['off', 'one', 'three', 'five', 'ruler'] as const
export type Shape = (typeof shapes)[number]

/**
 * What moves it, beside the keys, which always do.
 * - `hand`: the pointer; when the text is scrolled, it stays with its line.
 * - `centre`: it stands in the middle of the view, and scrolling moves the text under it.
 * - `voice`: the line that is read aloud; while nothing is, as `hand`.
 */
export const leads = ['hand', 'centre', 'voice'] as const
export type Lead = (typeof leads)[number]

export interface LineFocusSettings {
  readonly shape: Shape
  readonly lead: Lead
  /** How much of the text around the window is covered: 0 leaves it as it is, 100 hides it. Percent. */
  readonly dim: number
}

export const dimLimits = { min: 0, max: 100, step: 5 } as const

/** How many lines a window of this shape holds. */
export const linesOf: Readonly<Record<Exclude<Shape, 'off'>, number>> = { one: 1, three: 3, five: 5, ruler: 1 }

export const keptLineFocus: Kept<LineFocusSettings> = {
  key: 'line-focus',
  version: 1,
  fallback: { shape: 'off', lead: 'hand', dim: 60 },
  decode(value) {
    const { shape, lead, dim } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
    const { fallback } = keptLineFocus
    return {
      shape: shapes.find((one) => one === shape) ?? fallback.shape,
      lead: leads.find((one) => one === lead) ?? fallback.lead,
      dim: typeof dim === 'number' && dim >= dimLimits.min && dim <= dimLimits.max ? dim : fallback.dim,
    }
  },
}
