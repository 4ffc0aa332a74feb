/** The article that is read aloud in the browsers: only words that are said as they are written, so each can be found. */
import lines from './news-lines.json'

export const title = 'Ministers meet as the rain goes on'

/** Its paragraphs, sentence by sentence. */
export const paragraphs: readonly (readonly string[])[] = inThrees(lines.filter((line) => !/\d/.test(line)))

/** The page it stands on. */
export const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<article><h1>${title}</h1>
${paragraphs.map((sentences) => `<p>${sentences.join(' ')}</p>`).join('\n')}
</article></html>`

function inThrees(sentences: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(sentences.length / 3) }, (_, i) => sentences.slice(3 * i, 3 * i + 3))
}
