/**
 * How the dictionary's files are written. The panel's policy forbids every request, but lets it import scripts of the
 * package; so each file is a script that exports one string, and that string holds bytes: deflated text in which the
 * commonest words of the dictionary are one or two bytes each. English in 8 KB stretches takes a third less space that
 * way than by deflate alone. The packer, `assets/dictionary/`, writes what this file reads.
 */
import { inflateSync } from 'fflate'

/** The 91 printable characters of ASCII that mean nothing inside any kind of quotation marks, in order. */
export const alphabet = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((character) => !'"\'`\\'.includes(character))
  .join('')

const digits = new Uint8Array(128)
for (let i = 0; i < alphabet.length; i += 1) digits[alphabet.charCodeAt(i)] = i

/**
 * The bytes that a file's string stands for. Two characters hold 13 bits (91² > 2¹³), the first bits first; what is left
 * at the end is less than a byte, and zero.
 */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(((text.length >> 1) * 13) >> 3)
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i + 1 < text.length; i += 2) {
    const pair = (digits[text.charCodeAt(i) & 127] ?? 0) * 91 + (digits[text.charCodeAt(i + 1) & 127] ?? 0)
    held = (held << 13) | pair
    bits += 13
    while (bits >= 8) {
      bits -= 8
      bytes[at] = (held >> bits) & 255
      at += 1
    }
    held &= (1 << bits) - 1
  }
  return bytes
}

/** The text of a file that was packed without a vocabulary. */
export function plainTextOf(file: string): string {
  return expand(inflateSync(bytesOf(file)), [])
}

/** The coded bytes of a file; `expand` makes text of any stretch of them. */
export function codedBytesOf(file: string): Uint8Array {
  return inflateSync(bytesOf(file))
}

/** Words with a code of one byte, from 0x80 to 0xBF; all others have two, the first from 0xC0 up. */
export const shortCodes = 64
/** How many words there is a code for. */
export const codes = shortCodes + 64 * 256

/**
 * The text of a stretch of coded bytes. A byte below 0x80 is that character. A space between two words is not written
 * where one of them is coded, since two words never touch.
 */
export function expand(bytes: Uint8Array, vocabulary: readonly string[], start = 0, end = bytes.length): string {
  let text = ''
  let afterLetter = false
  let afterCode = false
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte < 128) {
      const isLetter = (byte | 32) >= 97 && (byte | 32) <= 122
      if (isLetter && afterCode) text += ' '
      text += String.fromCharCode(byte)
      afterLetter = isLetter
      afterCode = false
      continue
    }
    let code = byte - 128
    if (code >= shortCodes) {
      i += 1
      code = shortCodes + ((code - shortCodes) << 8) + (bytes[i] ?? 0)
    }
    text += afterLetter ? ` ${vocabulary[code]}` : vocabulary[code]
    afterLetter = true
    afterCode = true
  }
  return text
}

/** Where the rows of coded bytes begin, and at the end one past the last. Rows are parted by line feeds. */
export function rowStarts(bytes: Uint8Array): number[] {
  const starts = [0]
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte === 10) starts.push(i + 1)
    else if (byte >= 128 + shortCodes) i += 1
  }
  starts.push(bytes.length + 1)
  return starts
}
