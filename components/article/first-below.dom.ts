/** Looking for what is in view among many elements, without asking each where it is. */

/** Index of the first of some elements, one below the other, that reaches below a height of the view. */
export function firstBelow(elements: readonly Element[], top: number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle
    else low = middle + 1
  }
  return low
}
