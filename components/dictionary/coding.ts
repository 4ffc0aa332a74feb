/**
 * How the dictionary's files are written. The panel's policy forbids every request, but lets it import scripts of the
 * package; so each file is a script that exports one string, and that string holds bytes: deflated text in which the
 * commonest words of the dictionary are one or two bytes each. English in 8 KB stretches takes a third less space that
 * way than by deflate alone. The packer, `assets/dictionary/`, writes what this file reads.
 */

/** The 91 printable characters of ASCII that mean nothing inside any kind of quotation marks, in order. */
export const alphabet = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((character) => !'"\'`\\'.includes(character))
  .join('')

const digits = new Uint8Array(128)
for (let i = 0; i < alphabet.length; i += 1) digits[alphabet.charCodeAt(i)] = i

/**
 * The bytes that a file's string stands for. Two characters hold 13 bits (91² > 2¹³), the first bits first; what is left
 * over at the end is zero. Where that is a whole byte, a single character more says so.
 */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const pairs = text.length >> 1
  const bytes = new Uint8Array(((pairs * 13) >> 3) - (text.length & 1))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < pairs; i += 1) {
    const pair = (digits[text.charCodeAt(2 * i) & 127] ?? 0) * 91 + (digits[text.charCodeAt(2 * i + 1) & 127] ?? 0)
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

/** The inflated bytes of a file. The platform inflates: ours would take ten times as long in a process that is new. */
export async function inflatedBytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const { writable, readable } = new DecompressionStream('deflate-raw')
  const writer = writable.getWriter()
  // What goes wrong here is heard of by whoever reads, below.
  writer.write(bytesOf(file)).catch(() => {})
  writer.close().catch(() => {})
  const parts: Uint8Array[] = []
  let length = 0
  const reader = readable.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    length += part.value.length
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The text of bytes in which no word is coded. */
export function plainTextOf(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder().decode(bytes)
}

/** Words with a code of one byte, from 0x80 to 0xBF; all others have two, the first from 0xC0 up, the second never a line feed. */
export const shortCodes = 64
/** How many words there is a code for. */
export const codes = shortCodes + 64 * 255

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
      const second = bytes[i] ?? 0
      code = shortCodes + (code - shortCodes) * 255 + (second > 10 ? second - 1 : second)
    }
    text += afterLetter ? ` ${vocabulary[code]}` : vocabulary[code]
    afterLetter = true
    afterCode = true
  }
  return text
}

/** Where the rows of coded bytes begin, from `from` on, and at the end one past the last. Line feeds part them. */
export function rowStarts(bytes: Uint8Array, from = 0): number[] {
  const starts = [from]
  for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1)
  starts.push(bytes.length + 1)
  return starts
}
