/**
 * What a word's neighbours tell about its class: "the" before it, "to" before it, "of" after it. The packer counts these
 * features in WordNet's own examples, whose words are tagged by being there; the reader of the files weighs them.
 */

export type Open = 'n' | 'v' | 'a' | 'r'
export const openLetters: readonly Open[] = ['n', 'v', 'a', 'r']

/** The words of a sentence as features see them: lower case, numbers and punctuation as tokens of their own. */
export function tokensOf(sentence: string): { text: string; at: number }[] {
  const tokens: { text: string; at: number }[] = []
  for (const match of sentence.matchAll(
    /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{N}]/gu,
  ))
    tokens.push({ text: match[0], at: match.index })
  return tokens
}

/** What stands for a word that is too rare to be a feature by itself. */
function shapeOf(word: string): string {
  if (/^\p{N}/u.test(word)) return '#'
  if (/^\p{Lu}/u.test(word)) return 'A'
  return /(?:ing|ed|ly|s|er|al|ion|ous|ic|ive|able|ful|ity|ment|ness)$/.exec(word)?.[0] ?? 'x'
}

/**
 * The features of the token at `at`: the two words before it and the two after, each as itself where `known` says so and
 * else by its shape. (Pairs of them told more on WordNet's examples and less on articles, so there are none.)
 */
export function featuresOf(words: readonly string[], at: number, known: (feature: string) => boolean): string[] {
  const feature = (side: string, distance: number): string => {
    const word = words[at + distance]
    const exact = side + (word === undefined ? '|' : word.toLowerCase())
    return word === undefined || known(exact) ? exact : side + shapeOf(word)
  }
  return [feature('<', -1), feature('>', 1), feature('{', -2), feature('}', 2)]
}
