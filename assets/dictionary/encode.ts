/** The writing side of `components/dictionary/coding.ts`, which says what the form is and why. */
import { deflateRawSync } from 'node:zlib'
import { alphabet, codes, shortCodes } from '../../components/dictionary/coding'

/** A script that exports bytes, deflated. */
export function scriptOf(bytes: Uint8Array): string {
  return `export default '${textOfBytes(deflateRawSync(bytes, { level: 9, memLevel: 9 }))}'\n`
}

/** The words that save most by a code, the commonest first. `texts` is everything that is going to be coded. */
export function vocabularyOf(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [word] of text.matchAll(/[A-Za-z]{2,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const saving = ([word, count]: [string, number]): number => (word.length - 1) * count
  return [...counts]
    .filter(([word, count]) => word.length > 2 || count > 1000)
    .sort((a, b) => saving(b) - saving(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, codes)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
}

const codesOf = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

/** Fails where the text is not ASCII. */
export function codedBytes(text: string, vocabulary: readonly string[]): Uint8Array {
  const known = codesOf.get(vocabulary) ?? new Map(vocabulary.map((word, code) => [word, code]))
  codesOf.set(vocabulary, known)
  const bytes = new Uint8Array(text.length)
  let end = 0
  const write = (byte: number): void => {
    bytes[end] = byte
    end += 1
  }
  let afterLetters: 'coded' | 'written' | undefined
  const tokens = text.match(/[A-Za-z]+|[^A-Za-z]+/g) ?? []
  tokens.forEach((token, i) => {
    const code = known.get(token)
    if (code !== undefined) {
      if (code < shortCodes) write(128 + code)
      else {
        const rest = (code - shortCodes) % 255
        write(128 + shortCodes + Math.floor((code - shortCodes) / 255))
        write(rest < 10 ? rest : rest + 1)
      }
      afterLetters = 'coded'
      return
    }
    const isSpace = token === ' ' && afterLetters !== undefined
    if (isSpace && (afterLetters === 'coded' || known.has(tokens[i + 1] ?? '')) && i + 1 < tokens.length) return
    for (let at = 0; at < token.length; at += 1) {
      const unit = token.charCodeAt(at)
      if (unit > 127) throw new Error(`The dictionary is written in ASCII, and this is not: ${token}`)
      write(unit)
    }
    afterLetters = /[A-Za-z]/.test(token) ? 'written' : undefined
  })
  return bytes.subarray(0, end)
}

/** Two characters for 13 bits, and one more where the bits left over would make a byte. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  const write = (pair: number): void => {
    text += (alphabet[Math.floor(pair / 91)] ?? '') + (alphabet[pair % 91] ?? '')
  }
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    if (bits < 13) continue
    bits -= 13
    write(held >> bits)
    held &= (1 << bits) - 1
  }
  if (bits > 0) write(held << (13 - bits))
  return ((text.length >> 1) * 13) >> 3 > bytes.length ? text + alphabet[0] : text
}
