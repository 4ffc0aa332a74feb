import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Article, ArticleNode, MarkedNode } from '@/components/article/article'
import type { Reading } from '@/components/article/reading'
import type { Report } from '@/components/article/report'
import { decodeGlossary } from '@/components/glossary/decode-glossary'
import type { Density } from '@/components/glossary/density'
import { nothingPersonal, withHidden } from '@/components/glossary/personal'
import { makeTermFinder, type TermFinder } from '@/components/reader/find-terms'
import { makeReader } from '@/components/reader/reader'
import type { ReaderState } from '@/components/reader/reader-state'
import type { Shown } from '@/components/reader/shown'
import type { TermMention } from '@/components/reader/term-marks'
import { type FakeSpeech, fakeSpeech } from '../../browser/speech/fake-speech'
import { english } from '../english'

const decoded = decodeGlossary({
  format: 'sidelight-glossary/1',
  name: 'Test',
  language: 'en',
  terms: [
    { id: 'raqqah', term: 'Raqqah', kind: 'place', priority: 1, definition: 'A city on the Euphrates.' },
    { id: 'daesh', term: 'Daesh', kind: 'group', priority: 1, definition: 'Another name for Islamic State.' },
    { id: 'river', term: 'river', kind: 'word', priority: 3, definition: 'Much water that flows.' },
  ],
})
if (!decoded.ok) throw new Error(decoded.problem)
const terms = Promise.resolve(makeTermFinder({ words: english, bundled: [decoded.glossary] }))

function makeTestReader(wanted: Density = { help: 'most', repeat: 'all' }, finder = terms) {
  const personal = signal(nothingPersonal)
  const density = signal(wanted)
  const lives: AbortSignal[] = []
  const voices: FakeSpeech[] = []
  const late = { tell: (): void => {} }
  const reader = makeReader({
    terms: () => finder,
    personal,
    density,
    hold: () => {},
    painted: async () => {},
    restIsLate: () =>
      new Promise((done) => {
        late.tell = done
      }),
    speech: (_, signal) => {
      lives.push(signal)
      const speech = fakeSpeech()
      voices.push(speech)
      return speech
    },
  })
  return { reader, late, lives, voices, personal, density }
}

const article = (title: string, ...body: ArticleNode[]): Article => ({
  url: 'https://a.example/',
  title,
  direction: 'ltr',
  body,
})
const read =
  (title: string, ...body: ArticleNode[]) =>
  async (): Promise<Reading> => ({ ok: true, article: article(title, ...body) })
const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })

async function marksIn(title: string, ...body: ArticleNode[]): Promise<string[]> {
  const { reader } = makeTestReader()
  // Room for the marks: there are only so many in a hundred words.
  const rest = 'It was a long day and much was said of it that is not to be found here, nor anywhere else.'
  await reader.read(read(title, ...body, p(rest), p(rest), p(rest)))
  const state = reader.state.value
  if (state.status !== 'article') throw new Error(state.status)
  const found: string[] = []
  const visit = (nodes: readonly MarkedNode<TermMention>[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue
      if ('mark' in node) found.push(`${node.children.join('')}${node.mark.first ? '' : ' again'} @${node.mark.start}`)
      visit(node.children)
    }
  }
  visit(state.shown.content)
  return found
}

describe('the reader', () => {
  it('shows that it reads, then the article with its text, its length and its terms', async () => {
    const { reader } = makeTestReader()
    expect(reader.state.value).toEqual({ status: 'reading' })
    await reader.read(read('Title', p('Daesh lost Raqqah on the river.')))
    const state = reader.state.value
    expect(state.status === 'article' && state.shown.terms.map(({ term }) => term.id)).toEqual([
      'daesh',
      'raqqah',
      'river',
    ])
    expect(state.status === 'article' && state.shown.text.text).toBe('Title\nDaesh lost Raqqah on the river.')
    expect(state.status === 'article' && state.shown.length.words).toBe(7)
  })

  it('shows why there is no article', async () => {
    const { reader } = makeTestReader()
    await reader.read(async () => ({ ok: false, reason: 'no-article' }))
    expect(reader.state.value).toMatchObject({ status: 'failed', reason: 'no-article', wish: {} })
  })

  it('drops what an earlier request brings after a later one', async () => {
    const { reader } = makeTestReader()
    let finish: (reading: Reading) => void = () => {}
    const slow = reader.read(
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    )
    await reader.read(read('Second', p('Text.')))
    finish({ ok: true, article: article('First') })
    await slow
    const state = reader.state.value
    expect(state.status === 'article' && state.shown.article.title).toBe('Second')
  })

  it('silences the voice of an article that is left', async () => {
    const { reader, lives } = makeTestReader()
    await reader.read(read('First'))
    expect(lives.map(({ aborted }) => aborted)).toEqual([false])
    await reader.read(read('Second'))
    expect(lives.map(({ aborted }) => aborted)).toEqual([true, false])
  })
})

describe('a long article', () => {
  it('has the terms behind a passage that is put back marked as before', async () => {
    const { reader } = makeTestReader()
    const rest = 'It was a long day and much was said of it that is not to be found here, nor anywhere else. '
    const body = [p('The river rose.'), p(rest.repeat(800)), p('Daesh lost it.')]
    const omitted = [{ reason: 'related', rule: 'p', nodes: [p('An offer.')], place: [1] }] as const
    const report: Report = { part: 'found', confidence: 1, coverage: 1, omitted, others: [] }
    await reader.read(async () => ({ ok: true, article: article('Long', ...body), report }))
    const terms = (): readonly string[] => {
      const state = reader.state.value
      return state.status === 'article' ? state.shown.terms.map(({ term }) => term.id) : []
    }
    expect(terms()).toEqual(['river', 'daesh'])
    reader.restore(0, true)
    await expect.poll(terms).toEqual(['river', 'daesh'])
  })
})

describe('the beginning of a long page', () => {
  const beginning: Reading = { ok: true, article: article('Long', p('The river rose.')), isBeginning: true }
  /** Reads a page whose rest comes when it is told to. */
  async function begun(finder = terms) {
    const means = makeTestReader(undefined, finder)
    let finish: (reading: Reading) => void = () => {}
    const whole = means.reader.read((onBeginning) => {
      onBeginning(beginning)
      return new Promise((resolve) => {
        finish = resolve
      })
    })
    await expect.poll(() => means.reader.state.value.status).toBe('article')
    const end = async (reading: Reading): Promise<void> => {
      finish(reading)
      await whole
    }
    return { ...means, end }
  }

  it('is shown at once, and the rest takes its place, with the voice where it was', async () => {
    const { reader, voices, end } = await begun()
    const before = reader.state.value
    expect(before).toMatchObject({ shown: { rest: 'coming', article: { title: 'Long' } } })
    voices[0]?.set({ status: 'playing', at: 9 })
    const rest = [p('An advertisement.'), p('The river rose.'), p('It fell again.')]
    const states: ReaderState[] = []
    reader.state.subscribe((state) => void states.push(state))
    await end({ ok: true, article: article('Long', ...rest) })
    const after = states.find((state) => state.status === 'article' && state.shown.rest === undefined)
    if (before.status !== 'article' || after?.status !== 'article') throw new Error(after?.status)
    expect(after.shown.reading).toBe(before.shown.reading)
    expect(after.shown.text.text).toBe('Long\nAn advertisement.\nThe river rose.\nIt fell again.')
    const place = after.shown.carried?.moved(9) ?? 0
    expect(after.shown.text.text.slice(place)).toMatch(/^river rose/)
    after.shown.carried?.speak()
    expect(voices[1]?.asked).toEqual([['play', place]])
  })

  it('has its terms found with those of the rest, and by itself where the rest is slow', async () => {
    const idsIn = (state: ReaderState): unknown =>
      state.status === 'article' && state.shown.terms.map(({ term }) => term.id)
    const { reader, end } = await begun()
    expect(idsIn(reader.state.value)).toEqual([])
    await end({ ok: true, article: article('Long', p('The river rose.'), p('Daesh fled.')) })
    expect(idsIn(reader.state.value)).toEqual(['river', 'daesh'])

    const slow = await begun()
    slow.late.tell()
    await expect.poll(() => idsIn(slow.reader.state.value)).toEqual(['river'])
  })

  it('is not explained any more once the rest has come, whose terms are looked for in turns with what is pressed', async () => {
    const real = await terms
    const prepared: { readonly text: string; readonly done: () => void }[] = []
    const found: string[] = []
    const finder: TermFinder = {
      prepare: ({ text }) => new Promise((done) => void prepared.push({ text: text.text, done })),
      find(wish, further) {
        found.push(wish.text.text)
        return real.find(wish, further)
      },
      seekFurther: async () => [],
    }
    const slow = await begun(Promise.resolve(finder))
    slow.late.tell()
    await expect.poll(() => prepared.length).toBe(1)
    const long = 'It was a long day and much was said of it that is not to be found here. '.repeat(1_000)
    const whole = slow.end({ ok: true, article: article('Long', p('The river rose.'), p(long)) })
    await expect.poll(() => prepared.length).toBe(2)
    prepared[0]?.done()
    // Whatever would be done now has been done when this comes round.
    await new Promise((next) => setTimeout(next))
    expect(found).toEqual([])
    prepared[1]?.done()
    await whole
    expect(found).toEqual([prepared[1]?.text])
    expect(prepared).toHaveLength(2)
  })

  it('stays, and says that it is no more, when its page goes away; its voice goes on', async () => {
    for (const reason of ['gone', 'crashed', 'no-access', 'page-changed'] as const) {
      const { reader, voices, end } = await begun()
      await end({ ok: false, reason })
      const after = reader.state.value
      if (after.status !== 'article') throw new Error(after.status)
      expect(after).toMatchObject({ shown: { rest: 'lost', article: { title: 'Long' }, isExplained: true } })
      expect(voices).toHaveLength(1)
    }
  })

  it('stays when its page becomes another article before the rest was copied, and not when only its address changes', async () => {
    const other = { ...article('Other', p('The fire spread.')), url: 'https://news.example/other' }
    const swapped = await begun()
    await swapped.end({ ok: true, article: other })
    expect(swapped.reader.state.value).toMatchObject({ shown: { rest: 'lost', article: { title: 'Long' } } })

    const moved = await begun()
    await moved.end({ ok: true, article: { ...article('Long', p('The river rose.'), p('It fell.')), url: other.url } })
    expect(moved.reader.state.value).toMatchObject({ shown: { rest: undefined, article: { url: other.url } } })
  })

  it('gives way to what is broken in us, and stays in reach', async () => {
    const { reader, end } = await begun()
    await end({ ok: false, reason: 'broken', fault: 'Error: no' })
    expect(reader.state.value).toMatchObject({ status: 'failed', reason: 'broken', fault: 'Error: no' })
    reader.goBack()
    expect(reader.state.value).toMatchObject({ shown: { rest: 'lost', article: { title: 'Long' } } })
  })

  it('is all there is when somebody waits no longer: the rest comes no more', async () => {
    const { reader, end } = await begun()
    reader.stop()
    expect(reader.state.value).toMatchObject({ shown: { rest: 'lost' } })
    await end({ ok: true, article: article('Long', p('The river rose.'), p('It fell again.')) })
    await expect.poll(() => reader.state.value).toMatchObject({ shown: { rest: 'lost', isExplained: true } })
    reader.stop()
    expect(reader.state.value).toMatchObject({ status: 'article' })
  })

  it('is gone when another page is asked for: its rest will not come', async () => {
    const { reader, end } = await begun()
    await reader.read(async () => ({ ok: false, reason: 'no-article' }))
    await end({ ok: true, article: article('Long') })
    expect(reader.state.value).toMatchObject({ status: 'failed', last: undefined })
  })
})

describe('an article that was shown before', () => {
  const failing = async (): Promise<Reading> => ({ ok: false, reason: 'gone' })
  async function readFirst() {
    const means = makeTestReader()
    await means.reader.read(read('First', p('Daesh lost Raqqah on the river.')))
    means.voices[0]?.set({ status: 'playing', at: 12 })
    return means
  }

  it('stays in reach when the next page cannot be read, and when another attempt fails', async () => {
    const { reader } = await readFirst()
    await reader.read(failing)
    await reader.read(failing)
    expect(reader.state.value).toMatchObject({ status: 'failed', last: { article: { title: 'First' } } })
    reader.goBack()
    expect(reader.state.value).toMatchObject({ status: 'article', shown: { article: { title: 'First' } } })
  })

  it('comes back with a voice that stands where it stood and is silent', async () => {
    const { reader, voices, lives } = await readFirst()
    await reader.read(failing)
    reader.goBack()
    const state = reader.state.value
    if (state.status !== 'article') throw new Error(state.status)
    state.shown.carried?.speak()
    expect(voices.at(-1)?.asked).toEqual([['seek', 12]])
    expect(lives.map(({ aborted }) => aborted)).toEqual([true, false])
  })

  it('comes back when reading is stopped, and what was being read comes no more', async () => {
    const { reader } = await readFirst()
    let finish: (reading: Reading) => void = () => {}
    const slow = reader.read(() => new Promise((resolve) => (finish = resolve)))
    expect(reader.state.value).toMatchObject({ status: 'reading', last: { article: { title: 'First' } } })
    reader.stop()
    finish({ ok: true, article: article('Second') })
    await slow
    expect(reader.state.value).toMatchObject({ status: 'article', shown: { article: { title: 'First' } } })
  })

  it('is none at first: then stopping says so, and offers the same again', () => {
    const { reader } = makeTestReader()
    void reader.read(() => new Promise(() => {}), { anyway: true })
    reader.stop()
    expect(reader.state.value).toEqual({ status: 'failed', reason: 'stopped', wish: { anyway: true } })
    reader.goBack()
    expect(reader.state.value.status).toBe('failed')
  })
})

describe('a passage that was left out', () => {
  const report: Report = {
    part: 'found',
    confidence: 1,
    coverage: 0.5,
    omitted: [{ reason: 'related', rule: 'p.x', nodes: [p('Daesh left.')], place: [0] }],
    others: [],
  }
  async function readWithReport() {
    const means = makeTestReader()
    await means.reader.read(async () => ({ ok: true, article: article('T', p('Raqqah is free.')), report }))
    const shown = (): Shown => {
      const state = means.reader.state.value
      if (state.status !== 'article') throw new Error(state.status)
      return state.shown
    }
    return { ...means, shown }
  }

  it('comes back with its terms, its words and a voice of its own, and goes again', async () => {
    const { reader, lives, shown } = await readWithReport()
    reader.restore(0, true)
    expect(shown().text.text).toBe('T\nDaesh left.\nRaqqah is free.')
    expect(shown().terms.map(({ term }) => term.id)).toEqual(['daesh', 'raqqah'])
    expect(shown().carried?.moved(2)).toBe(14)
    expect(lives.map(({ aborted }) => aborted)).toEqual([true, false])
    reader.restore(0, false)
    expect(shown().text.text).toBe('T\nRaqqah is free.')
    expect(shown().carried?.moved(14)).toBe(2)
    expect(lives.map(({ aborted }) => aborted)).toEqual([true, true, false])
  })

  it('leaves the article as it was read as it is', async () => {
    const { reader, shown } = await readWithReport()
    const { read } = shown()
    reader.restore(0, true)
    expect(shown().read).toBe(read)
    expect(shown().restored).toEqual(new Set([0]))
  })

  it('changes nothing when it is there already, or is none', async () => {
    const { reader, lives } = await readWithReport()
    reader.restore(0, false)
    reader.restore(7, true)
    expect(lives).toHaveLength(1)
  })
})

describe('the person’s own wishes', () => {
  it('change the terms and the marks of what is shown, and nothing else', async () => {
    const { reader, personal, density, lives } = makeTestReader()
    await reader.read(read('T', p('Daesh lost Raqqah.')))
    const shown = (): Shown => {
      const state = reader.state.value
      if (state.status !== 'article') throw new Error(state.status)
      return state.shown
    }
    const before = shown()
    personal.value = withHidden(nothingPersonal, 'Daesh', undefined)
    reader.explainAnew()
    expect(shown().terms.map(({ term }) => term.term)).toEqual(['Raqqah'])
    density.value = { help: 'none', repeat: 'first' }
    reader.explainAnew()
    expect(JSON.stringify(shown().content)).not.toContain('mark')
    expect([shown().text, shown().speech, lives.length]).toEqual([before.text, before.speech, 1])
    expect(shown().carried?.moved(7)).toBe(7)
  })

  it('that change twice in a long text are followed once, when the later ones have been looked for', async () => {
    const real = await terms
    const prepared: (() => void)[] = []
    let found = 0
    const finder: TermFinder = {
      prepare: () => new Promise((done) => void prepared.push(done)),
      find(wish, further) {
        found += 1
        return real.find(wish, further)
      },
      seekFurther: async () => [],
    }
    const { reader, personal } = makeTestReader(undefined, Promise.resolve(finder))
    const long = 'It was a long day and much was said of it that is not to be found here. '.repeat(1_000)
    const isRead = reader.read(read('T', p('Daesh lost Raqqah.'), p(long)))
    await expect.poll(() => prepared.length).toBe(1)
    prepared[0]?.()
    await isRead
    expect(found).toBe(1)
    for (const term of ['Daesh', 'Raqqah']) {
      personal.value = withHidden(personal.value, term, undefined)
      reader.explainAnew()
    }
    prepared[1]?.()
    // Whatever would be done now has been done when this comes round.
    await new Promise((next) => setTimeout(next))
    expect(found).toBe(1)
    prepared[2]?.()
    await expect.poll(() => found).toBe(2)
    const { value } = reader.state
    expect(value.status === 'article' && value.shown.terms).toEqual([])
  })
})

describe('what is marked', () => {
  it('is every mention, the first of each term apart', async () => {
    expect(await marksIn('T', p('Raqqah, Daesh, Raqqah.'))).toEqual(['Raqqah @2', 'Daesh @10', 'Raqqah again @17'])
  })
  it('is no mention in a link or in the handle of a fold', async () => {
    const link: ArticleNode = { tag: 'a', attrs: { href: 'https://b.example/' }, children: ['Raqqah'] }
    expect(
      await marksIn('T', p(link, ' and Raqqah'), {
        tag: 'details',
        children: [{ tag: 'summary', children: ['Daesh'] }],
      }),
    ).toEqual(['Raqqah @13'])
  })
  it('is a mention in a heading only where the term stands nowhere else', async () => {
    expect(await marksIn('Daesh leaves Raqqah', p('Raqqah is free.'))).toEqual(['Daesh @0', 'Raqqah @20'])
  })
})
