/** Phones and punctuation as the symbols of the network. */

export interface Symbols {
  readonly names: readonly string[]
  /** For each: 0 for a sound without stress to tell, 1 unstressed, 2 and 3 for the two stresses. */
  readonly tones: readonly number[]
  /** Which of them is the first of each word; of a word without a sound, that of the next. */
  readonly firsts: readonly number[]
}

/** Stands before the first and after the last. */
const edge = '_'

/**
 * `phones[i]` are those of word i. `gaps[i]` is what stands before it, and one more what stands after the last: its
 * punctuation is said, as a pause and as a melody.
 */
export function symbolsOf(phones: readonly (readonly string[])[], gaps: readonly string[]): Symbols {
  const names: string[] = [edge]
  const tones: number[] = [0]
  const firsts: number[] = []
  const add = (name: string, tone: number): void => {
    names.push(name)
    tones.push(tone)
  }
  for (const [nth, sounds] of phones.entries()) {
    if (nth > 0) for (const sign of signsOf(gaps[nth] ?? '')) add(sign, 0)
    firsts.push(names.length)
    for (const sound of sounds) {
      const [, name = '', stress] = /^([A-Z]+)(\d?)$/.exec(sound) ?? []
      if (name !== '') add(symbolOf(name), stress === undefined || stress === '' ? 0 : Number(stress) + 1)
    }
  }
  for (const sign of ending(gaps.at(-1) ?? '')) add(sign, 0)
  add(edge, 0)
  return { names, tones, firsts }
}

/** In small letters, but for V: the small one is a sound of another language. */
function symbolOf(phone: string): string {
  return phone === 'V' ? 'V' : phone.toLowerCase()
}

/** The strongest sign of a gap. It learnt from text in which colons, semicolons and brackets were commas. */
function signsOf(gap: string): string[] {
  if (gap.includes('...')) return ['…']
  const sign = /[?!]/.exec(gap)?.[0] ?? /\./.exec(gap)?.[0] ?? (/[,;:()]/.test(gap) ? ',' : undefined)
  return sign === undefined ? [] : [sign]
}

/** Without a sign at the end the last sound is cut short: the end of a text falls, that of a part of it does not. */
function ending(gap: string): string[] {
  const signs = signsOf(gap)
  return signs.length > 0 ? signs : [gap === '' ? '.' : ',']
}
