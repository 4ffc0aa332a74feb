/**
 * How many years of school an English text asks for: the formula of Flesch and Kincaid (1975), with syllables counted
 * by groups of vowels.
 */

/** The grade of a text in sentences. 0 and below: anybody's. */
export function gradeOf(text: string): number {
  const words = text.match(/[\p{L}’'-]+/gu) ?? []
  const sentences = Math.max(1, (text.match(/[.!?:;…]+(?=\s|$)/g) ?? []).length)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
}

function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  // Short forms are said letter by letter.
  if (word.length > 1 && word === word.toUpperCase()) return plain.length
  const groups = plain.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g)?.length ?? 0
  return Math.max(1, groups)
}
