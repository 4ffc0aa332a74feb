/**
 * What a text must begin with to reach the loops of an expression. `/https?:\S+\s+$/` is only slow behind "http:", so an
 * attack needs the beginning as much as what is repeated.
 */

export interface Loop {
  /** A text that leads to it. */
  readonly before: string
  /** What it repeats. */
  readonly unit: string
}

const probable = [
  ...'aA1 .-,(<"\n\t:/@%é漢\u00a0_x',
  ...Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)),
]

/** The loops without an upper bound, in the order in which they are written. */
export function loopsOf({ source, flags }: RegExp): Loop[] {
  const loops: Loop[] = []
  const mode = flags.replace(/[^iuv]/g, '')
  let at = 0

  /** A sign that a class, an escape or a dot takes. */
  const signOf = (written: string): string => {
    const one = new RegExp(`^(?:${written})$`, mode)
    return [...probable, ...written].find((sign) => one.test(sign)) ?? ''
  }

  const classEnd = (): number => {
    let end = at + 1
    while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1
    return end + 1
  }

  /** Reads what stands in brackets, or all of it, and gives the shortest text for its first choice. */
  const choices = (before: string): string => {
    const texts = [run(before)]
    while (source[at] === '|') {
      at += 1
      texts.push(run(before))
    }
    return texts[0] ?? ''
  }

  const run = (before: string): string => {
    let text = ''
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const unit = atom(before + text)
      const [quantifier = '', least] = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at)) ?? []
      at += quantifier.length
      if (/^(?:[*+]|\{\d+,\})/.test(quantifier) && unit !== '') loops.push({ before: before + text, unit })
      text += /^[*?]/.test(quantifier) ? '' : unit.repeat(Math.min(Number(least ?? 1), 100))
    }
    return text
  }

  const atom = (before: string): string => {
    const sign = source[at] ?? ''
    if (sign === '(') {
      const [head = ''] = /^\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?/.exec(source.slice(at)) ?? []
      at += head.length
      const text = choices(before)
      at += 1
      // What must stand before is part of the text; what must follow is read again, and what must not be there is not.
      return /[=!]$/.test(head) && head !== '(?<=' ? '' : text
    }
    if (sign === '[') {
      const start = at
      at = classEnd()
      return signOf(source.slice(start, at))
    }
    if (sign === '\\') {
      const [written = ''] =
        /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]*>|c[A-Z]|[\s\S])/iu.exec(source.slice(at)) ?? []
      at += written.length
      return /^\\(?:[bB1-9]|k<)/.test(written) ? '' : signOf(written)
    }
    at += 1
    return sign === '^' || sign === '$' ? '' : sign === '.' ? 'a' : sign
  }

  choices('')
  return loops
}
