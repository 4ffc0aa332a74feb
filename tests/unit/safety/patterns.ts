/** The regular expressions of the program, found by the compiler, and strings that would make a bad one slow. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface Pattern {
  /** `path:line` */
  readonly at: string
  readonly pattern: RegExp
}

export interface Patterns {
  readonly literals: readonly Pattern[]
  /** Files in which expressions are made of parts, with how many. */
  readonly made: ReadonlyMap<string, number>
}

/** All below the folders. */
export function patternsIn(folders: readonly string[]): Patterns {
  const literals: Pattern[] = []
  const made = new Map<string, number>()
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue
      const path = join(folder, name).replaceAll('\\', '/')
      const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? []
          const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
          literals.push({ at: `${path}:${line}`, pattern: new RegExp(source, flags) })
        }
        if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
          made.set(path, (made.get(path) ?? 0) + 1)
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
  readonly unit: string
  /** Milliseconds on the whole length. */
  readonly time: number
  /** How many times as long it takes for four times as much. */
  readonly growth: number
}

const lengths = [20, 300, 4_000] as const
/** Milliseconds; anything linear is far below. */
const meaningful = 3

/** Where an expression takes long for a length that pages have, and longer by more than the length. */
export function slowness(pattern: RegExp): Slow | undefined {
  let worst: Slow | undefined
  for (const unit of unitsOf(pattern)) {
    // A sign that no expression asks for: what began well has to be given up at the end.
    const textOf = (length: number): string => `${unit.repeat(Math.ceil(length / unit.length))}\u0001`
    const tooSlow = lengths.find((length) => {
      const text = textOf(length)
      const since = performance.now()
      run(pattern, text)
      return performance.now() - since > meaningful
    })
    if (tooSlow === undefined) continue
    const least = (length: number): number =>
      Math.min(...[1, 2, 3, 4].map(() => spent(() => run(pattern, textOf(length)))))
    const time = least(tooSlow)
    if (time < meaningful) continue
    // Four where it keeps step with the text, sixteen where it takes its square.
    const growth = time / Math.max(least(tooSlow / 4), 0.05)
    if (growth > 9 && time > (worst?.time ?? 0)) worst = { unit, time, growth }
    if (worst !== undefined && worst.time > 20) return worst
  }
  return worst
}
