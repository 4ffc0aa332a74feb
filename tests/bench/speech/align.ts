/**
 * When each word of a known text is said in a sound: forced alignment with pocketsphinx and its American English model,
 * both from Debian. Frames are 10 ms long, and its own error is 10 to 20 ms.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../commands/programs'
import { phonesOfWords } from './own-voice'
import { type Audio, resampled, wavOf } from './wav'

const model = '/usr/share/pocketsphinx/model/en-us'
const FRAME = 0.01

/** What the aligner needs of Debian. */
export const alignerPackages = ['pocketsphinx', 'pocketsphinx-en-us'] as const

/** Whether the aligner and its model are here. */
export function hasAligner(): boolean {
  return existsSync('/usr/bin/pocketsphinx_batch') && existsSync(join(model, 'en-us', 'mdef'))
}

export interface Utterance {
  readonly audio: Audio
  /** Words as they are said: letters and apostrophes count, anything else parts one word into several. */
  readonly words: readonly string[]
}

/** Seconds into the sound. */
export interface AlignedWord {
  readonly start: number
  readonly end: number
}

/** The place of each word in each sound; `undefined` for a sound that cannot be aligned to its words. */
export async function align(utterances: readonly Utterance[]): Promise<((AlignedWord | undefined)[] | undefined)[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'sidelight-align-'))
  try {
    const tokens = utterances.map(({ words }) => words.map(tokensOf))
    writeFileSync(join(temporary, 'words.dict'), dictionaryOf(new Set(tokens.flat(2))))
    utterances.forEach(({ audio }, i) => {
      writeFileSync(join(temporary, `u${i}.wav`), wavOf(resampled(audio, 16_000)))
      writeFileSync(join(temporary, `u${i}.fsg`), grammarOf((tokens[i] ?? []).flat()))
    })
    const list = `${utterances.map((_, i) => `u${i}`).join('\n')}\n`
    writeFileSync(join(temporary, 'list'), list)
    const at = (name: string): string => join(temporary, name)
    const code = await run(
      'pocketsphinx_batch',
      [
        ...['-hmm', join(model, 'en-us'), '-dict', at('words.dict')],
        ...['-adcin', 'yes', '-adchdr', '44', '-cepdir', temporary, '-cepext', '.wav', '-ctl', at('list')],
        ...['-fsgdir', temporary, '-fsgext', '.fsg', '-fsgctl', at('list'), '-hypseg', at('heard')],
        // No word may be lost to pruning: the words are known, only their times are asked for.
        ...['-beam', '1e-200', '-wbeam', '1e-200', '-pbeam', '1e-200', '-bestpath', 'no'],
        // The front end would leave out silences, and count no frames for them.
        ...['-remove_silence', 'no', '-dither', 'yes', '-logfn', at('log')],
      ],
      { output: 'nowhere', limit: 300_000 },
    )
    if (code !== 0 || !existsSync(at('heard'))) throw new Error(lastLines(at('log')))
    const heard = new Map(readFileSync(at('heard'), 'utf8').split('\n').map(segmentsOf))
    return tokens.map((words, i) => placed(words, heard.get(`u${i}`) ?? []))
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function tokensOf(word: string): string[] {
  return (
    word
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+(?:'[a-z]+)*/g) ?? []
  )
}

/** Chain of the words; silences may stand between any two. */
function grammarOf(words: readonly string[]): string {
  const steps = words.map((word, i) => `TRANSITION ${i} ${i + 1} 1.0 ${word}`)
  return `FSG_BEGIN u\nNUM_STATES ${words.length + 1}\nSTART_STATE 0\nFINAL_STATE ${words.length}\n${steps.join('\n')}\nFSG_END\n`
}

let pronunciations: Map<string, string[]> | undefined

/** How each word may sound: as the model's dictionary has it, and as our voice says it by itself. */
function dictionaryOf(words: ReadonlySet<string>): string {
  pronunciations ??= readPronunciations()
  const sorted = [...words].sort()
  const own = sorted.length === 0 ? [] : phonesOfWords(sorted)
  const lines = sorted.flatMap((word, i) => {
    const said = own[i]?.map(modelPhone).join(' ')
    const all = new Set([...(pronunciations?.get(word) ?? []), ...(said ? [said] : [])])
    return [...all].map((phones, n) => `${word}${n === 0 ? '' : `(${n + 1})`} ${phones}`)
  })
  return `${lines.join('\n')}\n`
}

function readPronunciations(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const line of readFileSync(join(model, 'cmudict-en-us.dict'), 'utf8').split('\n')) {
    const [name = '', ...phones] = line.split(' ')
    const word = name.replace(/\(\d+\)$/, '')
    found.set(word, [...(found.get(word) ?? []), phones.join(' ')])
  }
  return found
}

/** Flite's set of phones is the model's but for two reduced vowels. */
function modelPhone(phone: string): string {
  return phone === 'ax' ? 'AH' : phone === 'axr' ? 'ER' : phone.toUpperCase()
}

interface Heard {
  readonly word: string
  /** Frames. */
  readonly start: number
  readonly end: number
}

/** `u0 S … T … A … L … 0 -123 0 <sil> 16 -456 0 syrian … 430`: a start frame, two scores and the word, again and again. */
function segmentsOf(line: string): [name: string, heard: Heard[]] {
  const [name = '', ...fields] = line.split(/\s+/)
  const first = fields.indexOf('L') + 2
  const heard: Heard[] = []
  for (let at = first; at + 4 < fields.length; at += 4) {
    const word = fields[at + 3]?.replace(/\(\d+\)$/, '') ?? ''
    heard.push({ word, start: Number(fields[at]), end: Number(fields[at + 4]) })
  }
  return [name, heard]
}

function placed(words: readonly string[][], all: readonly Heard[]): (AlignedWord | undefined)[] | undefined {
  const heard = all.filter(({ word }) => !/^[<[+]/.test(word))
  if (heard.length !== words.flat().length || heard.some(({ word }, i) => word !== words.flat()[i])) return undefined
  let at = 0
  return words.map((tokens) => {
    const [first, last] = [heard[at], heard[at + tokens.length - 1]]
    at += tokens.length
    return tokens.length === 0 || first === undefined || last === undefined
      ? undefined
      : { start: first.start * FRAME, end: last.end * FRAME }
  })
}

function lastLines(file: string): string {
  const log = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-3).join('\n') : ''
  return `pocketsphinx failed.\n${log}`
}
