import { afterEach, describe, expect, test } from 'vitest'
import { decodeSurvey, longestText, type Survey, survey } from '@/components/platform/survey'

let stage: HTMLElement | undefined

/** Surveys this document with `markup` in it, as it travels: as text, without anything from beside it. */
async function surveyOf(markup: string, quotes: string[] = [], clock: Pick<Performance, 'now'> = performance) {
  stage?.remove()
  stage = document.createElement('div')
  stage.innerHTML = markup
  document.body.prepend(stage)
  const alone = new Function('performance', 'quotes', 'longest', `return (${survey})(quotes, longest)`)
  const answer = decodeSurvey(JSON.parse(JSON.stringify(await alone(clock, quotes, longestText))))
  if (answer === undefined) throw new Error('There is no answer.')
  return answer
}

afterEach(() => {
  stage?.remove()
  stage = undefined
})

const quote = 'The boats of the harbour came home before the storm, and'

describe('a survey of a page', () => {
  test('tells how far the page has come, its type and its direction', async () => {
    expect(await surveyOf('<p>A</p>')).toMatchObject({
      type: 'text/html',
      ready: 'complete',
      direction: 'ltr',
      text: undefined,
    })
  })

  test('counts the letters of paragraphs and items', async () => {
    const before = (await surveyOf('')).size
    expect((await surveyOf('<p>12345</p><ul><li>678</ul><div>No</div>')).size - before).toBe(8)
  })

  test('finds a quote however the page breaks its lines, and not where it is hidden', async () => {
    const broken = quote.replace(' home ', '\n   home\t')
    expect(
      (
        await surveyOf(`<p>${broken} nobody was lost.</p>`, [
          quote,
          'Nothing of the kind is on this page, nor ever was.',
        ])
      ).found,
    ).toBe(1)
    expect((await surveyOf(`<p hidden>${quote} nobody was lost.</p>`, [quote])).found).toBe(0)
    expect((await surveyOf(`<p style="visibility: hidden">${quote} nobody was lost.</p>`, [quote])).found).toBe(0)
  })

  test('names a large frame of another site, and neither a small one nor one of this site', async () => {
    const frame = (src: string, style: string) => `<iframe src="${src}" style="${style}" sandbox></iframe>`
    const large = 'width: 90vw; height: 90vh; display: block'
    expect((await surveyOf(frame('https://other.invalid/a', large))).frame).toBe('https://other.invalid/a')
    expect((await surveyOf(frame('https://other.invalid/a', 'width: 190px; height: 90vh'))).frame).toBeUndefined()
    expect((await surveyOf(frame('https://other.invalid/a', `${large}; visibility: hidden`))).frame).toBeUndefined()
    expect((await surveyOf(frame('/robots.txt', large))).frame).toBeUndefined()
    expect((await surveyOf(frame('data:text/html,A', large))).frame).toBeUndefined()
  })

  test.each([
    ['holds none of the part for subscribers', '', true],
    ['holds that part', `<div class="paid">${'word '.repeat(100)}</div>`, false],
    ['hides that part', `<div class="paid" hidden>${'word '.repeat(100)}</div>`, true],
  ])('a page that %s', async (_, part, isPart) => {
    const data = '{"isAccessibleForFree": "False", "hasPart": {"cssSelector": ".paid"}}'
    expect((await surveyOf(`<script type="application/ld+json">${data}</script>${part}`)).isPart).toBe(isPart)
  })

  test('what the page says of a part that is no selector is passed over', async () => {
    const data = '{"isAccessibleForFree": false, "cssSelector": ":::["}'
    expect((await surveyOf(`<script type="application/ld+json">${data}</script>`)).isPart).toBe(false)
  })

  test('a form that bears the names of what is asked changes nothing', async () => {
    const shadows = ['documentElement', 'contentType', 'readyState', 'body', 'querySelectorAll', 'createTreeWalker']
    const forms = shadows.map((name) => `<form name="${name}"></form><img name="${name}">`).join('')
    expect(await surveyOf(`${forms}<p>${quote} nobody was lost.</p>`, [quote])).toMatchObject({
      ...{ type: 'text/html', ready: 'complete', found: 1 },
    })
  })

  test('goes on where a page that gets its turn takes away what was being looked at', async () => {
    // A clock by which each step is a long one; it is read twice for each, so at this reading the search is in the midst.
    let readings = 0
    const now = (): number => {
      readings += 1
      if (readings === 2_000) stage?.querySelector('#going')?.remove()
      return readings * 1_000
    }
    const going = `<div id="going">${'<div>Another line of the page, as long as that is.</div>'.repeat(2_000)}</div>`
    const { found } = await surveyOf(`${going}<p>${quote} nobody was lost.</p>`, [quote], { now })
    expect(found).toBe(1)
    expect(stage?.querySelector('#going')).toBeNull()
  })
})

describe('what a page’s process answers', () => {
  test.each([undefined, null, 7, 'a'])('%s is no survey', (value) => {
    expect(decodeSurvey(value)).toBeUndefined()
  })

  test('is a survey whatever is in it, without what does not fit', () => {
    const harmless: Survey = {
      ...{ type: '', ready: 'complete', size: 0, found: 0, frame: undefined, isPart: false, text: undefined },
      direction: 'ltr',
    }
    expect(decodeSurvey({})).toEqual(harmless)
    expect(
      decodeSurvey({
        ...{ type: 1, ready: 'soon', size: '9', found: {}, frame: 'javascript:alert(1)', isPart: 'yes', text: [] },
        direction: 'up',
      }),
    ).toEqual(harmless)
    expect(decodeSurvey({ text: 'a'.repeat(longestText + 1) })?.text).toBeUndefined()
    expect(
      decodeSurvey({ ready: 'loading', frame: 'https://a.example/', isPart: true, text: 'A', direction: 'rtl' }),
    ).toMatchObject({
      ...{ ready: 'loading', frame: 'https://a.example/', isPart: true, text: 'A', direction: 'rtl' },
    })
  })
})
