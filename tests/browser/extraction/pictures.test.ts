/** Which pictures and which captions of a page are the article's. */
import { afterEach, describe, expect, it } from 'vitest'
import { type Article, elementsOf } from '@/components/article/article'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { textOfNodes } from '@/components/text/text'
import captionsOfWords from '@/tests/fixtures/pages/captions-of-words/index.html?raw'
import latePictures from '@/tests/fixtures/pages/late-pictures/index.html?raw'
import picturesInside from '@/tests/fixtures/pages/pictures-inside/index.html?raw'
import { closePages, open, storyPage } from './pages'

afterEach(closePages)

async function read(html: string): Promise<Article> {
  const reading = await extractArticle(open(html), { address: 'https://post.example/story' })
  if (!reading.ok) throw new Error(reading.reason)
  return reading.article
}

/** The pictures' addresses, with those of this page shortened. */
const picturesOf = ({ body }: Article): string[] =>
  elementsOf(body, ({ tag }) => tag === 'img').map(({ attrs }) => (attrs?.src ?? '').replace(location.origin, ''))

const captionsOf = ({ body }: Article): string[] =>
  elementsOf(body, ({ tag }) => tag === 'figcaption').map(({ children }) =>
    textOfNodes(children).text.replace(/\s+/g, ' '),
  )

describe('pictures that load late', () => {
  it('are shown from where they will come, once, and readers are not counted', async () => {
    expect(picturesOf(await read(latePictures))).toEqual([
      'https://pictures.example/one-650.jpg',
      'https://pictures.example/two-1400.jpg',
      'https://cdn.example/rev-9/documents/three',
      expect.stringMatching(/\/pictures\/four-1280\.jpg$/),
      expect.stringMatching(/\/pictures\/five\.jpg$/),
    ])
  })
})

describe('an address that no browser knows', () => {
  const pictures = async (markup: string) => {
    const { body } = await read(storyPage(`<p>Before it, a line of the story. ${markup} And after it, another.</p>`))
    return elementsOf(body, ({ tag }) => tag === 'img').map(({ attrs }) => attrs?.src)
  }
  const address = 'https://pictures.example/late.jpg'

  it('is asked for where the page has a place for the picture', async () => {
    expect(await pictures(`<img class="lazy" data-src="${address}" alt="">`)).toEqual([address])
    expect(await pictures(`<img data-src="${address}" alt="The bridge">`)).toEqual([address])
    expect(await pictures(`<picture><img data-srcset="${address} 2x"></picture>`)).toEqual([address])
  })

  it('is none of the page’s pictures where nothing says that there is one', async () => {
    expect(await pictures(`<img data-src="${address}">`)).toEqual([])
    expect(await pictures(`<img data-srcset="${address} 2x" src="">`)).toEqual([])
    expect(await pictures(`<img data-anything="${address}">`)).toEqual([])
  })
})

describe('pictures among the text', () => {
  it('come along: the lead, a gallery, those between paragraphs, a row at the end', async () => {
    const names = picturesOf(await read(picturesInside)).map((address) => address.split('/').at(-1))
    expect(names).toEqual([
      'lead.jpg',
      'mould-200x200.jpg',
      'glass-200x200.jpg',
      'brass.jpg',
      'end-1.jpg',
      'end-2.jpg',
      'end-3.jpg',
      'end-4.jpg',
    ])
  })
})

describe('captions', () => {
  it('are told as captions though no picture is there, and begin with what the page calls its caption', async () => {
    expect(captionsOf(await read(captionsOfWords))).toEqual([
      'The hives stand in a row below the church. Photo: Ines Holt',
      'Figure 2. The villages where bees are told.',
      'Marta Dell, beekeeper in Karrow',
      'A film of the walk to the hives, made last spring.',
      'Crumbs before the third hive.',
    ])
  })

  it('of a quotation stand with it', async () => {
    const { body } = await read(captionsOfWords)
    const [quote] = elementsOf(
      body,
      ({ tag, children }) => tag === 'figure' && JSON.stringify(children).includes('blockquote'),
    )
    expect(textOfNodes(quote?.children ?? []).text).toMatch(/You tell them quietly.*\s.*Marta Dell/)
  })
})
