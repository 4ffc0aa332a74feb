import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import type { Article, ArticleNode } from '@/components/article/article'
import { ArticlePage } from '@/components/reader/ArticlePage'
import type { CardMeans } from '@/components/reader/card-actions-of'
import type { Shown } from '@/components/reader/shown'
import { makeSurface } from '@/components/reader/surface.dom'
import { paintVoice } from '@/components/reader/voice-painting.dom'
import { ownWordAids } from '@/components/reader/word-aid-owner'
import { colours } from '@/components/speech/settings'
import { extentsOf, layMarks } from '@/components/text/mark'
import { type ArticleText, type Span, textOf } from '@/components/text/text'
import { applyTypography } from '@/components/typography/apply.dom'
import { themeChoices } from '@/components/typography/themes'
import { initialSettings } from '@/components/typography/typography'
import type { Uncovered } from '@/components/word-aids/aider'
import { WordAidsPart } from '@/components/word-aids/WordAidsPart'
import { noWordAids, partsOfSpeech, type WordAidSettings } from '@/components/word-aids/word-aids'
import { PlainStore } from '../plain-store'
import { fakeSpeech } from '../speech/fake-speech'
import { checkAccessibility, draw, words } from '../stage'

const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })

const story: Article = {
  url: 'https://paper.example/story',
  title: 'A wonderful garden',
  language: 'en',
  direction: 'ltr',
  body: [
    p(
      'Daesh has completely lost the beautiful garden. Un',
      { tag: 'em', children: ['believ'] },
      'able stories followed.',
    ),
    p(
      { tag: 'a', attrs: { href: 'https://a.example/' }, children: ['Understanding'] },
      ' grows won\u00adderfully slowly.',
    ),
    { tag: 'pre', children: ['const wonderful = 1'] },
    ...Array.from({ length: 30 }, (_, i) => p(`Paragraph ${i} considers extraordinary circumstances carefully.`)),
  ],
}

const all: WordAidSettings = {
  syllables: 'dots',
  beginnings: 'medium',
  parts: ['noun', 'verb', 'adjective', 'adverb'],
}

// Cards are not opened here.
const means = { memory: { mayKeep: () => false }, surface: { jump() {} } } as unknown as CardMeans

/** Code and patterns are loaded when an aid is switched on. */
const waitFor = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 8_000 })

/** One article on its page, with the word “garden” marked as a term. */
async function drawArticle(settings: WordAidSettings, hyphens = false, article: Article = story) {
  const life = new AbortController()
  const surface = makeSurface(window)
  const owner = ownWordAids(new PlainStore(settings), life.signal)
  const text = textOf(article)
  const nodes = [{ tag: 'h1' as const, children: [article.title] }, ...article.body]
  const at = text.text.indexOf('garden', 20)
  const links = extentsOf(nodes, text, ({ tag }) => tag === 'a')
  expect(links.every(({ start }) => start !== at)).toBe(true)
  const content = layMarks(nodes, text, [{ start: at, end: at + 6, value: { term: 0, first: true, start: at } }])
  const shown = {
    read: article,
    report: undefined,
    restored: new Set<number>(),
    article,
    text,
    length: { words: 300, minutes: 2 },
    terms: [],
    content,
    speech: fakeSpeech({}),
  } as unknown as Shown
  const root = await draw(
    <ArticlePage
      shown={shown}
      surface={surface}
      showPictures
      onAbout={() => {}}
      onRead={() => {}}
      onStop={() => {}}
      onFollow={() => {}}
      means={means}
      question={signal<Span | undefined>(undefined)}
      drawEntry={undefined}
      wordAids={owner}
      look={signal({ images: true, hyphens })}
      picture={{ current: undefined }}
    />,
  )
  return { root, surface, owner, text }
}

interface Protocol {
  send(method: string, what?: object): Promise<unknown>
}

/** What the browser tells assistive technology: Playwright’s own names count the dots, whose second text is empty. */
async function namesOfButtons(): Promise<string[]> {
  const protocol = cdp() as unknown as Protocol
  const { frameTree } = (await protocol.send('Page.getFrameTree')) as {
    frameTree: { childFrames?: { frame: { id: string } }[] }
  }
  const names: string[] = []
  for (const { frame } of frameTree.childFrames ?? []) {
    const { nodes } = (await protocol.send('Accessibility.getFullAXTree', { frameId: frame.id })) as {
      nodes: { role?: { value: string }; name?: { value: string } }[]
    }
    for (const { role, name } of nodes) if (role?.value === 'button') names.push(name?.value ?? '')
  }
  return names
}

const plain = (range: Range | undefined): string => range?.toString().replaceAll('\u00ad', '') ?? ''

/** Every word of the text is found where it is drawn, and the other way round. */
function expectAgreement(surface: ReturnType<typeof makeSurface>, { text }: ArticleText): void {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\u00ad]+/gu)) {
    const span = { start: index, end: index + word.length }
    const range = surface.rangeOf(span)
    expect(plain(range)).toBe(word.replaceAll('\u00ad', ''))
    expect(range && surface.spanOf(range)).toEqual(span)
  }
}

describe('an article with its words aided', () => {
  it('keeps text and map, with all aids and hyphens at once', async () => {
    const { root, surface, text } = await drawArticle(all, true)
    await waitFor(() => expect(root.querySelectorAll('.aid').length).toBeGreaterThan(200))
    expect(root.textContent).toContain('\u00ad')
    expectAgreement(surface, text)
    expect(root.querySelector('pre')?.querySelector('.aid')).toBeNull()
    expect(root.querySelector('pre')?.textContent).toBe('const wonderful = 1')
  })

  it('is as it was when the aids are off again, and loads nothing while they are', async () => {
    const { root, owner, surface, text } = await drawArticle(noWordAids)
    const before = root.querySelector('.article')?.textContent
    expect(root.querySelector('.aid')).toBeNull()
    await act(() => owner.set(all))
    await waitFor(() => expect(root.querySelector('.article .aid-dot')).not.toBeNull())
    await act(() => owner.set(noWordAids))
    expect(root.querySelector('.aid')).toBeNull()
    expect(root.querySelector('.article')?.textContent).toBe(before)
    expectAgreement(surface, text)
  })

  it('keeps the element of a term, its focus and its words', async () => {
    const { root, owner } = await drawArticle(noWordAids)
    const term = root.querySelector<HTMLElement>('.term')
    term?.focus()
    await act(() => owner.set(all))
    await waitFor(() => expect(term?.querySelector('.aid')).not.toBeNull())
    expect(document.activeElement).toBe(term)
    expect(term?.isConnected).toBe(true)
    expect(term?.textContent).toBe('garden')
    expect(await namesOfButtons()).toContain('garden')
  })

  it('keeps the line that is read where it is', async () => {
    const { root, owner, surface, text } = await drawArticle(noWordAids)
    const start = text.text.indexOf('Paragraph 15')
    const top = (): number => surface.rangeOf({ start, end: start + 9 })?.getBoundingClientRect().top ?? 0
    window.scrollBy({ top: top() - 56, behavior: 'instant' })
    const before = top()
    await act(() => owner.set({ ...all, beginnings: 'strong' }))
    await waitFor(() => expect(root.querySelectorAll('.aid').length).toBeGreaterThan(200))
    expect(Math.abs(top() - before)).toBeLessThan(2)
    window.scrollTo(0, 0)
  })

  it('is copied as it was written, the publisher’s own soft hyphens with it', async () => {
    const { root } = await drawArticle(all, true)
    await waitFor(() => expect(root.querySelectorAll('.aid').length).toBeGreaterThan(200))
    const [first, second] = root.querySelectorAll('.article > p')
    if (first === undefined || second === undefined) throw new Error('No paragraphs.')
    getSelection()?.setBaseAndExtent(first, 0, second, second.childNodes.length)
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
    first.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
    expect(event.clipboardData?.getData('text/plain').replace(/\s+/g, ' ')).toBe(
      'Daesh has completely lost the beautiful garden. Unbelievable stories followed. Understanding grows won\u00adderfully slowly.',
    )
    const html = event.clipboardData?.getData('text/html') ?? ''
    expect(html).not.toMatch(/class="aid/)
    expect(html).toContain('Un<em>believ</em>able')
    expect(html.split('\u00ad')).toHaveLength(2)
    getSelection()?.removeAllRanges()
  })

  it('finds the letter under a point behind a hyphen that was put in', async () => {
    const { root, surface, text } = await drawArticle(noWordAids, true)
    await waitFor(() => expect(root.querySelector('h1')?.textContent).toContain('\u00ad'))
    const start = text.text.indexOf('extraordinary')
    for (const at of [0, 4, 9, 12]) {
      const box = surface.rangeOf({ start: start + at, end: start + at + 1 })?.getBoundingClientRect()
      if (box === undefined) throw new Error('Nothing is drawn there.')
      if (box.top > innerHeight || box.top < 0) window.scrollBy(0, box.top - 200)
      const now = surface.rangeOf({ start: start + at, end: start + at + 1 })?.getBoundingClientRect() ?? box
      expect(surface.offsetAt(now.left + now.width / 2, now.top + now.height / 2)).toBe(start + at)
    }
    window.scrollTo(0, 0)
  })

  it('lets the voice paint the word that is said', async () => {
    const { root, surface, text } = await drawArticle(all, true)
    await waitFor(() => expect(root.querySelectorAll('.aid').length).toBeGreaterThan(200))
    const speech = fakeSpeech({})
    const stop = paintVoice(speech, text, surface, document.documentElement)
    const start = text.text.indexOf('believable') - 2
    const word = { start, end: start + 'Unbelievable'.length }
    speech.set({ status: 'playing', at: start, word, sentence: { start, end: text.text.indexOf('followed') + 9 } })
    const [range] = CSS.highlights.get('word') ?? []
    expect(plain(range as Range)).toBe('Unbelievable')
    const [sentence] = CSS.highlights.get('sentence') ?? []
    expect(plain(sentence as Range)).toBe('Unbelievable stories followed.')
    stop()
  })

  it('has a legend of what is shown, and passes the accessibility check', async () => {
    const { root } = await drawArticle({ ...all, parts: ['noun', 'verb'] }, true)
    await waitFor(() => expect(root.querySelector('.aids-legend')).not.toBeNull())
    const legend = page.getByRole('list', { name: words.say('wordAids.key') })
    await expect.element(legend.getByText('Nouns')).toBeInTheDocument()
    expect(legend.getByText('Adverbs').elements()).toEqual([])
    await checkAccessibility()
  })

  it('says when its language is not covered', async () => {
    const french: Article = { ...story, language: 'fr', body: [p('Un jardin vert pousse lentement.')] }
    const { owner } = await drawArticle(all, false, french)
    await expect.element(page.getByText(words.say('wordAids.noParts', 'French'))).toBeInTheDocument()
    expect(owner.uncovered.value?.parts).toEqual(['fr'])
  })

  it('goes on aiding what comes into view of a long one', async () => {
    const long: Article = {
      ...story,
      body: [
        ...story.body,
        ...Array.from({ length: 900 }, (_, i) => p(`Number ${i}. ${'Wonderful gardens grow. '.repeat(4)}`)),
      ],
    }
    const { root, surface, text } = await drawArticle({ ...noWordAids, beginnings: 'light' }, false, long)
    await waitFor(() => expect(root.querySelector('.aid')).not.toBeNull())
    const last = [...root.querySelectorAll('.article p')].at(-1)
    expect(last?.querySelector('.aid')).toBeNull()
    last?.scrollIntoView({ behavior: 'instant' })
    await waitFor(() => expect(last?.querySelector('.aid')).not.toBeNull())
    expect(root.querySelector('h1 .aid')).toBeNull()
    const at = text.text.lastIndexOf('gardens')
    expect(plain(surface.rangeOf({ start: at, end: at + 7 }))).toBe('gardens')
    window.scrollTo(0, 0)
  })
})

describe('the colours of parts of speech', () => {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

  function luminance(colour: string): number {
    if (pen === null) throw new Error('There is no canvas.')
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha] = pen.getImageData(0, 0, 1, 1).data
    expect(alpha, colour).toBe(255)
    const part = (value: number): number => (value <= 10.3 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
  }

  it('stand out by 7:1 on every theme: page, sheet, shade, and the wash of a sentence in every colour', async () => {
    const root = await draw(
      <p class="article">
        {partsOfSpeech.map((part) => (
          <span key={part} class={`aid aid-part aid-${part}`}>
            word
          </span>
        ))}
        <a href="#ground">The ground below</a>
        <span class="aid aid-shade">shade</span>
        <i id="ground">ground</i>
      </p>,
    )
    const html = document.documentElement
    const ground = root.querySelector<HTMLElement>('#ground')
    const shade = root.querySelector('.aid-shade')
    if (ground === null || shade === null) throw new Error('Nothing was drawn.')
    const groundOf = (background: string): string => {
      ground.style.background = background
      return getComputedStyle(ground).backgroundColor
    }
    const weak: string[] = []
    const compare = (what: string, element: Element, behind: string): void => {
      const [low = 0, high = 0] = [luminance(getComputedStyle(element).color), luminance(behind)].sort((a, b) => a - b)
      if ((high + 0.05) / (low + 0.05) < 7) weak.push(`${what}: ${((high + 0.05) / (low + 0.05)).toFixed(2)}`)
    }
    for (const theme of themeChoices) {
      applyTypography(html, { ...initialSettings, theme }, { dark: false, moreContrast: false })
      for (const colour of colours) {
        html.dataset.voiceColour = colour
        const grounds = [...['--page', '--surface', '--voice-wash'].map((name) => groundOf(`var(${name})`))]
        for (const behind of [...grounds, getComputedStyle(shade).backgroundColor])
          for (const part of root.querySelectorAll('.aid-part'))
            compare(`${theme} ${colour} ${part.className}`, part, behind)
        for (const other of [root.querySelector('a'), shade])
          if (other !== null) compare(`${theme} on shade`, other, getComputedStyle(shade).backgroundColor)
      }
    }
    applyTypography(html, initialSettings, { dark: false, moreContrast: false })
    delete html.dataset.voiceColour
    expect(weak).toEqual([])
  })
})

describe('the controls', () => {
  async function drawPart(settings: WordAidSettings = noWordAids, uncovered?: Uncovered) {
    const changes: WordAidSettings[] = []
    const root = await draw(
      <WordAidsPart settings={settings} onChange={(next) => changes.push(next)} uncovered={uncovered} />,
    )
    return { root, changes }
  }

  it('switch each aid on by itself', async () => {
    const { changes } = await drawPart()
    await userEvent.click(page.getByRole('radio', { name: 'Dots' }))
    await userEvent.click(page.getByRole('radio', { name: 'Strong' }))
    await userEvent.click(page.getByRole('switch', { name: 'Adjectives' }))
    expect(changes).toEqual([
      { ...noWordAids, syllables: 'dots' },
      { ...noWordAids, beginnings: 'strong' },
      { ...noWordAids, parts: ['adjective'] },
    ])
  })

  it('keep the parts of speech in one order, and take one out alone', async () => {
    const { changes } = await drawPart({ ...noWordAids, parts: ['noun', 'adverb'] })
    await userEvent.click(page.getByRole('switch', { name: 'Verbs', exact: true }))
    await userEvent.click(page.getByRole('switch', { name: 'Nouns' }))
    expect(changes.map(({ parts }) => parts)).toEqual([['noun', 'verb', 'adverb'], ['adverb']])
  })

  it('say what is not to be had for the article, and pass the accessibility check', async () => {
    await drawPart(all, { hyphens: ['th'], syllables: ['ja', 'th'], parts: ['fr'] })
    await expect.element(page.getByText('No syllables for Japanese and Thai yet.')).toBeInTheDocument()
    await expect.element(page.getByText('No hyphens for Thai yet.')).toBeInTheDocument()
    await checkAccessibility()
  })
})
