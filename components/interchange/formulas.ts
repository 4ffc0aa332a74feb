/** Cells that a spreadsheet would run (CSV injection), made harmless, and back. */

/** Beginnings that make a spreadsheet run a cell as a formula, with any apostrophes before them. */
const formula = /^'*[=+\-@\t\r]/

/** A cell that no spreadsheet takes for a formula: an apostrophe goes in front of one that could be. */
export function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** A cell as it was before it was guarded, by us or by others. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
