/** Ids for terms that come without: always the same for the same terms in the same order, and fit for the format. */

/** Letters that Unicode does not take apart into a letter and a mark. */
const apart: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const longest = 60

/**
 * A maker of ids for one glossary: words in Latin letters become themselves (`Łódź` → `lodz`). Letters of other scripts
 * have no place in an id and no spelling that all agree on, so a number made of the term stands for them.
 */
export function makeIds(): (term: string) => string {
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  return (term) => {
    const stem = stemOf(term)
    let id = stem
    // Goes on from the last number given, so that a file of one word is no work.
    for (let number = numbers.get(stem) ?? 2; taken.has(id); number += 1) {
      id = `${stem}-${number}`
      numbers.set(stem, number + 1)
    }
    taken.add(id)
    return id
  }
}

function stemOf(term: string): string {
  const plain = term
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => apart[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  const words = plain
    .replace(/['’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '')
  const isWhole = words !== '' && !/[^\P{L}a-z]/u.test(plain)
  if (isWhole) return words
  return words === '' ? `t-${numberOf(term)}` : `${words}-${numberOf(term)}`
}

/** FNV-1a over UTF-16 units, in letters and digits. */
function numberOf(term: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
