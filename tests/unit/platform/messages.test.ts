/** What the parts of the extension say to each other is built anew where it arrives: only what is known comes through. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce } from '@/components/article/steps'
import { decodingCall } from '@/components/platform/decode-call'
import { decodeErrand } from '@/components/platform/decode-errand'
import { decodeNews } from '@/components/platform/decode-news'
import type { Call, News } from '@/components/speech/calls'
import { keptSpeech } from '@/components/speech/settings'
import type { SpeechView } from '@/components/speech/view'
import type { Voice } from '@/components/voices/engine'

const runs = { seed: 7, numRuns: Number(process.env.SIDELIGHT_FUZZ ?? 300) }
const decodeCall = (message: unknown) => atOnce(decodingCall(message))
const decoders = { call: decodeCall, errand: decodeErrand, news: decodeNews }

/** On the way what is undefined is left out, or becomes null. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message))

const voice: Voice = {
  key: 'own:en',
  engine: 'own',
  name: 'Rhona',
  language: 'en-GB',
  local: true,
  isDefault: false,
  quality: 'plain',
  takesSounds: true,
  isEmbedded: true,
}
const article = { url: 'https://paper.example/a', title: 'A', siteName: 'Paper', direction: 'ltr', body: ['Words.'] }
const settings = keptSpeech.fallback
const trial = { at: 5, starts: true, ends: true, words: false, stops: true, lasts: true }

const calls: readonly Call[] = [
  { type: 'open', article: article as never, settings, facts: { 'own:en': { pace: 14, trial } }, at: 12, keeps: true },
  { type: 'play' },
  { type: 'play', from: 3, until: 9 },
  ...(['pause', 'stop', 'prepare', 'quiet-elsewhere', 'end', 'next', 'previous'] as const).map((type) => ({ type })),
  { type: 'next-paragraph' },
  { type: 'previous-paragraph' },
  { type: 'seek', offset: 0 },
  { type: 'sleep', sleep: { type: 'at', at: 1_700_000_000_000 } },
  { type: 'sleep', sleep: { type: 'end-of-section' } },
  { type: 'settings', settings },
  {
    type: 'inform',
    lore: {
      pronunciations: [{ written: 'Daesh', language: 'en', ipa: 'ˈdɑːɛʃ', as: 'word', isHint: true }],
      expansions: [{ start: 0, end: 2, say: 'United Nations' }],
    },
  },
  { type: 'say', phrase: 'Daesh', language: 'en', again: true },
  { type: 'sample', key: 'own:en' },
  { type: 'try-out', key: 'own:en' },
]

const view: SpeechView = {
  status: 'playing',
  sentence: { start: 10, end: 40 },
  word: { start: 12, end: 15 },
  paragraph: { start: 0, end: 200 },
  isEstimated: true,
  at: 12,
  gone: 3.5,
  left: 120.25,
  voice,
  problem: 'other-language',
  until: 180,
  sleep: { type: 'end-of-paragraph' },
  isAside: false,
  elsewhere: { title: 'The ferry', site: 'The Paper' },
}
const news: readonly News[] = [
  { type: 'view', view },
  { type: 'view', view: { status: 'idle', isEstimated: false, at: 0, gone: 0, left: 0, isAside: false } },
  { type: 'view', view: { ...view, sleep: { type: 'at', at: 1_700_000_000_000 }, elsewhere: { title: '' } } },
  { type: 'voices', voices: [voice, { ...voice, key: 'b', language: '' }] },
  { type: 'voices', voices: [] },
  { type: 'facts', facts: { 'own:en': { pace: 14, trial } } },
]

const errands = [
  { type: 'keepPlace', args: ['https://paper.example/a', null] },
  {
    type: 'keepPlace',
    args: [
      'https://paper.example/a',
      {
        url: 'https://paper.example/a',
        date: 1_700_000_000_000,
        quote: { exact: 'Words', before: '', after: '.', start: 0 },
      },
    ],
  },
  { type: 'keepFacts', args: [{ 'own:en': { pace: 14, trial } }] },
  { type: 'sign', args: ['The ferry'] },
  { type: 'sign', args: [null] },
  { type: 'leave', args: [] },
]

describe('what the other side says comes through as it was said', () => {
  it.each(calls.map((call) => [call.type, call] as const))('a call: %s', (_, call) => {
    expect(sent(decodeCall(sent(call)))).toEqual(sent(call))
  })
  it.each(news.map((each) => [each.type, each] as const))('news: %s', (_, each) => {
    expect(decodeNews(sent(each))).toEqual(each)
  })
  it.each(errands.map((each) => [each.type, each] as const))('an errand: %s', (_, each) => {
    expect(sent(decodeErrand(each))).toEqual(each)
  })
})

/** A message with one value of it, at any depth, in the place of which stands another. */
const spoilt = (messages: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...messages.map(sent)), fc.nat(), fc.jsonValue()).map(([message, which, value]) => {
    const copy = structuredClone(message) as Record<string, unknown>
    const places: [Record<string, unknown>, string][] = []
    const visit = (at: unknown): void => {
      if (typeof at !== 'object' || at === null) return
      for (const key of Object.keys(at)) {
        places.push([at as Record<string, unknown>, key])
        visit((at as Record<string, unknown>)[key])
      }
    }
    visit(copy)
    const [into, key] = places[which % places.length] ?? [copy, 'type']
    into[key] = value
    return copy
  })

describe('whatever else is said', () => {
  const messages = { call: calls, errand: errands, news }
  it.each(['call', 'errand', 'news'] as const)('never throws, and what comes through is known: a %s', (kind) => {
    const decode = decoders[kind]
    const types = new Set<unknown>(messages[kind].map(({ type }) => type))
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), spoilt(messages[kind])), (message) => {
        const known = decode(message)
        if (known === undefined) return
        expect(types).toContain(known.type)
        // Decoded again it is the same: nothing unknown came along.
        expect(sent(decode(sent(known)))).toEqual(sent(known))
      }),
      runs,
    )
  })

  it.each([
    ['a name of every object', { type: 'constructor' }],
    ['a list', ['view']],
    ['words', 'view'],
    ['nothing', null],
    ['another’s', { type: 'open-settings' }],
  ])('is not heard: %s', (_, message) => {
    for (const decode of Object.values(decoders)) expect(decode(message)).toBeUndefined()
  })

  it('of a view, brings only what a view has', () => {
    const told = {
      type: 'view',
      view: { ...view, html: '<b>', voice: { ...voice, run: 'me' }, word: { start: 5, end: 2 } },
    }
    const { word: _, ...rest } = view
    expect(decodeNews(told)).toEqual({ type: 'view', view: rest })
    expect(decodeNews({ type: 'view', view: { ...view, status: 'toString' } })).toBeUndefined()
    expect(decodeNews({ type: 'view', view: { ...view, problem: 'toString' } })).not.toHaveProperty('view.problem')
  })

  it('of a voice, never says that the text stays here where that was not said', () => {
    const { local: _, ...unsaid } = voice
    for (const each of [unsaid, { ...voice, local: 'yes' }])
      expect(decodeNews({ type: 'voices', voices: [each] })).toMatchObject({ voices: [{ local: false }] })
  })
})
