/** Picking a part of the page by hand: what the panel says to the picker in the page, and in which words it answers. */

/** What can be done with the outline: moved over the page's blocks, taken, given up. `stay` only asks where it is. */
export const pickSteps = ['stay', 'larger', 'smaller', 'previous', 'next', 'take', 'cancel'] as const
export type PickStep = (typeof pickSteps)[number]

/** What an outlined block can be called. */
export const partKinds = [
  'part',
  'article',
  'section',
  'heading',
  'paragraph',
  'list',
  'table',
  'figure',
  'quote',
] as const
export type PartKind = (typeof partKinds)[number]

/** The picker runs in the page, where the interface's words are not at hand. */
export interface PickWords {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  /** Which keys do what, in a sentence. */
  readonly help: string
  readonly kinds: Readonly<Record<PartKind, string>>
}
