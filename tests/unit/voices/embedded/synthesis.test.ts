import { beforeAll, describe, expect, test } from 'vitest'
import { makeSynthesise } from '@/components/voices/embedded/synthesis'
import { SILENCE } from '@/components/voices/embedded/wave'
import { listenedTo, pitchOf, realFlite, soundsIn, speakWith } from './real-flite'

let voice: Awaited<ReturnType<typeof listenedTo>>
beforeAll(async () => {
  voice = await listenedTo()
})

const sentences = [
  'Syrian forces pushed Daesh out of the city of Raqqah on Tuesday, the army said, after three weeks of fighting.',
  'The U.S.-backed fighters, who had come from the north-east, didn’t say when they’d leave.',
  '“We are hungry,” an old man told me; “there is no bread, no water and no light.”',
  'In the end it was a matter of hours: the bridge fell at 3:30, and the road was open.',
  'I do.',
]

describe('the beginnings of words', () => {
  test.each(sentences)('are all told, in order and within the sound: %s', (say) => {
    const [clip] = voice.speak(say)
    const words = say.match(/[\p{L}\d](?:[\p{L}\d]|['’.,:](?=[\p{L}\d]))*/gu) ?? []
    expect(clip?.starts).toHaveLength(words.length)
    expect(clip?.starts[0]).toBe(0)
    for (const [nth, start] of (clip?.starts ?? []).entries())
      if (nth > 0) expect(start).toBeGreaterThan(clip?.starts[nth - 1] ?? 0)
    expect(clip?.starts.at(-1)).toBeLessThan((clip?.samples.length ?? 0) / (clip?.sampleRate ?? 1))
  })

  test('lie after the pauses that punctuation makes', () => {
    const [clip] = voice.speak('We stayed. They left.')
    const { samples, sampleRate, starts } = clip ?? { samples: [], sampleRate: 1, starts: [] }
    const before = samples.slice(((starts[2] ?? 0) - 0.09) * sampleRate, ((starts[2] ?? 0) - 0.03) * sampleRate)
    expect(Math.max(...before.map(Math.abs))).toBeLessThan(0.02)
  })
})

describe('a given sound', () => {
  test.each([
    ['Daesh', 'ˈdɑːɛʃ', 'd aa eh sh'],
    ['Raqqah', 'ˈrɑkə', 'r aa k ax'],
    ['Dair Alzour', 'deɪr ælˈzuːr', 'd ey r ae l z uw r'],
    ['Aleppo', 'həˈlɛb', 'hh ax l eh b'],
  ])('of %s is said', (word, ipa, phones) => {
    const say = `They fled from ${word} on foot.`
    const plain = voice.speak(say) && voice.phones()
    voice.speak(say, { sounds: soundsIn(say, [word, ipa]) })
    expect(voice.phones()).toContain(` f r ah m ${phones} aa n f uh t`)
    expect(plain).not.toContain(` ${phones} `)
  })

  test('holds for the one place and the one sentence it was given for', () => {
    const say = 'Polish men polish tables.'
    voice.speak(say, {
      sounds: [
        { start: 11, end: 17, ipa: 'ˈpɑlɪʃ' },
        { start: 0, end: 6, ipa: 'ˈpoʊlɪʃ' },
      ].reverse(),
    })
    expect(voice.phones()).toMatch(/^pau p ow l ih sh .* p aa l ih sh /)
    voice.speak('Raqqah fell.', { sounds: soundsIn('Raqqah', ['Raqqah', 'ˈrɑkə']) })
    const sounded = voice.phones()
    voice.speak('Raqqah fell.')
    expect(voice.phones()).not.toBe(sounded)
  })

  test('takes the ending of a possessive', () => {
    const say = "It was Daesh's and Ali's."
    const [clip] = voice.speak(say, { sounds: soundsIn(say, ['Daesh', 'ˈdɑːɛʃ'], ['Ali', 'ɑːˈliː']) })
    expect(clip?.starts).toHaveLength(5)
    expect(voice.phones()).toMatch(/d aa eh sh [ai][xh] z .*aa l iy z/)
  })

  test('can be given to many different words of one sentence', () => {
    const written = Array.from({ length: 80 }, (_, nth) => `w${nth}`)
    const say = written.join(' ')
    const ipa = (nth: number) =>
      `${'bdfgkpst'.charAt(nth % 8)}ˈ${'aiuoɛ'.charAt(Math.floor(nth / 8) % 5)}${nth < 40 ? 'n' : 'm'}`
    const sounds = written.map((word, nth) => {
      const start = nth === 0 ? 0 : say.indexOf(` ${word}`) + 1
      return { start, end: start + word.length, ipa: ipa(nth) }
    })
    const [clip] = voice.speak(say, { sounds })
    expect(clip?.starts).toHaveLength(80)
    expect(voice.phones().replaceAll('pau ', '')).toMatch(/^b aa n d aa n f aa n .* t eh m pau$/)
  })
})

describe('the sound', () => {
  test('begins and ends with something to hear', () => {
    for (const say of sentences) {
      const { samples, sampleRate } = voice.speak(say)[0] ?? { samples: new Float32Array(), sampleRate: 1 }
      const loud = (sample: number) => Math.abs(sample) > SILENCE
      expect(samples.findIndex(loud) / sampleRate).toBeLessThan(0.015)
      expect((samples.length - samples.findLastIndex(loud)) / sampleRate).toBeLessThan(0.015)
    }
  })

  test.each([0.5, 0.75, 1.5, 2, 2.75, 3, 3.5, 4])('is as short as the rate %s asks, within 4 in a hundred', (rate) => {
    const seconds = (at: number) =>
      sentences.slice(2, 4).reduce((sum, say) => sum + (voice.speak(say, { rate: at })[0]?.samples.length ?? 0), 0)
    expect((seconds(1) / seconds(rate) / rate - 1) * 100).toBeCloseTo(0, -0.9)
  })

  test.each([0.5, 0.8, 1.25, 2])('has the pitch that %s asks, and the same length', (pitch) => {
    const [plain] = voice.speak(sentences[2] ?? '')
    const [other] = voice.speak(sentences[2] ?? '', { pitch })
    if (plain === undefined || other === undefined) throw new Error('No sound.')
    expect(pitchOf(other) / pitchOf(plain) / pitch).toBeGreaterThan(0.9)
    expect(pitchOf(other) / pitchOf(plain) / pitch).toBeLessThan(1.1)
    expect(other.samples.length / plain.samples.length).toBeCloseTo(1, 1)
  })

  test('is the same each time, however often and whatever was said between', async () => {
    const speak = speakWith(makeSynthesise(await realFlite()))
    const first = speak('The same again.')
    for (let nth = 0; nth < 20; nth++) speak(`Number ${nth}.`)
    expect(speak('The same again.')).toEqual(first)
  })
})

describe('what nobody would write', () => {
  test.each([
    ['nothing', ''],
    ['a picture', '🙂'],
    ['half a character', '\ud83d x'],
    ['control characters', '\u0000\u0001 bell \u0007\u007f'],
    ['options of the program', '-t other -o sound --help'],
    ['a word of 10,000 letters', 'a'.repeat(10_000)],
    ['10,000 signs', '.,'.repeat(5000)],
    ['a name that the voice uses itself', 'bavoma bavoba zh oy zh'],
    ['a path', '/etc/passwd'],
  ])('is survived: %s', (_, say) => {
    for (const { samples, starts } of voice.speak(say, { part: 160 })) {
      expect(samples.length).toBeGreaterThan(0)
      expect(starts.every((start, nth) => start >= (starts[nth - 1] ?? 0))).toBe(true)
    }
  })

  test('and 10,000 characters are said to the last', () => {
    const say = `${'And then they went on. '.repeat(434)}Amen.`
    const clips = voice.speak(say, { rate: 4, part: 300 })
    expect(clips.flatMap(({ starts }) => starts)).toHaveLength(434 * 5 + 1)
    expect(voice.phones()).toMatch(/ey m eh n pau$/)
  }, 60_000)
})
