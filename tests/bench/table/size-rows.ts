/** Pages that are too large, too deep or made to break readers: the worst of all of them. The goals are those of issue 7. */
import { atMost, count, exactly, type Figures, found, greatest, list, ms, number, type Row } from './row'

/** `npm run bench:size`. */
export const sizeRows: readonly Row[] = [
  {
    figure: 'pages that end otherwise than they must',
    section: 'rows',
    goal: exactly(0, count),
    of: (figures) => (found(figures, 'failed') === undefined ? undefined : list(figures, 'failed').length),
    about: (figures) => `of ${list(figures, 'rows').length}`,
  },
  worst('longest hold of the page', 'hold', 200),
  worst('longest hold of the panel', 'panelHold', 1_000),
]

function worst(figure: string, name: 'hold' | 'panelHold', limit: number): Row {
  const most = (figures: Figures): number | undefined =>
    greatest(list(figures, 'rows').map((page) => number(page, name)))
  return {
    figure,
    section: 'rows',
    goal: atMost(limit, ms),
    of: most,
    about: (figures) => {
      const pages = list(figures, 'rows')
      const page = pages.find((each) => number(each, name) === most(figures))
      const unknown = pages.filter((each) => number(each, name) === undefined).length
      const above = pages.filter((each) => (number(each, name) ?? 0) > limit).length
      return [
        String(found(page, 'name') ?? ''),
        ...(above > 0 ? [`pages above: ${above}`] : []),
        ...(unknown > 0 ? [`pages without a figure: ${unknown}`] : []),
      ].join('; ')
    },
  }
}
