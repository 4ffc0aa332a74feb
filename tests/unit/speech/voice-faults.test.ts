/**
 * Every way in which a voice can misbehave, one a row. Whatever it is: each word is heard, at most one sentence is heard
 * again for each fault, reading goes on by itself where it can and says so, and nothing ever claims to play in silence.
 */
import { describe, expect, it } from 'vitest'
import type { Article } from '@/components/article/article'
import { keptSpeech } from '@/components/speech/settings'
import { accountOf, type Fault, numberedArticle, type StageMeans, stage, type Teller, word } from './stage'

/** Words of the article of the rows: eight sentences of six after a title of one. */
const WORDS = 49
const SENTENCE = 6

interface Row {
  readonly what: string
  readonly means: StageMeans
  readonly spoil?: (synthesis: SpeechSynthesis) => void
  /** What the person is told; nothing, where nothing is noticed. */
  readonly says?: string
  /** How often play must be pressed again. */
  readonly presses?: number
}

const once =
  (fault: Fault, nth = 2) =>
  (each: number) =>
    each === nth ? fault : undefined
const always = (fault: Fault) => () => fault
/** Of the first voice; the other one of the same language is sound. */
const nora =
  (fault: Fault) =>
  (_: number, { voice }: { readonly voice: string }) =>
    voice === 'Nora' ? fault : undefined

/** The error that is told → what follows where it happens once, and where a voice always fails so. */
const errors: readonly [string, { readonly once?: string; readonly presses?: number; readonly always?: string }][] = [
  ['canceled', { once: 'interrupted', presses: 1, always: 'interrupted' }],
  ['interrupted', { once: 'interrupted', presses: 1, always: 'interrupted' }],
  ['audio-busy', { always: 'moved' }],
  ['audio-hardware', { always: 'moved' }],
  ['network', { always: 'moved' }],
  ['synthesis-unavailable', { always: 'moved' }],
  ['synthesis-failed', { always: 'moved' }],
  ['language-unavailable', { once: 'moved', always: 'moved' }],
  ['voice-unavailable', { once: 'moved', always: 'moved' }],
  ['text-too-long', { always: 'moved' }],
  ['invalid-argument', { once: 'moved', always: 'moved' }],
  ['not-allowed', { once: 'moved', always: 'moved' }],
  ['an error of the future', { always: 'moved' }],
]

const told = (says: string | undefined) => (says === undefined ? {} : { says })
const errorRows: Row[] = errors.flatMap(([error, { once: single, presses, always: ever }]) => [
  {
    what: `${error}, at once`,
    means: { wrong: once({ soundsFor: 0, error }) },
    ...told(single),
    ...(presses && { presses }),
  },
  {
    what: `${error}, in the middle`,
    means: { wrong: once({ soundsFor: 3, error }) },
    ...told(single),
    ...(presses && { presses }),
  },
  ...(presses === undefined
    ? [{ what: `${error}, with every sentence`, means: { wrong: nora({ soundsFor: 0, error }) }, ...told(ever) }]
    : []),
])

const lie = (lies: (tell: Teller, when: 'start' | 'word' | 'end', at: number) => void): StageMeans => ({
  wrong: always({ lies }),
})

const rows: Row[] = [
  { what: 'nothing', means: {} },
  ...errorRows,
  // It stalls.
  { what: 'never begins, and is busy with it', means: { wrong: once({ soundsFor: 0, isBusy: true }) } },
  { what: 'never begins, and is idle', means: { wrong: once({ soundsFor: 0 }) } },
  { what: 'stops in the middle, and is busy', means: { wrong: once({ soundsFor: 3, isBusy: true }) } },
  { what: 'stops in the middle, and is idle', means: { wrong: once({ soundsFor: 3 }) } },
  {
    what: 'stops in the middle and told no words: the sentence is heard again, and that is said',
    means: { wrong: (nth) => (nth === 2 ? { soundsFor: 3, hides: ['words'] } : { hides: ['words'] }) },
    says: 'resumed',
  },
  {
    what: 'stops in the middle of each sentence',
    means: { wrong: nora({ soundsFor: 2, isBusy: true }) },
    says: 'moved',
  },
  { what: 'does not end, and is busy', means: { wrong: once({ hides: ['end'], isBusy: true }) } },
  // It reports what is not so.
  { what: 'tells no words', means: { wrong: always({ hides: ['words'] }) } },
  { what: 'tells no start', means: { wrong: always({ hides: ['start'] }) } },
  { what: 'tells no end', means: { wrong: always({ hides: ['end'] }) } },
  {
    what: 'tells nothing at all',
    means: { wrong: always({ hides: ['start', 'words', 'end'] }), hasOwn: true },
    says: 'moved',
  },
  { what: 'ends at once, without a sound', means: { wrong: nora({ isMute: true }) }, says: 'moved' },
  { what: 'starts twice', means: lie((tell, when) => when === 'start' && tell.start()) },
  { what: 'tells each word twice', means: lie((tell, when, at) => when === 'word' && tell.word(at)) },
  { what: 'tells words it has passed', means: lie((tell, when) => when === 'word' && tell.word(0)) },
  {
    what: 'tells words that are in no text',
    means: lie((tell) => {
      for (const at of [-1, -400, Number.NaN, Number.POSITIVE_INFINITY, 1e9, 2.5]) tell.word(at)
    }),
  },
  { what: 'tells a word far ahead', means: lie((tell, when) => when === 'start' && tell.word(40)) },
  { what: 'ends twice', means: lie((tell, when) => when === 'end' && tell.end()) },
  { what: 'fails after its end', means: lie((tell, when) => when === 'end' && tell.error('synthesis-failed')) },
  { what: 'begins again after its end', means: lie((tell, when) => when === 'end' && tell.start()) },
  // The list.
  { what: 'is listed 4 s late', means: { lateBy: 4000 } },
  { what: 'is listed half a minute late', means: { lateBy: 28_000 }, says: 'no-voice', presses: 1 },
  // Calls that throw.
  ...(['getVoices', 'speak', 'cancel', 'addEventListener'] as const).map((name) => ({
    what: `is of a platform whose ${name}() throws`,
    means: { hasOwn: true },
    spoil(synthesis: SpeechSynthesis) {
      Object.assign(synthesis, {
        [name]() {
          throw new Error('No.')
        },
      })
    },
    ...(name === 'speak' && { says: 'moved' }),
  })),
]

describe('a voice that misbehaves', () => {
  it.each(rows)('$what', async ({ means, spoil, says, presses = 0 }) => {
    const { speech, heard, notes, finish } = await stage(means, spoil)
    speech.play()
    const pressed = await finish()
    const { missing, back, next } = accountOf(heard)
    expect({ missing, next, status: speech.view.value.status }).toEqual({ missing: [], next: WORDS, status: 'ended' })
    expect(pressed).toBeLessThanOrEqual(presses)
    expect(Math.max(0, ...back)).toBeLessThanOrEqual(SENTENCE)
    expect([...notes]).toEqual(says === undefined ? [] : [says])
  })

  it('fails with every voice: the reason is told, the place is kept, and each press tries again', async () => {
    const { speech, heard, clock, finish, platform } = await stage({
      wrong: (nth) => (nth > 1 ? { soundsFor: 0, error: 'audio-hardware' } : undefined),
    })
    speech.play()
    await clock.passing(60_000)
    const { status, problem, at } = speech.view.value
    expect([status, problem]).toEqual(['failed', 'no-sound'])
    const given = platform.given()
    speech.play()
    await clock.passing(60_000)
    expect(platform.given()).toBeGreaterThan(given)
    expect(speech.view.value).toMatchObject({ status: 'failed', problem: 'no-sound', at })
    expect(platform.isSpeaking()).toBe(false)
    await finish(1)
    expect(accountOf(heard).missing).toEqual([])
  })

  it('reports on what it was told to forget: nobody listens', async () => {
    const { speech, clock, platform, heard, finish } = await stage()
    speech.play()
    for (let nth = 0; nth < 6; nth += 1) {
      await clock.passing(1500)
      speech.pause()
      platform.haunt()
      expect(speech.view.value.status).toBe('paused')
      speech.play()
      platform.haunt()
      expect(speech.view.value).toMatchObject({ status: 'playing' })
    }
    expect(await finish()).toBe(0)
    expect(accountOf(heard)).toMatchObject({ missing: [], next: WORDS })
  })

  it('vanishes from the list while it speaks: another of its language reads on, from the word', async () => {
    const { speech, clock, platform, heard, finish } = await stage()
    speech.play()
    await clock.passing(4000)
    platform.has('Gwen')
    expect(speech.view.value).toMatchObject({ status: 'playing', problem: 'moved', voice: { name: 'Gwen' } })
    await finish()
    expect(accountOf(heard)).toMatchObject({ missing: [], next: WORDS })
    expect(accountOf(heard).back.length).toBeLessThanOrEqual(1)
  })

  it('comes back to the list: what was said of its going is over', async () => {
    const { speech, clock, platform } = await stage()
    speech.play()
    await clock.passing(4000)
    platform.has('Gwen')
    platform.has('Nora', 'Gwen')
    expect(speech.view.value.problem).toBe(undefined)
  })

  it('vanishes with all others: reading waits, says so, and goes on when play finds one again', async () => {
    const { speech, clock, platform, heard, finish } = await stage()
    speech.play()
    await clock.passing(4000)
    platform.has()
    expect(speech.view.value).toMatchObject({ status: 'silent', problem: 'no-voice' })
    platform.has('Nora')
    speech.play()
    await finish()
    expect(accountOf(heard)).toMatchObject({ missing: [], next: WORDS })
  })

  it.each(['playing', 'paused', 'failed', 'stalled'])('is silent when stop is pressed while it is %s', async (how) => {
    const wrong = {
      failed: always({ soundsFor: 0, error: 'network' }),
      stalled: always({ soundsFor: 0, isBusy: true }),
    }
    const { speech, clock, platform, heard } = await stage({ ...(how in wrong && { wrong: wrong[how as 'failed'] }) })
    speech.play()
    await clock.passing(how === 'failed' ? 30_000 : 2000)
    if (how === 'paused') speech.pause()
    speech.stop()
    const count = heard.length
    expect([speech.view.value.status, platform.isSpeaking()]).toEqual(['idle', false])
    await clock.passing(600_000)
    expect([speech.view.value.status, platform.isSpeaking(), heard.length]).toEqual(['idle', false, count])
    expect(clock.due).toBe(0)
  })

  it('stalls between two words: it goes on within ten seconds, at the word', async () => {
    const long = { ...numberedArticle(0), body: [{ tag: 'p' as const, children: [words(1, 40)] }] }
    const { speech, clock, heard } = await stage({ article: long, wrong: once({ soundsFor: 8, isBusy: true }, 1) })
    speech.play()
    await clock.passing(6000)
    const before = heard.length
    await clock.passing(11_000)
    expect(heard.length).toBeGreaterThan(before)
    // It may have stood within the last word that it told.
    expect(accountOf(heard)).toMatchObject({ missing: [], back: [1] })
  })
})

const words = (from: number, to: number): string =>
  `${Array.from({ length: to - from }, (_, nth) => word(from + nth)).join(' ')}.`

describe('a language tag that is none', () => {
  const tags = [
    'en_US_POSIX',
    'x',
    '',
    '-',
    'zh-Hans-CN-u-co-pinyin-x-private',
    'i-klingon',
    '__proto__',
    'e'.repeat(100_000),
  ]

  it.each(tags.map((tag) => [tag.slice(0, 40), tag]))(
    '"%s" of the page, of the voice, in the settings',
    async (_, tag) => {
      const article: Article = { ...numberedArticle(4), language: tag }
      const settings = keptSpeech.decode({ ...keptSpeech.fallback, voiceByLanguage: { [tag]: tag, en: tag } }, 2)
      const { speech, heard, finish } = await stage({ article, lang: tag, settings })
      speech.play()
      expect(await finish()).toBe(0)
      expect(accountOf(heard)).toMatchObject({ missing: [], next: 25 })
    },
  )
})

describe('a sentence that no voice can say', () => {
  const between = (odd: string): Article => ({
    ...numberedArticle(0),
    body: [words(1, 7), odd, words(7, 13)].map((each) => ({ tag: 'p' as const, children: [each] })),
  })

  it.each([
    ['only emoji', '😀😀😀 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['only punctuation', '… — !!! *** ??? ---'],
    ['nothing but a space', '\u00a0\u2003\u200b'],
    ['halves of characters', '\ud83d \udc00 \ud800'],
    ['NUL and other controls', '\u0000\u0001\u001b[0m\u007f'],
    ['controls of direction', '\u202e\u2066\u2069\u200f'],
  ])('of %s is passed over, and what is around it is read', async (_, odd) => {
    const { speech, heard, finish } = await stage({ article: between(odd) })
    speech.play()
    expect(await finish()).toBe(0)
    const named = heard.filter((each) => /^za/i.test(each))
    expect(accountOf(named)).toMatchObject({ missing: [], back: [], next: 13 })
  })

  it.each([
    ['100 kB of letters without a space', 'a'.repeat(100_000)],
    ['many emoji and letters without a space', '😀a'.repeat(7000)],
  ])(
    'of %s is said in pieces that a voice can say, none of them cut through a character',
    async (_, odd) => {
      const said: string[] = []
      const { speech, clock, heard } = await stage({
        article: between(odd),
        wrong: (_nth, { text }) => {
          said.push(text)
          return undefined
        },
      })
      speech.play()
      for (let nth = 0; nth < 1000 && speech.view.value.status !== 'ended'; nth += 1) await clock.passing(10_000)
      expect(heard.at(-1)).toBe(`${word(12)}.`)
      expect(Math.max(...said.map(({ length }) => length))).toBeLessThanOrEqual(300)
      // A half would have been replaced by a space on its way to the voice.
      expect(said.filter((each) => each.startsWith(' ') || each.endsWith(' '))).toEqual([])
      const size = said.join('').match(/a/gu)?.length ?? 0
      expect(size).toBeGreaterThanOrEqual(odd.match(/a/gu)?.length ?? 0)
    },
    30_000,
  )
})
