/** Which words of a page are the words of its truth, in order: what the model learns from. */

/** For each word of `page`, whether it is matched with a word of `truth`; the matched words are in the same order in both. */
export function align(page: readonly string[], truth: readonly string[]): Uint8Array {
  const matched = new Uint8Array(page.length)
  matchBetween({ page, truth, matched }, { from: 0, to: page.length }, { from: 0, to: truth.length }, 4)
  return matched
}

interface Texts {
  readonly page: readonly string[]
  readonly truth: readonly string[]
  readonly matched: Uint8Array
}

interface Stretch {
  from: number
  to: number
}

/** More pairs than this are not compared one by one; what is left unmatched there is furniture nearly always. */
const mostPairs = 4_000_000

/**
 * Patience: runs of `size` words that occur once in both are matched where their order agrees, and what lies between
 * them is looked at again with shorter runs; what is left is matched by the longest common sequence.
 */
function matchBetween(texts: Texts, ours: Stretch, theirs: Stretch, size: number): void {
  const { page, truth, matched } = texts
  let { from: a, to: aEnd } = ours
  let { from: b, to: bEnd } = theirs
  while (a < aEnd && b < bEnd && page[a] === truth[b]) {
    matched[a] = 1
    a += 1
    b += 1
  }
  while (a < aEnd && b < bEnd && page[aEnd - 1] === truth[bEnd - 1]) {
    matched[aEnd - 1] = 1
    aEnd -= 1
    bEnd -= 1
  }
  if (a >= aEnd || b >= bEnd) return
  for (let length = size; length > 0; length -= 1) {
    const chain = inOrder(onceInBoth(texts, { from: a, to: aEnd }, { from: b, to: bEnd }, length))
    if (chain.length === 0) continue
    // A few single words in a long stretch agree by chance.
    if (length <= 2 && aEnd - a > 400 && chain.length < 3) break
    for (const [i, j] of chain) {
      if (i < a || j < b) continue
      matchBetween(texts, { from: a, to: i }, { from: b, to: j }, length)
      matched.fill(1, i, i + length)
      a = i + length
      b = j + length
    }
    matchBetween(texts, { from: a, to: aEnd }, { from: b, to: bEnd }, length)
    return
  }
  if ((aEnd - a) * (bEnd - b) <= mostPairs) matchCommon(texts, { from: a, to: aEnd }, { from: b, to: bEnd })
}

function onceInBoth({ page, truth }: Texts, ours: Stretch, theirs: Stretch, length: number): [number, number][] {
  const places = (words: readonly string[], { from, to }: Stretch): Map<string, number> => {
    const found = new Map<string, number>()
    for (let i = from; i + length <= to; i += 1) {
      const run = words.slice(i, i + length).join(' ')
      found.set(run, found.has(run) ? -1 : i)
    }
    return found
  }
  const there = places(truth, theirs)
  const pairs: [number, number][] = []
  for (const [run, i] of places(page, ours)) {
    const j = there.get(run) ?? -1
    if (i >= 0 && j >= 0) pairs.push([i, j])
  }
  return pairs.sort(([i], [k]) => i - k)
}

/** The longest part of `pairs`, sorted by the first number, in which the second number rises, too. */
function inOrder(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = []
  const before: number[] = []
  for (const [at, [, j]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before.push(ends[low - 1] ?? -1)
    ends[low] = at
  }
  const chain: [number, number][] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.reverse()
}

function matchCommon({ page, truth, matched }: Texts, ours: Stretch, theirs: Stretch): void {
  const width = theirs.to - theirs.from + 1
  const lengths = new Uint16Array((ours.to - ours.from + 1) * width)
  const at = (i: number, j: number): number => lengths[(i - ours.from) * width + j - theirs.from] ?? 0
  for (let i = ours.to - 1; i >= ours.from; i -= 1) {
    for (let j = theirs.to - 1; j >= theirs.from; j -= 1) {
      lengths[(i - ours.from) * width + j - theirs.from] =
        page[i] === truth[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  for (let i = ours.from, j = theirs.from; i < ours.to && j < theirs.to; ) {
    if (page[i] === truth[j]) {
      matched[i] = 1
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
}
