/** What a person may ask of the extractor beyond "read this page". */
export interface Wish {
  /** Rules of omissions (`report.ts`) that this person has put back on this site: such passages stay in. */
  readonly keep?: readonly string[]
  /** Read the page even though it does not look like an article. */
  readonly anyway?: boolean
  /**
   * Which part of the page: `whole` ignores a selection, `picked` is the block chosen with the picker, a number is one of
   * `report.others`. Without it: the selection where there is one, else the article in view.
   */
  readonly part?: 'whole' | 'picked' | number
}

/** The wish in `value`, whatever it is; what is not understood is not wished for. Never throws. */
export function decodeWish(value: unknown): Wish {
  if (typeof value !== 'object' || value === null) return {}
  const { keep, anyway, part } = value as Readonly<Record<string, unknown>>
  return {
    ...(Array.isArray(keep) && { keep: keep.filter((rule): rule is string => typeof rule === 'string') }),
    ...(anyway === true && { anyway }),
    ...((part === 'whole' || part === 'picked' || Number.isInteger(part)) && {
      part: part as Exclude<Wish['part'], undefined>,
    }),
  }
}
