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
  /**
   * Which piece of a page that is too long for one (`Report.piece`): where it begins, behind the beginnings of those
   * between it and the first. Empty: the first. That piece is read even though it does not look like an article.
   */
  readonly from?: readonly number[]
  /** Read the page to its end; without it, of a long one only the beginning is read, which is there at once. */
  readonly entire?: boolean
}

/** A page of more pieces than this holds no text that anybody wrote. */
const mostPieces = 1_000

/** The places in `value`, each behind the one before; undefined where it is not that. */
export function placesOf(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length > mostPieces) return undefined
  const isPlace = (place: unknown, i: number): boolean =>
    Number.isSafeInteger(place) && Number(place) > (value[i - 1] ?? 0)
  return value.every(isPlace) ? value : undefined
}

/** The wish in `value`, whatever it is; what is not understood is not wished for. Never throws. */
export function decodeWish(value: unknown): Wish {
  if (typeof value !== 'object' || value === null) return {}
  const { keep, anyway, part, from, entire } = value as Readonly<Record<string, unknown>>
  const places = placesOf(from)
  return {
    ...(places !== undefined && { from: places }),
    ...(Array.isArray(keep) && { keep: keep.filter((rule): rule is string => typeof rule === 'string') }),
    ...(anyway === true && { anyway }),
    ...(entire === true && { entire }),
    ...((part === 'whole' || part === 'picked' || Number.isInteger(part)) && {
      part: part as Exclude<Wish['part'], undefined>,
    }),
  }
}
