/**
 * An article of twenty minutes, listened to from its first word to its last: the real voice of the package, the real plan
 * and player, on a loudspeaker whose time is that of the test.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import type { Article, ArticleElement } from '@/components/article/article'
import { channelPair } from '@/components/speech/calls'
import { makeHost } from '@/components/speech/host'
import { makeSpeech } from '@/components/speech/remote'
import { keptSpeech } from '@/components/speech/settings'
import { sentencesOf, wordsOf } from '@/components/text/segment'
import { textOf } from '@/components/text/text'
import { makeEmbedded } from '@/components/voices/embedded/embedded'
import type { Sink } from '@/components/voices/embedded/sink'
import { makeSynthesise } from '@/components/voices/embedded/synthesis'
import type { OpenWorker } from '@/components/voices/embedded/synthesis-worker'
import newsLines from '../../bench/speech/news-lines.json'
import { realFlite } from '../voices/embedded/real-flite'
import { fakeClock, fakeStored } from './fakes'

const pages = fileURLToPath(new URL('../../fixtures/pages', import.meta.url))

/** Paragraphs of our own pages, each once, until there are so many words. */
function longArticle(words: number): Article {
  const body: ArticleElement[] = []
  const seen = new Set<string>()
  let count = 0
  const add = (tag: 'p' | 'h2', text: string): void => {
    const line = text.replace(/\s+/g, ' ').trim()
    const size = line.split(' ').length
    // Lines of a few words are mostly links and notices of the pages around; an e-mail address is painted as a whole.
    if (seen.has(line) || (tag === 'p' && size < 8) || count >= words || !/^[\x20-\x3f\x41-\x7e’“”–—]+$/.test(line))
      return
    seen.add(line)
    count += size
    body.push({ tag, children: [line] })
  }
  for (const page of readdirSync(pages).sort()) {
    let [tag, text]: [string, string] = ['', '']
    const parser = new Parser({
      onopentag: (name) => {
        if (name === 'p' || name === 'h2') [tag, text] = [name, '']
      },
      ontext: (part) => {
        text += part
      },
      onclosetag: (name) => {
        if (name === tag && (name === 'p' || name === 'h2')) add(name, text)
      },
    })
    for (const file of readdirSync(`${pages}/${page}`).filter((each) => each.endsWith('.html')))
      parser.parseComplete(readFileSync(`${pages}/${page}/${file}`, 'utf8'))
  }
  for (const line of newsLines) add('p', line)
  return { url: 'https://paper.test/long', title: 'A long article', language: 'en', direction: 'ltr', body }
}

it('reads an article of twenty minutes without a gap, and paints every word once, in order', async () => {
  const article = longArticle(4500)
  const text = textOf(article)
  const clock = fakeClock()
  const synthesise = makeSynthesise(await realFlite())

  /** Makes what it is asked for in the same process, and hands it over later. */
  const openWorker: OpenWorker = (answered) => ({
    post: ({ id, order }) => void clock.after(1, () => answered({ id, clip: synthesise(order) })),
    end: () => {},
  })
  const played: { at: number; seconds: number }[] = []
  const sink: Sink = {
    start: async () => 'running',
    now: () => clock.now() / 1000,
    untilHeard: (at) => at * 1000 - clock.now(),
    play(samples, sampleRate, at) {
      const seconds = samples.length / sampleRate
      played.push({ at, seconds })
      // Nothing is broken off.
      return () => expect(at + seconds).toBeLessThanOrEqual(clock.now() / 1000 + 0.001)
    },
    suspend: () => {},
    close: () => {},
  }
  const host = makeHost({
    engines: [makeEmbedded({ name: 'Own', openWorker, sink, clock })],
    clock,
    date: () => clock.now(),
    media: undefined,
    detector: async () => () => undefined,
    outside: { keepPlace: () => {}, keepFacts: () => {}, sign: () => {}, leave: () => {} },
  })
  const [panelEnd, hostEnd] = channelPair<never, never>((run) => run())
  host.connect(hostEnd as never)
  const settings = { ...keptSpeech.fallback, pauses: { sentence: 0.25, paragraph: 0.5, heading: 0.75 } }
  const speech = makeSpeech(
    {
      connect: async () => panelEnd as never,
      hostLives: async () => {},
      clock,
      settings: fakeStored(settings),
      facts: fakeStored({}),
      places: fakeStored([]),
      keeps: () => false,
    },
    { article, text },
    new AbortController().signal,
  )
  const painted: number[] = []
  speech.view.subscribe(({ word, status }) => {
    if (status === 'playing' && word !== undefined && word.start !== painted.at(-1)) painted.push(word.start)
  })
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  speech.play()
  for (let steps = 0; steps < 100_000 && speech.view.value.status === 'playing'; steps += 1) {
    clock.pass(25)
    await Promise.resolve()
  }
  expect([speech.view.value.status, speech.view.value.problem]).toEqual(['ended', undefined])
  expect(clock.now() / 60_000).toBeGreaterThan(20)

  const words = text.blocks.flatMap((block) =>
    sentencesOf(text, block).flatMap((sentence) => wordsOf(text, sentence, 'en').map(({ start }) => start)),
  )
  expect(painted.map((at) => text.text.slice(at, at + 20))).toEqual(words.map((at) => text.text.slice(at, at + 20)))

  // Between two sounds lies a pause that was chosen, or one the voice itself makes at a comma, and nothing else.
  const gaps = played.slice(1).map(({ at }, i) => at - ((played[i]?.at ?? 0) + (played[i]?.seconds ?? 0)))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(-1e-6)
  expect(Math.max(...gaps)).toBeLessThan(0.75 + 0.02)
}, 600_000)
