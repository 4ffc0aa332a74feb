/** Tables in plain text, as the bench prints them. */

/** Columns line up: words to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const isFigures = head.map((_, column) => rows.every((row) => /^(?:[–±]?[\d.,]*×?)$/.test(row[column] ?? '')))
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) =>
        isFigures[column] ? (row[column] ?? '').padStart(width) : (row[column] ?? '').padEnd(width),
      )
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** A share, to three digits. */
export function share(value: number): string {
  return value.toFixed(3)
}

/** Kept of what is there; a dash where there is nothing. */
export function keptOf(figures: { readonly there: number; readonly kept: number } | undefined): string {
  return figures === undefined || figures.there === 0 ? '–' : share(figures.kept / figures.there)
}

export function milliseconds(value: number): string {
  return value < 100 ? value.toFixed(1) : Math.round(value).toString()
}
