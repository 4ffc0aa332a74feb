/** JSON of strangers: bounded in depth before it is parsed, and with the line in the answer when it is broken. */
import { limits, refuse } from './interchange'

export type JsonObject = Readonly<Record<string, unknown>>

/** The value of a text. Refuses what is not JSON, or deeper than `depth`. */
export function parseJson(text: string, depth: number = limits.depth): unknown {
  if (deepestOf(text) > depth) return refuse('tooDeep', depth)
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('notJson', lineOf(text, faultOf(text)))
    throw error
  }
}

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field that the object itself has: `__proto__` and `constructor` are ordinary names here. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** A field that is text, or nothing. */
export function textField(value: unknown, name: string): string | undefined {
  const found = field(value, name)
  return typeof found === 'string' ? found : undefined
}

/** The number of the line, from 1, in which an offset stands. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

function deepestOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') at = endOfString(text, at) - 1
    else if (char === '[' || char === '{') {
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (char === ']' || char === '}') depth -= 1
  }
  return deepest
}

/** The offset after a string that begins at `start`; the text's end where it never closes. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * The offset at which a text stops being JSON. Browsers say it each in their own words, or not at all, so it is looked for
 * here: once, and only in a text that has just been found broken.
 */
function faultOf(text: string): number {
  const open: string[] = []
  let expects: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma' = 'value'
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (/[ \t\r\n]/.test(char)) continue
    if (expects === 'comma') {
      const inside = open.at(-1)
      if (inside === undefined) return at
      if (char === ',') expects = inside === '{' ? 'key' : 'value'
      else if (char === (inside === '{' ? '}' : ']')) open.pop()
      else return at
    } else if (expects === 'colon') {
      if (char !== ':') return at
      expects = 'value'
    } else if ((expects === 'key or end' && char === '}') || (expects === 'value or end' && char === ']')) {
      open.pop()
      expects = 'comma'
    } else if (char === '"') {
      const end = endOfString(text, at)
      // The one control character beyond ASCII that JSON lets pass is not worth a pattern of its own.
      const isWhole = text[end - 1] === '"' && end - at > 1 && !/\p{Cc}/u.test(text.slice(at, end))
      if (!isWhole) return at
      at = end - 1
      expects = expects.startsWith('key') ? 'colon' : 'comma'
    } else if (expects.startsWith('key')) return at
    else if (char === '[' || char === '{') {
      open.push(char)
      expects = char === '{' ? 'key or end' : 'value or end'
    } else {
      scalar.lastIndex = at
      if (!scalar.test(text)) return at
      at = scalar.lastIndex - 1
      expects = 'comma'
    }
  }
  return text.length
}
