/**
 * Makes the files of the "Natural" voice from its packages, for a build that was asked for it. The packages have a lock
 * file of their own here and are installed by that build alone; what is made lies in `node_modules/.sidelight/`.
 *
 * `model.onnx`   the network, as `onnx-graph.ts` changes it
 * `words.txt`    the dictionary: a word and its phones a line, in the order of code units
 * `guesser.bin`  singles of the network that guesses how other words sound, its matrices one after the other
 * `voice.json`   what the numbers mean: `components/voices/natural/voice-data.ts` reads it
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { changedGraph } from './onnx-graph'
import { slimGraph } from './slim-graph'

/** The value of the graph that holds how many frames each symbol lasts. */
const DURATIONS = '/Ceil_output_0'
const FRAME_SAMPLES = 512

interface Matrix {
  readonly shape: readonly number[]
  /** Singles, in base 64. */
  readonly data: string
}

/** `root` is the project's folder. Installs the packages if need be and makes the files; takes a few seconds. */
export function packNaturalVoice(root: string): void {
  const folder = join(root, 'assets', 'natural-voice')
  install(folder)
  const packed = join(folder, 'node_modules', '.sidelight')
  const source = join(folder, 'node_modules', '@dittli', 'tts-en', 'assets', 'en')
  const read = (name: string): unknown => JSON.parse(readFileSync(join(source, name), 'utf8'))
  mkdirSync(packed, { recursive: true })
  writeFileSync(
    join(packed, 'model.onnx'),
    slimGraph(changedGraph(readFileSync(join(source, 'model.onnx')), DURATIONS)),
  )

  const words = Object.entries(read('cmudict.json') as Record<string, readonly string[]>)
  const lines = words.filter(([word]) => /^[A-Z']+$/.test(word)).map(([word, phones]) => [word, ...phones].join(' '))
  writeFileSync(join(packed, 'words.txt'), lines.sort().join('\n'))

  const guesser = read('g2p_model.json') as Record<string, unknown>
  const matrices = Object.entries(guesser).flatMap(([name, value]) => (isMatrix(value) ? { name, ...value } : []))
  writeFileSync(join(packed, 'guesser.bin'), Buffer.concat(matrices.map(({ data }) => Buffer.from(data, 'base64'))))

  const voice = read('metadata.json') as Record<string, unknown>
  writeFileSync(
    join(packed, 'voice.json'),
    JSON.stringify({
      symbols: voice.symbols,
      language: voice.language_id,
      toneOffset: voice.tone_offset,
      sampleRate: voice.sample_rate,
      frameSamples: FRAME_SAMPLES,
      durations: DURATIONS,
      graphemes: guesser.graphemes,
      phonemes: guesser.phonemes,
      matrices: matrices.map(({ name, shape }) => ({ name, shape })),
    }),
  )
}

function isMatrix(value: unknown): value is Matrix {
  return typeof value === 'object' && value !== null && 'shape' in value && 'data' in value
}

function install(folder: string): void {
  const installed = join(folder, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs)
    return
  console.info('Installing the packages of the natural voice …')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error('The packages of the natural voice could not be installed.')
}

/** Packages of which something is in the files above or in the voice's worker. */
const shipped = ['@dittli/tts-en', 'onnxruntime-web', 'onnxruntime-common', 'flatbuffers', 'long', 'protobufjs']

/** What travels with these packages: for each its licence, in full where the package brings the text. */
export function naturalVoiceNotice(root: string): string {
  const folder = join(root, 'assets', 'natural-voice', 'node_modules')
  const sections = shipped.map((name) => {
    const manifest = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as Record<string, string>
    const file = readdirSync(join(folder, name)).find((each) => /^(licen[cs]e|copying|notice)/i.test(each))
    const text = file === undefined ? undefined : readFileSync(join(folder, name, file), 'utf8').trim()
    const rest = text === undefined ? 'The package brings no text of its licence.' : `\`\`\`text\n${text}\n\`\`\``
    return `## ${name} ${manifest.version}\n\n${manifest.license}\n\n${rest}\n`
  })
  return [`# Third-party software of the natural voice\n\nThis build was made for trying it out.\n`, ...sections].join(
    '\n',
  )
}
