import { afterEach, describe, expect, it } from 'vitest'
import captionsPage from '@/tests/fixtures/pages/captions/index.html?raw'
import { closePages, open } from './pages'
import { prepared } from './prepared'

afterEach(closePages)

const read = (html: string) => prepared(open(`<!doctype html><body><main>${html}</main>`))
const prose =
  '<p>The council met in the old town hall on Thursday, and its members spoke for hours about the river.</p>'

describe('captions', () => {
  it('stand with their pictures, however the page binds them, and never among the paragraphs', () => {
    const { texts } = prepared(open(captionsPage))
    const captions = texts('figcaption').join('\n')
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 11])
      expect(captions, `caption ${number}`).toContain(`CAPTION ${number}:`)
    expect(captions).toContain('CREDIT 2: city archive')
    expect(captions).toContain('The signal house seen from the eastern bank')
    const outside = texts('p').filter((text) => !captions.includes(text))
    expect(outside.join('\n')).not.toMatch(/CAPTION|CREDIT/)
  })

  it('take no paragraph of the story', () => {
    const { texts } = prepared(open(captionsPage))
    const captions = texts('figcaption').join('\n')
    for (const words of [
      'For ninety years',
      'Short paragraph',
      'Nobody kept such',
      'The upper basin froze',
      'Today the gates',
    ]) {
      expect(captions).not.toContain(words)
      expect(texts('p').join('\n')).toContain(words)
    }
  })

  it('keep a figure only around a picture: tables and quotations stand by themselves', () => {
    const { texts, all } = prepared(open(captionsPage))
    expect(texts('caption')).toEqual(['Barges that passed'])
    expect(texts('blockquote')).toEqual(['Water has no patience with rust.'])
    for (const figure of all('figure')) expect(JSON.stringify(figure)).toContain('"img"')
  })

  it.each([
    ['in German', 'Foto: Karl Braun/dpa'],
    ['in Spanish', 'Fotografía de Ana Ruiz'],
    ['in French', 'Crédit : Paul Martin'],
    ['in Russian', 'Фото: Иван Петров / ТАСС'],
    ['in Chinese', '图片来源：新华社'],
    ['in Japanese', '写真：山田太郎'],
    ['in Arabic', 'الصورة: وكالة الأنباء'],
    ['in Hindi', 'फोटो: रवि कुमार'],
  ])('are known by a credit %s', (_, credit) => {
    expect(read(`${prose}<p><img src="/a.jpg"></p><p>${credit}</p>${prose}`).texts('figcaption')).toEqual([credit])
  })

  it('are not what merely follows a picture', () => {
    const { texts } = read(
      `${prose}<p><img src="/a.jpg"></p><p>Reuters reported that the bridge was closed.</p>${prose}`,
    )
    expect(texts('figcaption')).toEqual([])
  })
})

describe('pictures', () => {
  it('are shown once when the page has them twice, in the size for the panel', () => {
    const { all } = prepared(open(captionsPage))
    const sources = all('img').map(({ attrs }) => attrs?.src)
    expect(sources.filter((src) => src?.includes('/one'))).toEqual(['https://news.example/img/one.jpg'])
  })

  it('are no icons', () => {
    const { all } = prepared(open(captionsPage))
    expect(JSON.stringify(all('img'))).not.toContain('icon-share')
  })

  it('become words where they are signs among words', () => {
    const { text } = read('<p>Good <img class="emoji" src="/e.png" alt="🙂"> morning</p>')
    expect(text).toBe('Good 🙂 morning')
  })

  it.each([
    [
      'in an attribute of any name',
      '<img data-whatever="https://i.example/w.webp" alt="x">',
      'https://i.example/w.webp',
    ],
    [
      'with a place for the width',
      '<img data-src="https://i.example/a_{width}x.jpg" data-widths="[180, 900, 1400]" alt="x">',
      'https://i.example/a_1400x.jpg',
    ],
    [
      'behind a file that keeps the room',
      '<img src="/img/placeholder.png" data-src="https://i.example/r.jpg" alt="x">',
      'https://i.example/r.jpg',
    ],
    [
      'in an element of the page’s own',
      '<amp-img src="https://i.example/amp.jpg" alt="x"></amp-img>',
      'https://i.example/amp.jpg',
    ],
    [
      'as the background of a box that says it is a picture',
      '<div role="img" aria-label="x" style="background-image: url(https://i.example/bg.jpg)"></div>',
      'https://i.example/bg.jpg',
    ],
    [
      'for readers without scripts',
      '<div><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="x"></div><noscript><img src="https://i.example/n.jpg" alt="x"></noscript>',
      'https://i.example/n.jpg',
    ],
  ])('are found %s', (_, html, src) => {
    expect(
      read(`${prose}${html}${prose}`)
        .all('img')
        .map(({ attrs }) => attrs?.src),
    ).toEqual([src])
  })
})
