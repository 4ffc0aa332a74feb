/** Reading for hours, with a person who interferes and voices that fail: what is heard is the text, and nothing piles up. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeEmbedded } from '@/components/voices/embedded/embedded'
import type { Clip } from '@/components/voices/embedded/synthesis'
import { accountOf, type Fault, numberedArticle, stage, word } from './stage'

const SENTENCE = 6

type Act =
  | { readonly type: 'pause' | 'next' | 'previous' | 'next-paragraph' | 'previous-paragraph' | 'sleep' | 'die' }
  | { readonly type: 'seek'; readonly part: number }
  | { readonly type: 'rate'; readonly rate: number }
  | { readonly type: 'voice'; readonly name: string }

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    type: fc.constantFrom('pause', 'next', 'previous', 'next-paragraph', 'previous-paragraph', 'sleep', 'die'),
  }),
  fc.record({ type: fc.constant('seek' as const), part: fc.double({ min: 0, max: 0.9, noNaN: true }) }),
  fc.record({ type: fc.constant('rate' as const), rate: fc.constantFrom(0.75, 1, 1.5, 2) }),
  fc.record({ type: fc.constant('voice' as const), name: fc.constantFrom('Nora', 'Gwen') }),
) as fc.Arbitrary<Act>

const faults: fc.Arbitrary<Fault | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  fc.record({ soundsFor: fc.nat(5), error: fc.constantFrom('network', 'synthesis-failed', 'audio-busy', 'canceled') }),
  fc.record({ soundsFor: fc.nat(5), isBusy: fc.constant(true) }),
  fc.record({ hides: fc.subarray(['start', 'end'] as const) }),
)

describe('reading with a person who interferes and voices that fail', () => {
  it('says the text from where it was started, but for what the person skips', { timeout: 120_000 }, async () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 300, max: 40_000 }), acts), { maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(steps, fc.array(faults, { minLength: 1, maxLength: 40 }), async (doings, wrongs) => {
        const sentences = 40
        const last = 1 + sentences * SENTENCE
        const set = await stage({
          article: numberedArticle(sentences),
          hasOwn: true,
          wrong: (nth) => wrongs[nth % wrongs.length],
        })
        const { speech, clock, heard, text, notes } = set
        const starts = Array.from({ length: last }, (_, nth) => text.text.toLowerCase().indexOf(word(nth)))
        let from = 0
        let begun = 0
        let shocks = 0
        /** What was heard since the last jump is the text, without a hole. */
        const check = (until: number | undefined): void => {
          const { missing, back, next } = accountOf(heard.slice(begun), from)
          expect(missing).toEqual([])
          expect(Math.max(0, ...back)).toBeLessThanOrEqual(SENTENCE)
          // More than the word that was cut short is heard again only after a fault that was told.
          if (back.some((words) => words > 1)) expect(notes.size + shocks).toBeGreaterThan(0)
          if (until !== undefined) expect(next).toBe(until)
        }
        const jumped = (): void => {
          check(undefined)
          const { at } = speech.view.value
          from = starts.findIndex((start) => start >= at)
          begun = heard.length
        }
        const hasEnded = (): boolean => speech.view.value.status === 'ended'
        speech.play()
        for (const [ms, act] of doings) {
          await clock.passing(ms)
          if (hasEnded()) break
          if (act.type === 'pause') speech.pause()
          else if (act.type === 'sleep') {
            clock.jump(7_200_000)
            await clock.passing(20_000)
          } else if (act.type === 'die') {
            shocks += 1
            set.kill()
            await clock.passing(1000)
          } else if (act.type === 'rate') speech.change({ rate: act.rate })
          else if (act.type === 'voice') speech.setVoice(`web-speech|${act.name}|en-US|local`)
          else {
            if (act.type === 'next') speech.nextSentence()
            else if (act.type === 'previous') speech.previousSentence()
            else if (act.type === 'next-paragraph') speech.nextParagraph()
            else if (act.type === 'previous-paragraph') speech.previousParagraph()
            else if (act.type === 'seek') speech.seek(Math.floor(act.part * text.text.length))
            if (hasEnded()) break
            jumped()
          }
          if (speech.view.value.status !== 'playing') speech.play()
        }
        if (hasEnded()) return
        await set.finish(60)
        expect(speech.view.value.status).toBe('ended')
        check(last)
        set.leave()
      }),
      { seed: 7, numRuns: 12 },
    )
  })
})

describe('two hours of reading', () => {
  it('lose no sentence, repeat none, and leave nothing behind', { timeout: 120_000 }, async () => {
    // At the slowest speed: two hours of it.
    const sentences = 1500
    const { speech, clock, heard, platform, leave } = await stage({
      article: numberedArticle(sentences),
      settings: { rate: 0.5 },
    })
    speech.play()
    const due: number[] = []
    for (let minute = 0; minute < 240 && speech.view.value.status === 'playing'; minute += 1) {
      clock.pass(60_000)
      due.push(clock.due)
    }
    expect(speech.view.value.status).toBe('ended')
    expect(due.length).toBeGreaterThanOrEqual(120)
    expect(accountOf(heard)).toEqual({ missing: [], back: [], next: 1 + sentences * SENTENCE })
    // As many timers at the end as in the first minutes: those of two utterances and of who watches them.
    expect(Math.max(...due)).toBeLessThanOrEqual(40)
    clock.pass(600_000)
    leave()
    clock.pass(600_000)
    expect(clock.due).toBe(0)
    expect(platform.listeners()).toBe(0)
  })

  it('in the package’s voice hold on to no sound that was heard, and give everything back', async () => {
    let silenced = 0
    let closed = 0
    let ended = 0
    const { speech, clock } = await stage({
      article: numberedArticle(200),
      engines: (time) => [
        makeEmbedded({
          name: 'Own',
          clock: time,
          openWorker: (answered) => ({
            post({ id, order: { words } }) {
              const starts = words.map((_, nth) => nth)
              const clip: Clip = { samples: new Float32Array(16 * words.length), sampleRate: 16, starts }
              time.after(5, () => answered({ id, clip }))
            },
            end() {
              ended += 1
            },
          }),
          sink: {
            start: async () => 'running',
            now: () => time.now() / 1000,
            untilHeard: (at) => at * 1000 - time.now(),
            play: () => () => {
              silenced += 1
            },
            suspend() {},
            close() {
              closed += 1
            },
          },
        }),
      ],
    })
    speech.play()
    await clock.passing(900_000)
    expect(speech.view.value.status).toBe('playing')
    speech.pause()
    // Only what was still to be heard had to be silenced: what was heard is let go.
    expect(silenced).toBeLessThanOrEqual(6)
    await clock.passing(61_000)
    expect([closed, ended]).toEqual([1, 1])
    expect(clock.due).toBe(0)
  })
})
