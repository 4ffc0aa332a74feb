/** What must hold once an article is shown, by the codes of a corpus. All of it is looked at for every vector. */
import type { Page } from '@playwright/test'
import { chromiumPanel } from '../drive/panel'
import type { Vector } from './corpus'

/** Every code, and where it is seen to. */
const codes: Readonly<Record<string, string>> = {
  'no-script': 'what ran (`listen`), and the attributes and addresses in forbidden.ts',
  'no-net': 'the requests of an outcome: no picture is excused',
  'img-policy': 'pictures.ts, and the attributes of an `img` in article-rules.ts',
  'no-nav': 'the panel’s address and new tabs, in run.ts',
  'no-form': 'the closed table of elements in article-rules.ts, `form` in forbidden.ts',
  'no-style': 'the closed table of attributes, `style` and `link` in forbidden.ts',
  'no-clobber': '`lookups` below',
  'no-hijack': '`controls`, `frame` and `covered` below, the roles and tab stops in article-rules.ts',
  'meta-text': '`meta` below',
}

/** Codes that nobody looks after. */
export function unknownCodes({ must = [] }: Vector): string[] {
  return must.filter((code) => !Object.hasOwn(codes, code)).map((code) => `nobody sees to “${code}”`)
}

/** How the panel stands around its article. Each list holds what can be compared with another article's. */
export interface Standing {
  /** Everything that can be pressed, focused, announced or named outside the article, in the order of the keyboard. */
  readonly controls: readonly string[]
  /** What the elements around everything say of themselves. */
  readonly frame: readonly string[]
  /** Controls that something else lies over. */
  readonly covered: readonly string[]
  /** Names that lead to an element: properties of the document, ids outside the article and ids given twice. */
  readonly lookups: readonly string[]
  /** What is not plain text in title, byline and the site's name. */
  readonly meta: readonly string[]
}

export async function standingOf(panel: Page): Promise<Standing> {
  return await chromiumPanel(panel).evaluate(standing)
}

/** What has changed, in sentences. */
export function changes(before: Standing, after: Standing): string[] {
  return (Object.keys(before) as (keyof Standing)[]).flatMap((name) => {
    const [was, is] = [before[name], after[name]]
    const gone = was.filter((each) => !is.includes(each)).map((each) => `${name}: gone is ${each}`)
    const come = is.filter((each) => !was.includes(each)).map((each) => `${name}: new is ${each}`)
    const isMoved = gone.length + come.length === 0 && was.join('\n') !== is.join('\n')
    return [...gone, ...come, ...(isMoved ? [`${name}: in another order or number`] : [])]
  })
}

/** Runs in the panel. */
function standing(): Standing {
  const told = ['role', 'tabindex', 'accesskey', 'for', 'disabled', 'aria-disabled', 'aria-hidden', 'aria-live']
  const nameOf = (element: Element): string => {
    const isNamedByText = element.matches('a, button, label, summary')
    const text = element.getAttribute('aria-label') ?? (isNamedByText ? element.textContent : '') ?? ''
    // Numbers of minutes and terms are the article's, and the name of a voice comes when the voices do.
    const plain = text.trim().replace(/^(Voice)\b[\s\S]*/, '$1')
    return plain.slice(0, 100).replace(/\d[\d.,:]*(?: (?:term|word|minute|second|hour)s?)?/g, '#')
  }
  const say = (element: Element): string => {
    const attrs = told.filter((name) => element.hasAttribute(name))
    return [element.localName, nameOf(element), ...attrs.map((name) => `${name}=${element.getAttribute(name)}`)].join(
      ' ',
    )
  }
  const around = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) => each.closest('main') === null)
  const controls = around.filter((each) =>
    each.matches(
      'a, button, input, select, textarea, summary, label, dialog, [tabindex], [role], [aria-live], [accesskey]',
    ),
  )
  const covered = controls.flatMap((each) => {
    const { left, top, width, height } = each.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    if (width < 2 || height < 2 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return []
    // What is unseen until it has the focus lies under whatever is there.
    if (getComputedStyle(each).pointerEvents === 'none') return []
    const over = document.elementFromPoint(x, y)
    // The card of a term that is hovered over may come at any time.
    const isOurs = over?.closest('.term-card') != null && over.closest('.article') === null
    if (over === null || isOurs || each.contains(over) || over.contains(each)) return []
    return [`${say(each)} by ${over.localName} ${over.className}`]
  })
  const frame = ['html', 'body', '#root', '#reader', 'main'].map((selector) => {
    const element = document.querySelector(selector)
    const attrs = [...(element?.attributes ?? [])].filter(({ name }) => !/^(?:data-|style$|aria-busy$)/.test(name))
    return `${selector} ${attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}`
  })
  const named = [...document.querySelectorAll('[id], [name]')]
  const ids = named.map((each) => each.id).filter((id) => id !== '')
  const lookups = [
    ...Object.getOwnPropertyNames(document).map((name) => `document.${name}`),
    ...Object.keys(Object.prototype).map((name) => `Object.prototype.${name}`),
    ...around.filter(({ id }) => id !== '').map(({ id }) => `#${id.replace(/\d+/g, '#')}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `#${id} twice`),
  ]
  const heading = document.querySelector('.article-header h1')
  const strangers = document.querySelectorAll(
    '.article-header :is(h1, address) :not(span), .bar-site :not(.bar-letter, .bar-name)',
  )
  const isTitled = heading === null || document.title.startsWith(`${heading.textContent} – `)
  const meta = [...strangers].map((each) => `${each.localName} in title, byline or name`)
  return {
    controls: controls.map(say),
    frame,
    covered,
    lookups,
    meta: isTitled ? meta : [...meta, `a tab with another title, ${document.title.slice(0, 100)}`],
  }
}
