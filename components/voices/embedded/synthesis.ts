/** Makes the sound of a few words, and tells when each of them begins in it. Runs in the worker, and in tests. */
import type { Flite } from './flite'
import { trimmed, waveOf } from './wave'
import { anyPhone, type SpokenPhone, wordStarts } from './word-starts'

/** The voice: of the five in the package the one with the fewest words misunderstood. */
const VOICE = 'slt'

/** A word as the synthesizer is given it. */
export interface GivenWord {
  /** ASCII. With `phones`, only what is attached to them: the ending of a possessive. */
  readonly text: string
  /** How it sounds, in radio phones, where that is not left to the synthesizer. */
  readonly phones?: readonly string[]
  /** What stands between it and the word before, ASCII. */
  readonly before: string
}

export interface Order {
  readonly words: readonly GivenWord[]
  /** What stands after the last word. */
  readonly after: string
  readonly rate: number
  readonly pitch: number
}

/** Sound without silence at its ends. */
export interface Clip {
  readonly samples: Float32Array<ArrayBuffer>
  /** Samples a second. */
  readonly sampleRate: number
  /** Seconds into the sound at which each word of the order begins; never going back. */
  readonly starts: readonly number[]
}

/** A word that no text has, with a sound no word has: stands between words whose phones are asked for. */
const fence = { text: 'bavoma', phones: ['zh', 'oy1', 'zh'] } as const

/** Words to remember the phones of. */
const REMEMBERED = 5000

/** Throws when the synthesizer fails. */
export type Synthesise = (order: Order) => Clip

export function makeSynthesise(flite: Flite): Synthesise {
  const remembered = new Map<string, readonly string[]>()

  /** The phones of each word when it is said by itself. */
  const phonesOf = (words: readonly GivenWord[]): (readonly string[])[] => {
    const unknown = [...new Set(words.filter(({ phones }) => phones === undefined).map(({ text }) => text))].filter(
      (text) => !remembered.has(text),
    )
    if (unknown.length > 0) {
      if (remembered.size > REMEMBERED) remembered.clear()
      // Another voice, because it is fast; both look words up in one dictionary.
      const { printed } = flite(
        ['-voice', 'kal', '--setf', 'duration_stretch=0.1', '-add_lex', 'lexicon', '-ps', '-t'].concat(
          unknown.join(` ${fence.text} `),
          '-o',
          'none',
        ),
        { lexicon: entry(fence.text, fence.phones) },
      )
      const groups = printed.trim().split(/(?:(?<!\s)\s+)?\bzh oy zh\b\s*/)
      if (groups.length === unknown.length)
        for (const [nth, text] of unknown.entries())
          remembered.set(
            text,
            (groups[nth] ?? '').split(/\s+/).filter((phone) => phone !== 'pau' && phone !== ''),
          )
    }
    return words.map(({ text, phones }) => {
      const known = phones?.map((phone) => phone.replace(/\d$/, '')) ?? remembered.get(text)
      return known ?? Array.from(text.replace(/[^a-z\d]/gi, ''), () => anyPhone)
    })
  }

  return ({ words, after, rate, pitch }) => {
    const names = new Map<string, string>()
    const text = words.map(({ text, phones, before }) => {
      if (phones === undefined) return before + text
      const sound = phones.join(' ')
      const name = names.get(sound) ?? madeUpWord(names.size)
      names.set(sound, name)
      return before + name + text
    })
    const { printed, sound } = flite(
      ['-voice', VOICE, '--setf', `duration_stretch=${stretchFor(rate)}`, '--setf', `f0_shift=${pitch}`].concat(
        '-add_lex',
        'lexicon',
        '-psdur',
        '-t',
        text.join('') + after,
        '-o',
        'sound',
      ),
      { lexicon: [...names].map(([phones, name]) => entry(name, phones.split(' '))).join('') },
    )
    if (sound === undefined) throw new Error('The synthesizer made no sound.')
    const spoken = spokenPhones(printed)
    const { samples, sampleRate } = waveOf(sound)
    const cut = trimmed(samples, sampleRate)
    const lasts = cut.samples.length / sampleRate
    const starts = wordStarts(phonesOf(words), spoken).map((start) => {
      return Math.min(Math.max(start - cut.from / sampleRate, 0), lasts)
    })
    return { samples: cut.samples, sampleRate, starts: starts.with(0, 0) }
  }
}

/** `pau:0.164 s:0.288 …`: each phone with its end. */
function spokenPhones(printed: string): SpokenPhone[] {
  let start = 0
  return [...printed.matchAll(/(\S+):([\d.]+)/g)].map(([, phone = '', time]) => {
    const end = Number(time)
    const spoken = { phone, start, end }
    start = end
    return spoken
  })
}

/**
 * The synthesizer lengthens sounds in steps of 5 ms and never to less than three of them, so that fast speech comes out
 * slower than asked. Rate → the stretch that gives it, measured over the sentences of the tests.
 */
const stretches = [
  [1.5, 0.665],
  [2, 0.488],
  [2.5, 0.386],
  [3, 0.3115],
  [3.5, 0.2535],
  [4, 0.2065],
] as const

function stretchFor(rate: number): number {
  const above = stretches.findIndex(([at]) => at >= rate)
  if (above === 0) return 1 / rate
  const [toRate, toStretch] = stretches[above] ?? stretches[5]
  const [fromRate, fromStretch] = stretches[above - 1] ?? stretches[4]
  return fromStretch + ((toStretch - fromStretch) * (Math.min(rate, toRate) - fromRate)) / (toRate - fromRate)
}

/** A line of the synthesizer's addenda to its dictionary. */
function entry(word: string, phones: readonly string[]): string {
  return `${word} nil : ${phones.join(' ')}\n`
}

/** Words that are in no dictionary and can be said: the synthesizer spells words that cannot, before it looks them up. */
function madeUpWord(nth: number): string {
  const consonants = 'bdfgklnprstvz'
  const count = consonants.length
  const vowel = 'aeiou'.charAt(Math.floor(nth / count) % 5)
  return `bavo${consonants.charAt(nth % count)}${vowel}${'lino'.repeat(Math.floor(nth / count / 5))}`
}
