/** The classes of words, as a reader sees them and as the dictionary's files abbreviate them. */

const classes = {
  n: 'noun',
  v: 'verb',
  a: 'adjective',
  r: 'adverb',
  p: 'pronoun',
  i: 'preposition',
  c: 'conjunction',
  d: 'determiner',
  m: 'auxiliary verb',
  x: 'exclamation',
  u: 'number',
  w: 'word part',
  s: 'short form',
} as const

export type SenseLetter = keyof typeof classes
export type WordClass = (typeof classes)[SenseLetter]

/** Undefined for anything that is no letter of the files. */
export function classOfLetter(letter: string): WordClass | undefined {
  return Object.hasOwn(classes, letter) ? classes[letter as SenseLetter] : undefined
}

/** The letter of a class; undefined where there is none of that name. */
export function letterOfClass(name: string): SenseLetter | undefined {
  return (Object.keys(classes) as SenseLetter[]).find((letter) => classes[letter] === name)
}
