import { describe, expect, it } from 'vitest'
import { keptSpeech, type SpeechSettings } from '@/components/speech/settings'
import { step } from '@/components/speech/speech'
import { idleSpeech, type SpeechEvent, type SpeechState } from '@/components/speech/state'
import { textOfNodes } from '@/components/text/text'
import type { EngineEvent, FailureReason, Voice } from '@/components/voices/engine'
import { voice } from '../voices/voice'
import { planOf } from './fakes'

const text = textOfNodes(
  [
    { tag: 'p', children: ['The river rose. The bridge held.'] },
    { tag: 'p', children: ['Nobody slept.'] },
  ],
  'en',
)
const at = (words: string): number => text.text.indexOf(words)
const nora = voice('Nora', 'en-US', { isDefault: true })
const gwen = voice('Gwen', 'en-GB')
const cloud = voice('Cloud', 'en-US', { local: false })

const idle = (language?: string, settings: Partial<SpeechSettings> = {}): SpeechState =>
  idleSpeech({ ...keptSpeech.fallback, ...settings }, {}, language)
const set = (settings: Partial<SpeechSettings>): SpeechEvent => ({
  type: 'settings',
  settings: { ...keptSpeech.fallback, ...settings },
})
const play: SpeechEvent = { type: 'play' }
const pause: SpeechEvent = { type: 'pause' }
const next: SpeechEvent = { type: 'next' }
const previous: SpeechEvent = { type: 'previous' }
const silence: SpeechEvent = { type: 'silence' }
const voices = (...list: Voice[]): SpeechEvent => ({ type: 'voices', voices: list })
const engine = (event: EngineEvent): SpeechEvent => ({ type: 'engine', event })
const started = (id: number): SpeechEvent => engine({ type: 'started', id })
const ended = (id: number): SpeechEvent => engine({ type: 'ended', id })
const reached = (id: number, offset: number, length = 0): SpeechEvent => engine({ type: 'reached', id, offset, length })
const failed = (id: number, reason: FailureReason): SpeechEvent => engine({ type: 'failed', id, reason })

/** What is done after the events: one short line per command, without the exact patience of the watchdog. */
function run(events: SpeechEvent[], article = text): { state: SpeechState; done: string[]; at: string } {
  const plan = planOf(article)
  const say = (span?: { start: number; end: number }) => (span ? article.text.slice(span.start, span.end) : '–')
  let state = idle(article.blocks[0]?.language)
  const done: string[] = []
  for (const event of events) {
    const [after, commands] = step(state, event, plan)
    state = after
    for (const command of commands) {
      if (command.type === 'speak') done.push(`speak ${command.turn.id}: ${command.turn.utterance.say}`)
      else if (command.type === 'watch') done.push(command.ms <= 5000 ? 'watch start' : 'watch')
      else done.push(command.type)
    }
  }
  return { state, done, at: `${say(state.place?.sentence)} | ${say(state.place?.word)}` }
}

const ready = voices(nora)
const first = ['speak 1: The river rose.', 'watch start']
const sounding = [...first, 'watch', 'speak 2: The bridge held.']

/** What happens, one after the other; what is done about it; where it ends. */
const rows: [string, SpeechEvent[], string[], SpeechState['status'], string?][] = [
  ['play speaks the first sentence', [ready, play], first, 'playing', 'The river rose. | –'],
  ['play pressed twice does nothing more', [ready, play, play], first, 'playing', 'The river rose. | –'],
  [
    'the next sentence is handed over as soon as this one sounds',
    [ready, play, started(1)],
    sounding,
    'playing',
    'The river rose. | –',
  ],
  [
    'a second "started" hands nothing over again',
    [ready, play, started(1), started(1)],
    sounding,
    'playing',
    'The river rose. | –',
  ],
  [
    'an end moves on to what was handed over, without a command to speak',
    [ready, play, started(1), ended(1)],
    [...sounding, 'watch start'],
    'playing',
    'The bridge held. | –',
  ],
  [
    'a double end moves on once',
    [ready, play, started(1), ended(1), ended(1)],
    [...sounding, 'watch start'],
    'playing',
    'The bridge held. | –',
  ],
  [
    'an end without a start moves on too',
    [ready, play, ended(1)],
    [...first, 'speak 2: The bridge held.', 'watch start'],
    'playing',
    'The bridge held. | –',
  ],
  [
    'a lost end is noticed when the next sentence starts',
    [ready, play, started(1), started(2)],
    [...sounding, 'watch start', 'watch', 'speak 3: Nobody slept.'],
    'playing',
    'The bridge held. | –',
  ],
  [
    'a word is painted in its sentence',
    [ready, play, started(1), reached(1, 4, 5)],
    [...sounding, 'watch'],
    'playing',
    'The river rose. | river',
  ],
  [
    'a word without a length is painted whole',
    [ready, play, started(1), reached(1, 4, 0)],
    [...sounding, 'watch'],
    'playing',
    'The river rose. | river',
  ],
  [
    'a word reported twice is painted once',
    [ready, play, started(1), reached(1, 4), reached(1, 4)],
    [...sounding, 'watch', 'watch'],
    'playing',
    'The river rose. | river',
  ],
  [
    'a word beyond the end paints nothing',
    [ready, play, started(1), reached(1, 900)],
    [...sounding, 'watch start'],
    'playing',
    'The river rose. | –',
  ],
  [
    'a word that is not a number paints nothing',
    [ready, play, started(1), reached(1, Number.NaN)],
    [...sounding, 'watch'],
    'playing',
    'The river rose. | –',
  ],
  [
    'a word before any start counts as a start',
    [ready, play, reached(1, 0)],
    [...sounding, 'watch'],
    'playing',
    'The river rose. | The',
  ],
  [
    'pause cancels and keeps the paint',
    [ready, play, started(1), pause],
    [...sounding, 'cancel', 'unwatch'],
    'paused',
    'The river rose. | –',
  ],
  ['pause when nothing plays does nothing', [ready, pause], [], 'idle'],
  [
    'a late end after pause is ignored',
    [ready, play, started(1), pause, ended(1), ended(2), failed(2, 'interrupted')],
    [...sounding, 'cancel', 'unwatch'],
    'paused',
    'The river rose. | –',
  ],
  [
    'going on speaks what is left from the word reached',
    [ready, play, started(1), reached(1, 4), pause, play],
    [...sounding, 'watch', 'cancel', 'unwatch'].concat(['speak 3: river rose.', 'watch start']),
    'playing',
    'The river rose. | –',
  ],
  [
    'words after going on are counted from where it went on',
    [ready, play, started(1), reached(1, 4), pause, play, reached(3, 6)],
    [...sounding, 'watch', 'cancel', 'unwatch', 'speak 3: river rose.']
      .concat(['watch start', 'watch', 'speak 4: The bridge held.'])
      .concat(['watch']),
    'playing',
    'The river rose. | rose',
  ],
  [
    'going on without word reports speaks the whole sentence again',
    [ready, play, started(1), pause, play],
    [...sounding, 'cancel', 'unwatch', 'speak 3: The river rose.', 'watch start'],
    'playing',
    'The river rose. | –',
  ],
  [
    'play from a place begins at the word there',
    [ready, { type: 'play', from: at('idge') }],
    ['speak 1: bridge held.', 'watch start'],
    'playing',
    'The bridge held. | –',
  ],
  [
    'play from another place while playing goes there',
    [ready, play, { type: 'play', from: at('Nobody') }],
    [...first, 'cancel', 'speak 2: Nobody slept.', 'watch start'],
    'playing',
    'Nobody slept. | –',
  ],
  [
    'next goes to the next sentence and cancels this one',
    [ready, play, started(1), next],
    [...sounding, 'cancel', 'speak 3: The bridge held.', 'watch start'],
    'playing',
    'The bridge held. | –',
  ],
  [
    'next while paused moves the mark only',
    [ready, play, pause, next],
    [...first, 'cancel', 'unwatch'],
    'paused',
    'The bridge held. | –',
  ],
  [
    'next at the last sentence ends',
    [ready, { type: 'play', from: at('Nobody') }, next],
    ['speak 1: Nobody slept.', 'watch start', 'cancel', 'unwatch'],
    'ended',
    '– | –',
  ],
  [
    'previous at the first sentence says it again',
    [ready, play, previous],
    [...first, 'cancel', 'speak 2: The river rose.', 'watch start'],
    'playing',
    'The river rose. | –',
  ],
  [
    'previous across a paragraph',
    [ready, { type: 'play', from: at('Nobody') }, previous],
    ['speak 1: Nobody slept.', 'watch start', 'cancel'].concat(['speak 2: The bridge held.', 'watch start']),
    'playing',
    'The bridge held. | –',
  ],
  ['next before anything was played marks the first sentence', [ready, next], [], 'paused', 'The river rose. | –'],
  [
    'the last end ends it all and takes the paint away',
    [ready, { type: 'play', from: at('slept') }, started(1), ended(1)],
    ['speak 1: slept.', 'watch start', 'watch', 'cancel', 'unwatch'],
    'ended',
    '– | –',
  ],
  [
    'play after the end begins again',
    [ready, { type: 'play', from: at('slept') }, ended(1), play],
    ['speak 1: slept.', 'watch start', 'cancel', 'unwatch'].concat(['speak 2: The river rose.', 'watch start']),
    'playing',
    'The river rose. | –',
  ],
  [
    'previous after the end goes to the last sentence',
    [ready, { type: 'play', from: at('slept') }, ended(1), previous],
    ['speak 1: slept.', 'watch start', 'cancel', 'unwatch'],
    'paused',
    'Nobody slept. | –',
  ],
  ['stop takes the paint away', [ready, play, { type: 'stop' }], [...first, 'cancel', 'unwatch'], 'idle', '– | –'],
  [
    'a new rate speaks what is left of the sentence again',
    [ready, play, reached(1, 4), set({ rate: 2 })],
    [...sounding, 'watch', 'cancel', 'speak 3: river rose.'].concat(['watch start']),
    'playing',
    'The river rose. | –',
  ],
  ['a new rate while paused is silent', [ready, set({ rate: 2 })], [], 'idle'],
  [
    'at a very fast rate words are told all the same',
    [ready, set({ rate: 4 }), play, reached(1, 4)],
    [...sounding, 'watch'],
    'playing',
    'The river rose. | river',
  ],
  [
    'another voice goes on from the word',
    [voices(nora, gwen), play, reached(1, 4), set({ voiceByLanguage: { en: 'Gwen' } })],
    [...sounding, 'watch', 'cancel', 'speak 3: river rose.'].concat(['watch start']),
    'playing',
    'The river rose. | –',
  ],
  [
    'the same voice chosen again does not interrupt',
    [voices(nora, gwen), play, set({ voiceByLanguage: { en: 'Nora' } })],
    first,
    'playing',
    'The river rose. | –',
  ],
  ['no voices: it says so', [voices(), play], ['cancel', 'unwatch'], 'silent', 'The river rose. | –'],
  ['no voices are noticed before play is pressed', [voices()], [], 'silent'],
  [
    'only remote voices, none chosen: it says so',
    [voices(cloud), play],
    ['cancel', 'unwatch'],
    'silent',
    'The river rose. | –',
  ],
  ['voices that come later end the silence', [voices(), ready], [], 'idle'],
  [
    'play before the voices are known waits and then speaks',
    [play, ready],
    ['watch start', ...first],
    'playing',
    'The river rose. | –',
  ],
  [
    'play before the voices are known does not wait for ever',
    [play, silence],
    ['watch start', 'cancel', 'unwatch'],
    'silent',
    'The river rose. | –',
  ],
  [
    'a voice that vanishes from the list is replaced from the word on',
    [voices(nora, gwen), play, reached(1, 4), voices(gwen)],
    [...sounding, 'watch', 'cancel', 'speak 3: river rose.'].concat(['watch start']),
    'playing',
    'The river rose. | –',
  ],
  [
    'the last voice vanishing falls silent',
    [ready, play, voices()],
    [...first, 'cancel', 'unwatch'],
    'silent',
    'The river rose. | –',
  ],
  [
    'more voices while playing do not interrupt',
    [ready, play, voices(nora, gwen)],
    first,
    'playing',
    'The river rose. | –',
  ],
  [
    'a voice the engine no longer has is replaced',
    [voices(nora, gwen), play, failed(1, 'voice-gone')],
    [...first, 'cancel', 'speak 2: The river rose.', 'watch start'],
    'playing',
    'The river rose. | –',
  ],
  [
    'an interruption by the system pauses',
    [ready, play, started(1), failed(1, 'interrupted')],
    [...sounding, 'cancel', 'unwatch'],
    'paused',
    'The river rose. | –',
  ],
  [
    'an interruption that was ours is ignored',
    [ready, play, started(1), next, failed(1, 'interrupted'), failed(2, 'interrupted')],
    [...sounding, 'cancel', 'speak 3: The bridge held.', 'watch start'],
    'playing',
    'The bridge held. | –',
  ],
  [
    'a failure is tried once more',
    [ready, play, failed(1, 'engine')],
    [...first, 'cancel', 'speak 2: The river rose.', 'watch start'],
    'playing',
    'The river rose. | –',
  ],
  [
    'and then given up',
    [ready, play, failed(1, 'engine'), failed(2, 'engine')],
    [...first, 'cancel', 'speak 2: The river rose.', 'watch start', 'cancel', 'unwatch'],
    'failed',
    'The river rose. | –',
  ],
  [
    'a missing press is not tried again',
    [ready, play, failed(1, 'not-allowed')],
    [...first, 'cancel', 'unwatch'],
    'failed',
    'The river rose. | –',
  ],
  [
    'a rate the voice refuses becomes its own',
    [ready, set({ rate: 3 }), play, failed(1, 'rate')],
    [...first, 'cancel', 'speak 2: The river rose.', 'watch start'],
    'playing',
    'The river rose. | –',
  ],
  [
    'a voice that refuses its own rate failed',
    [ready, play, failed(1, 'rate')],
    [...first, 'cancel', 'unwatch'],
    'failed',
    'The river rose. | –',
  ],
  [
    'a failure of what was handed over waits for its turn',
    [ready, play, started(1), failed(2, 'engine'), ended(1)],
    [...sounding, 'speak 3: The bridge held.', 'watch start'],
    'playing',
    'The bridge held. | –',
  ],
  [
    'a voice that never starts is asked once more',
    [ready, play, silence],
    [...first, 'cancel', 'speak 2: The river rose.', 'watch start'],
    'playing',
    'The river rose. | –',
  ],
  [
    'a voice that never starts twice has failed, at its sentence',
    [ready, play, silence, silence],
    [...first, 'cancel', 'speak 2: The river rose.', 'watch start', 'cancel', 'unwatch'],
    'failed',
    'The river rose. | –',
  ],
  [
    'a voice that falls silent goes on from the last word',
    [ready, play, reached(1, 4), silence],
    [...sounding, 'watch', 'cancel', 'speak 3: river rose.'].concat(['watch start']),
    'playing',
    'The river rose. | –',
  ],
  [
    'a voice that falls silent three times in one sentence has failed',
    [ready, play, started(1), silence, started(3), silence, started(5), silence],
    [...sounding]
      .concat(['cancel', 'speak 3: The river rose.', 'watch start', 'watch', 'speak 4: The bridge held.'])
      .concat(['cancel', 'speak 5: The river rose.', 'watch start', 'watch', 'speak 6: The bridge held.'])
      .concat(['cancel', 'unwatch']),
    'failed',
    'The river rose. | –',
  ],
  [
    'a watchdog that barks late is ignored',
    [ready, play, pause, silence],
    [...first, 'cancel', 'unwatch'],
    'paused',
    'The river rose. | –',
  ],
  [
    'play after a failure tries again',
    [ready, play, failed(1, 'not-allowed'), play],
    [...first, 'cancel', 'unwatch', 'speak 2: The river rose.', 'watch start'],
    'playing',
    'The river rose. | –',
  ],
  ['an event nobody asked for is ignored', [ready, started(1), ended(7)], [], 'idle'],
]

describe('reading aloud', () => {
  it.each(rows)('%s', (_, events, done, status, at = '– | –') => {
    const result = run(events)
    expect(result.done).toEqual(done)
    expect([result.state.status, result.at]).toEqual([status, at])
  })

  it.each([[[play]], [[next]], [[previous]], [[{ type: 'play', from: 7 } as const]]])(
    'ends at once when there is nothing to read (%j)',
    (events) => {
      const { state, done } = run([ready, ...events], textOfNodes([]))
      expect(state.status).toBe('ended')
      expect(done).toEqual(['cancel', 'unwatch'])
    },
  )

  it('remembers where it failed and why', () => {
    const { state } = run([ready, { type: 'play', from: at('Nobody') }, failed(1, 'not-allowed')])
    expect(state).toMatchObject({ failure: 'not-allowed', place: { from: at('Nobody') } })
  })

  it('reads a block in its own language, and in the article’s voice where no voice speaks that', () => {
    const mixed = textOfNodes(
      [
        { tag: 'p', attrs: { lang: 'de' }, children: ['Guten Tag.'] },
        { tag: 'p', attrs: { lang: 'la' }, children: ['Salve.'] },
      ],
      'en',
    )
    const lars = voice('Lars', 'de-DE', { isDefault: true })
    const plan = planOf(mixed)
    let state: SpeechState = { ...idle('en', { voiceByLanguage: { en: 'Gwen' } }), voices: [lars, gwen, nora] }
    const heard: (string | undefined)[] = []
    for (const event of [play, started(1), ended(1)]) {
      state = step(state, event, plan)[0]
      heard.push(state.turn?.voice.name)
    }
    // Another voice may be another engine: it is never handed over early.
    expect(heard).toEqual(['Lars', 'Lars', 'Gwen'])
    expect(state.queued).toBeUndefined()
  })

  it('gives voices on a server shorter pieces', () => {
    const long = textOfNodes(
      [{ tag: 'p', children: [`${'the water rose again, '.repeat(12)}and then it fell.`] }],
      'en',
    )
    const said = (...list: Voice[]) =>
      step({ ...idle('en', { voiceByLanguage: { en: 'Cloud' } }), voices: list }, play, planOf(long))[0].turn?.utterance
        .say.length
    expect(said(cloud)).toBeLessThanOrEqual(175)
    expect(said(nora)).toBeGreaterThan(175)
  })
})
