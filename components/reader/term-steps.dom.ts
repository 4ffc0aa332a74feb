/** Going from term to term by keys: each stop is the first mention of a term that is marked. */

/**
 * Puts the focus on the next (or previous) marked term: from the one that has it or, where none has, from what is in
 * view. Whether there is one.
 */
export function stepToTerm(document: Document, direction: 'next' | 'previous'): boolean {
  const marks = [...document.querySelectorAll<HTMLElement>('.article .term:not(.term-again)')]
  if (direction === 'previous') marks.reverse()
  const active = document.activeElement
  const at = active instanceof HTMLElement ? marks.indexOf(active) : -1
  const height = document.documentElement.clientHeight
  const isAhead = (mark: HTMLElement): boolean => {
    const { top, bottom } = mark.getBoundingClientRect()
    return direction === 'next' ? bottom > 0 : top < height
  }
  const target = at === -1 ? marks.find(isAhead) : marks[at + 1]
  if (target === undefined) return false
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'center', behavior: 'instant' })
  return true
}
