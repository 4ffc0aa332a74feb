import { beforeAll, describe, expect, test } from 'vitest'
import { saidWords } from '@/components/voices/embedded/said-words'
import type { Clip } from '@/components/voices/embedded/synthesis'
import type { Sound } from '@/components/voices/engine'
import type { SynthesiseNaturally } from '@/components/voices/natural/natural-synthesis'
import { isInstalled, realPronounce, realSynthesis } from './real-natural'

const sentence = 'The people of the town had waited for three days beside the old bridge, and nobody came.'

describe.skipIf(!isInstalled)(
  'the natural voice as it is shipped (skipped where its packages are not installed)',
  () => {
    let synthesise: SynthesiseNaturally
    beforeAll(async () => {
      synthesise = await realSynthesis()
    }, 60_000)

    async function clip(say: string, rate = 1, pitch = 1, sounds: readonly Sound[] = []): Promise<Clip> {
      const words = saidWords(say, sounds)
      return await synthesise({ words, after: words.at(-1)?.after ?? '', rate, pitch })
    }
    const seconds = ({ samples, sampleRate }: Clip): number => samples.length / sampleRate

    test('says a sentence, loud and without clipping, with a start for each word that never goes back', async () => {
      const { samples, sampleRate, starts } = await clip(sentence)
      expect(sampleRate).toBe(44_100)
      expect(starts).toHaveLength(sentence.split(' ').length)
      expect(starts[0]).toBe(0)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      expect(new Set(starts).size).toBe(starts.length)
      expect(starts.at(-1)).toBeLessThan(samples.length / sampleRate)
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
      expect(loudest).toBeGreaterThan(0.2)
      expect(loudest).toBeLessThanOrEqual(1)
    }, 60_000)

    test('is as much faster as it is asked to be, and keeps its pace at another pitch', async () => {
      const whole = seconds(await clip(sentence))
      for (const rate of [0.5, 1.5, 2, 3]) {
        const ratio = whole / seconds(await clip(sentence, rate)) / rate
        expect(ratio, `rate ${rate}`).toBeGreaterThan(0.93)
        expect(ratio, `rate ${rate}`).toBeLessThan(1.07)
      }
      const high = await clip(sentence, 1, 1.25)
      expect(high.sampleRate).toBe(55_125)
      expect(whole / seconds(high)).toBeGreaterThan(0.93)
      expect(whole / seconds(high)).toBeLessThan(1.07)
    }, 60_000)

    test('pauses at a comma', async () => {
      const plain = await clip('They went home and slept.')
      const paused = await clip('They went home, and slept.')
      const gap = ({ starts }: Clip): number => (starts[3] ?? 0) - (starts[2] ?? 0)
      expect(gap(paused)).toBeGreaterThan(gap(plain) + 0.1)
    }, 60_000)

    test('says a name as it was told', async () => {
      const long = await clip('In Daesh.', 1, 1, [{ start: 3, end: 8, ipa: 'ˌkælɪˈfɔːrniəˌkælɪˈfɔːrniə' }])
      expect(seconds(long)).toBeGreaterThan(seconds(await clip('In Daesh.')) + 0.5)
    }, 60_000)

    test('knows common words and guesses others', () => {
      const said = realPronounce()(saidWords("Children don't know blorptastic Obama", []))
      expect(said.map((phones) => phones.join(' '))).toEqual([
        'CH IH1 L D R AH0 N',
        'D OW1 N T',
        'N OW1',
        expect.stringMatching(/^B L .*T AE1 S T IH0 K$/),
        'OW2 B AA1 M AH0',
      ])
    })
  },
)
