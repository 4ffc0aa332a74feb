/** The regular expressions of the program, found by the compiler, and strings that would make a bad one slow. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { loopsOf } from './beginnings'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface Pattern {
  /** `path:line` */
  readonly at: string
  readonly pattern: RegExp
}

export interface Patterns {
  readonly literals: readonly Pattern[]
  /** Where expressions are made of parts: `path:line`. */
  readonly made: readonly string[]
}

/** All below the folders. */
export function patternsIn(folders: readonly string[]): Patterns {
  const literals: Pattern[] = []
  const made: string[] = []
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue
      const path = join(folder, name).replaceAll('\\', '/')
      const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
      const placeOf = (node: ts.Node): string =>
        `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? []
          literals.push({ at: placeOf(node), pattern: new RegExp(source, flags) })
        }
        if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
          made.push(placeOf(node))
        ts.forEachChild(node, visit)
      }
      visit(file)
    }
  }
  return { literals, made }
}

const endless = [
  ' ',
  'a',
  'A',
  '1',
  '.',
  '-',
  ',',
  '(',
  '<',
  '"',
  '\n',
  '\t',
  'é',
  'a ',
  'a.',
  '1,',
  ' -',
  '\n ',
  'aA',
  '漢',
]

/** What is worth repeating: signs and runs of signs that the expression itself speaks of. */
export function unitsOf({ source }: RegExp): string[] {
  const signs: string[] = []
  const stand: Record<string, string> = {
    s: ' ',
    d: '1',
    w: 'a',
    S: 'a',
    D: 'a',
    W: ' ',
    n: '\n',
    t: '\t',
    r: '\r',
    f: '\f',
    b: '',
    B: '',
  }
  for (let i = 0; i < source.length; i += 1) {
    const sign = source[i] ?? ''
    if (sign === '\\') {
      const next = source[i + 1] ?? ''
      const code = /^u\{?([\da-f]{1,6})\}?|^x([\da-f]{2})/i.exec(source.slice(i + 1))
      const property = /^[pP]\{([^}]*)\}/.exec(source.slice(i + 1))
      if (code !== null) {
        signs.push(String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '61', 16)))
        i += code[0].length
      } else if (property !== null) {
        signs.push(
          /^Lu/.test(property[1] ?? '')
            ? 'A'
            : /^N/.test(property[1] ?? '')
              ? '1'
              : /^P/.test(property[1] ?? '')
                ? '.'
                : 'a',
        )
        i += property[0].length
      } else {
        signs.push(stand[next] ?? next)
        i += 1
      }
    } else if (!/[()[\]{}|^$*+?]/.test(sign)) signs.push(sign)
  }
  const known = signs.filter((sign) => sign !== '')
  const units = new Set(endless)
  for (const [index, sign] of known.entries()) {
    units.add(sign)
    units.add(sign + (known[index + 1] ?? ''))
  }
  // Words as a whole, and beginnings of the expression: what has begun often may have to be given up as often.
  for (const word of source.match(/[A-Za-z\u00c0-\u024f]{3,}/g) ?? []) units.add(`${word} `)
  for (const part of [0.25, 0.4, 0.5, 0.66, 0.75, 0.9, 1])
    units.add(known.slice(0, Math.min(40, Math.round(known.length * part))).join(''))
  // Of a long list of words those at its ends speak for the rest.
  const all = [...units].filter((unit) => unit !== '')
  return all.length <= 46 ? all : [...all.slice(0, 32), ...all.slice(-14)]
}

/** Milliseconds of this process's own time, whatever else the computer does. */
export function spent(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** As it is used: once from the start where it is sticky, to the end where it is global. */
export function run(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0
  if (pattern.global && !pattern.sticky) text.replace(pattern, '')
  else pattern.exec(text)
}

export interface Slow {
  readonly prefix: string
  readonly unit: string
  /** Milliseconds on a quarter, a half and all of the length. */
  readonly times: readonly [quarter: number, half: number, whole: number]
}

/** In small steps: what doubles its time with each sign or word would never come back from a large one. */
const lengths = Array.from({ length: 21 }, (_, step) => Math.round(4_000 / 1.34 ** (20 - step)))
/** Milliseconds; anything linear is far below. */
const meaningful = 3
/** A sign that no expression asks for, in a line and behind it: what began well has to be given up at the end. */
const tail = '\u0001\n\u0001'
/** Of a long expression the first beginnings speak for the rest. */
const mostPrefixes = 6

interface Attack {
  readonly prefix: string
  readonly unit: string
}

/** Beginnings of the expression, each with what is worth repeating behind it. */
export function attacksOn(pattern: RegExp): Attack[] {
  const loops = loopsOf(pattern)
  const units = unitsOf(pattern)
  // Where the way to a loop is repeated, each of them may be the beginning.
  const ways = loops.slice(0, 12).flatMap(({ before, unit }) => [unit, before + unit])
  const prefixes = [...new Set(['', ...loops.map(({ before }) => before)])].slice(0, mostPrefixes)
  const all = [...new Set([...units, ...ways])].filter((unit) => unit !== '' && unit.length <= 80)
  return prefixes.flatMap((prefix) => all.map((unit) => ({ prefix, unit })))
}

/**
 * Where an expression takes long for a length that pages have, and longer by more than the length: timed at once, twice
 * and four times as much.
 */
export function slowness(pattern: RegExp): Slow | undefined {
  let worst: Slow | undefined
  for (const { prefix, unit } of attacksOn(pattern)) {
    const textOf = (length: number): string =>
      `${prefix}${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}${tail}`
    for (const length of lengths) {
      const text = textOf(length)
      const since = performance.now()
      run(pattern, text)
      if (performance.now() - since < meaningful) continue
      const times = timesOf(pattern, [textOf(length / 4), textOf(length / 2), text])
      // The first time it was not compiled yet.
      if (times[2] < meaningful) continue
      if (isBeyondLinear(times) && times[2] > (worst?.times[2] ?? 0)) worst = { prefix, unit, times }
      break
    }
    if (worst !== undefined && worst.times[2] > 20) return worst
  }
  return worst
}

type Three<T> = readonly [T, T, T]

/** The least of several rounds: a round that was somebody else's turn on this machine counts for nothing. */
function timesOf(pattern: RegExp, texts: Three<string>): Three<number> {
  const least = texts.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < 5; round += 1) {
    for (const [at, text] of texts.entries())
      least[at] = Math.min(
        least[at] ?? 0,
        spent(() => run(pattern, text)),
      )
  }
  const [quarter = 0, half = 0, whole = 0] = least
  return [quarter, half, whole]
}

/**
 * Two and two where it keeps step with the text, four and four where it takes its square. Both steps must show it: one
 * alone is a collection of garbage, or the browser compiling. Where half of it takes no time at all, the rest is a power.
 */
export function isBeyondLinear([quarter, half, whole]: Three<number>): boolean {
  if (whole < meaningful) return false
  if (whole / half > 30) return true
  return whole / quarter > 9 && half / quarter > 2.4 && whole / half > 2.4
}
