/** An article of any length in words of our own, the same each time: paragraphs, headings and lists. */

const words =
  `the a of and to in it was on at by for with from that this which after before over under between river bridge town
  council market harbour winter morning evening people water road letter story answer question teacher doctor engineer
  farmer minister report number reason weather mountain island window garden kitchen railway station ticket journey found
  built opened closed carried promised refused expected remembered decided measured explained repaired travelled listened
  careful quiet heavy narrow broad ancient recent modern possible difficult ordinary extraordinary independent temporary
  nevertheless afterwards everywhere responsibility communication understanding transportation neighbourhood`.split(
    /\s+/,
  )

/** Pieces of an article that has about `count` words: `[tag, text]`. */
export function longText(count: number): readonly (readonly ['h2' | 'p', string])[] {
  let seed = 20_171_015
  const next = (below: number): number => {
    // Numerical Recipes' generator: chance that is the same each time.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const some = (length: number): string => {
    const text = Array.from({ length }, () => words[next(words.length)]).join(' ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const pieces: (readonly ['h2' | 'p', string])[] = []
  for (let made = 0; made < count; ) {
    if (pieces.length % 12 === 11) {
      const length = 3 + next(4)
      pieces.push(['h2', some(length)])
      made += length
      continue
    }
    const sentences = Array.from({ length: 3 + next(5) }, () => some(8 + next(16)))
    made += sentences.join(' ').split(' ').length
    pieces.push(['p', `${sentences.join('. ')}.`])
  }
  return pieces
}

/** The pieces as a page. `style` is its whole style sheet. */
export function pageOf(pieces: ReturnType<typeof longText>, style: string): string {
  const body = pieces.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join('\n')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long report</title><style>${style}</style></head>
<body><main><article><h1>A long report from the harbour</h1>\n${body}</article></main></body></html>`
}
