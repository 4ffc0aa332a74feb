import { afterEach, describe, expect, it } from 'vitest'
import { atOnce } from '@/components/extraction/pace.dom'
import { takeSnapshot } from '@/components/extraction/snapshot.dom'
import latePage from '@/tests/fixtures/pages/late-parts/index.html?raw'
import { closePages, open } from './pages'
import { prepared } from './prepared'

afterEach(closePages)

const prose =
  'The ferryman told the story twice, and each time the storm was a little higher and the boat a little smaller. '

describe('what stands deeper than a reader needs', () => {
  it('is put side by side, with one break between two texts and not one for each level', () => {
    const levels = 400
    const { page } = atOnce(
      takeSnapshot(open(`<!doctype html><body>${'<div>'.repeat(levels)}<p>Deep.</p>${'</div>'.repeat(levels)}`)),
    )
    expect(page.body.querySelectorAll('div, br').length).toBeLessThan(130)
    expect(page.body.textContent?.trim()).toBe('Deep.')
  })

  it('is still parted where its boxes part it', () => {
    const two = `${'<div>'.repeat(200)}One.${'</div>'.repeat(200)}`
    expect(prepared(open(`<!doctype html><body><main>${two}${two.replace('One', 'Two')}</main>`)).text).toBe(
      'One.\nTwo.',
    )
    const deep = `${'<div>'.repeat(200)}<div>One.</div><div>Two.</div>${'</div>'.repeat(200)}`
    expect(prepared(open(`<!doctype html><body>${deep}`)).text).toBe('One.\nTwo.')
  })
})

describe('a long page', () => {
  it('has its turn after a number of nodes, however long their texts are', () => {
    const lines = 5_000
    for (const text of ['', 'A line.', 'Twenty-three characters', 'x'.repeat(98)]) {
      const nodes = lines * (text === '' ? 1 : 2)
      const steps = takeSnapshot(open(`<!doctype html><body>${`<p>${text}</p>`.repeat(lines)}`))
      let rests = 0
      while (!steps.next().done) rests += 1
      expect(rests, text).toBeGreaterThanOrEqual(Math.floor(nodes / 100))
    }
  })
})

describe('an element with more names than any has', () => {
  it('keeps the first, each of them whole', () => {
    const names = Array.from({ length: 400 }, (_, i) => `name-${i}`)
    const { page } = atOnce(
      takeSnapshot(
        open(`<!doctype html><body><p class="${names.join(' ')}">One.</p><p class="${'x'.repeat(900)}">Two.</p>`),
      ),
    )
    const [one, two] = page.querySelectorAll('p')
    const kept = one?.className.split(' ') ?? []
    expect(kept.length).toBeGreaterThan(50)
    expect(kept).toEqual(names.slice(0, kept.length))
    expect(two?.className).toBe('')
  })
})

describe('a page of many frames', () => {
  it('has its turn after each', () => {
    const frames = 20
    const steps = takeSnapshot(open(`<!doctype html><body>${'<iframe></iframe>'.repeat(frames)}`))
    let rests = 0
    while (!steps.next().done) rests += 1
    // After the last of them nothing comes.
    expect(rests).toBeGreaterThanOrEqual(frames - 1)
  })
})

describe('what stands elsewhere in the page’s source', () => {
  it('puts parts that came late where their place was kept, once', () => {
    const { text } = prepared(open(latePage))
    expect(text).toMatch(/FIRST[\s\S]*SECOND[\s\S]*THIRD[\s\S]*FOURTH/)
    expect(text.match(/SECOND/g)).toHaveLength(1)
  })

  it('reads a document of the same origin in a frame, with its own addresses', () => {
    const page = open(
      '<!doctype html><body><p>Outside.</p><iframe id="f" style="width: 600px; height: 500px"></iframe>',
    )
    const inside = (page.getElementById('f') as HTMLIFrameElement).contentDocument
    inside?.open()
    inside?.write(
      `<!doctype html><base href="https://inner.example/x/"><body><p>${prose.repeat(3)}<a href="y">on</a></p>`,
    )
    inside?.close()
    const { text, all } = prepared(page)
    expect(text).toContain('The ferryman told')
    expect(all('a')[0]?.attrs?.href).toBe('https://inner.example/x/y')
  })

  it('leaves out a frame of the size of an advertisement', () => {
    const page = open('<!doctype html><body><p>Outside.</p><iframe id="f" style="width: 300px; height: 90px"></iframe>')
    ;(page.getElementById('f') as HTMLIFrameElement).contentDocument?.body.append(prose.repeat(3))
    expect(prepared(page).text).toBe('Outside.')
  })

  it('keeps a dialog that stands open in the page, and none over it', () => {
    const page = open(
      '<!doctype html><body><p>Story.</p><dialog open>In the page.</dialog><dialog>Closed.</dialog><dialog id="m">Over it.</dialog>',
    )
    ;(page.getElementById('m') as HTMLDialogElement).showModal()
    expect(prepared(page).text).toBe('Story.\nIn the page.')
  })
})

describe('what is no part of the story', () => {
  it('drops notices and words for screen readers only', () => {
    const { text } = prepared(open(latePage))
    expect(text).not.toContain('212 partners')
    expect(text).not.toContain('opens in a new window')
  })

  it('drops what lies over the page and is named for a notice', () => {
    const page = open(
      '<!doctype html><body><p>Story.</p><div class="newsletter-box" style="position: fixed">Sign up!</div>',
    )
    expect(prepared(page).text).toBe('Story.')
  })

  it('keeps a story about cookies, and one that stands in a dialog', () => {
    expect(prepared(open('<!doctype html><body><div class="cookie-recipe"><p>Bake.</p></div>')).text).toBe('Bake.')
    expect(
      prepared(open(`<!doctype html><body><div role="dialog"><article>${prose.repeat(4)}</article></div>`)).text,
    ).toContain('ferryman')
  })

  it('takes no mark from the page that only we may set', () => {
    const page = open('<!doctype html><body><p data-sidelight-hidden data-sidelight-omitted="1">Story.</p>')
    expect(prepared(page).text).toBe('Story.')
  })

  it('keeps all of a page that has not begun to show itself', () => {
    const page = open(
      `<!doctype html><body><div style="visibility: hidden"><p><a href="/">${prose.repeat(9)}</a></p></div>`,
    )
    expect(prepared(page).text).toContain('ferryman')
  })
})

describe('time', () => {
  it('grows with the page, not with its square', () => {
    const build = (times: number): Document => {
      const part = `<p>${prose}</p><p><img src="/a.jpg"></p><p><em>A caption</em></p><div class="caption">Words</div><ul><li>${prose}</li></ul>`
      return open(`<!doctype html><body><main>${part.repeat(times)}</main>`)
    }
    const [small, large] = [build(100), build(800)]
    const time = (page: Document): number =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const start = performance.now()
          prepared(page)
          return performance.now() - start
        }),
      )
    // Eight times the page; a step that grows with the square would take sixty-four times as long.
    expect(time(large)).toBeLessThan(40 * time(small) + 100)
  })
})
