/**
 * Recognising an element again without keeping its words: `structure.json` holds fingerprints of what articles hold, so
 * that nothing of a publisher's text is in the repository.
 */

/** Letters and digits only, in small letters: bullets, signs for links and white space make no difference. */
export function folded(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('')
}

/** FNV-1a over the first 60 letters and digits of a text, in base 36. Empty for a text without any. */
export function fingerprint(text: string): string {
  const start = folded(text).slice(0, 60)
  if (start === '') return ''
  let hash = 0x811c9dc5
  for (const character of start) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return hash.toString(36)
}

/** The name of a picture's file, whatever its size, format and server: `/a/ship-300x200.jpg?w=3` is `ship`. */
export function pictureName(address: string): string {
  let text = address.trim().split(/\s+/)[0] ?? ''
  for (let wrapped = 0; wrapped < 3; wrapped += 1) {
    // Servers that resize are handed the picture's address as a parameter.
    const inner = /[?&](?:url|src|image|u)=([^&]+)/.exec(text)?.[1]
    if (inner === undefined || !/\.|%2F/i.test(inner)) break
    text = decoded(inner)
  }
  const path = decoded(text.split(/[?#]/)[0] ?? '').split(/[?#]/)[0] ?? ''
  const file = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  return file
    .toLowerCase()
    .replace(/\.(?:jpe?g|png|webp|gif|svg|avif|bmp)\b.*$/, '')
    .replace(/-\d+x\d+$/, '')
    .replace(/-scaled$/, '')
    .slice(0, 80)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
