/**
 * What goes wrong beside the panel, as a table: what is done to the browser, what must be seen, what must not be lost and
 * how one goes on. The numbers are those of the project's list of faults (issue 7). `faults.spec.ts` plays each row.
 */
import { paragraphs, type Site, sentenceOf, story } from './site'

/** A tab of either browser. Nothing here waits for a page that never comes to its end, or minds one that does not come. */
export interface Tab {
  goto(address: string): Promise<void>
  reload(): Promise<void>
  goBack(): Promise<void>
  /** Runs `work` in the page. The argument is JSON. */
  evaluate<Argument>(work: (argument: Argument) => unknown, argument: Argument): Promise<void>
  /** The page's process dies. */
  crash(): Promise<void>
  /** The browser puts the tab to rest, as it does to save memory. */
  discard(): Promise<void>
  close(): Promise<void>
}

export interface Scene {
  readonly site: Site
  /** The tab with the row's page. */
  readonly page: Tab
  setOffline(is: boolean): Promise<void>
  /** The browser ends the extension's worker, which must have run. */
  killWorker(): Promise<void>
  /** Presses a button of the panel. */
  pressInPanel(name: RegExp): Promise<void>
  /** Waits until the panel's article has this in its text. */
  untilShown(text: string): Promise<void>
}

/** What the panel shows in an article's place, or says beside it. */
export type Sight =
  /** An article is there, with this in its text; and a line about the page, where one is named. */
  | { readonly text: string | RegExp; readonly line?: RegExp; readonly without?: string }
  /** There is none, and why. */
  | { readonly reason: string; readonly title: RegExp }
  /** It is still being read, and takes long. */
  | { readonly slow: RegExp }

export interface Fault {
  readonly id: string
  /** What is done to the browser, as the end of a sentence. */
  readonly fault: string
  /** Makes the page's address. `own` is where the extension's own pages are. */
  readonly opens: (site: Site, own: string) => string
  /** Browsers differ here, so it is played in Firefox, too. */
  readonly differs?: true
  /** The same kind of page in Firefox, where that has another address. */
  readonly inFirefox?: string
  /** Firefox lets nobody in again after any navigation, and lets a page come to its end before it leaves: either may be seen. */
  readonly seesInFirefox?: readonly Sight[]
  /** Happens before the toolbar button is pressed. */
  readonly beforePress?: (scene: Scene) => Promise<unknown>
  /** Happens at once after it. A press that comes to nothing by it is pressed again. */
  readonly afterPress?: (scene: Scene) => Promise<unknown>
  /** Happens while the panel reads the page. The page must take long. */
  readonly whileReading?: (scene: Scene) => Promise<unknown>
  /** Happens when the beginning of the page's article is in the panel, while the extractor reads the rest. */
  readonly halfway?: (scene: Scene) => Promise<unknown>
  /** Happens when the page's article is in the panel. */
  readonly afterwards?: (scene: Scene) => Promise<unknown>
  /** Nothing is to be said of it: what is seen counts once the panel has asked the page. */
  readonly isQuiet?: true
  readonly sees: Sight
  /** The button by which one goes on, and what is seen then. */
  readonly goesOn?: { readonly by: RegExp; readonly sees: Sight } | undefined
}

/** The article that was read before each row: it must stay in reach whatever happens. */
export const before = 'Before'

export const html = (path: string, body: string) => (site: Site) => site.at(path, { body })
const typed = (path: string, type: string, body: string | Uint8Array) => (site: Site) => site.at(path, { type, body })
/** A page that is still on its way: the panel waits for it. */
const hanging = (name: string) => (site: Site) =>
  site.at(`/${name}`, { body: story(name).replace('</article>', ''), hangs: true })
export const back = { by: /^Back to the article$/, sees: { text: sentenceOf(before) } }
export const other = /The page shows a new text now/
const closed = { reason: 'closed-page', title: /The browser keeps this tab closed/ }

/** The smallest picture there is. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const refusals: readonly Fault[] = [
  ...[
    {
      fault: 'one of the browser’s own',
      opens: () => 'chrome://version/',
      inFirefox: 'about:support',
      differs: true as const,
      reason: 'restricted-page',
      title: /The browser protects this page/,
    },
    {
      fault: 'the browser’s new tab',
      opens: () => 'chrome://new-tab-page/',
      reason: 'restricted-page',
      title: /The browser protects this page/,
    },
    { fault: 'an empty tab', opens: () => 'about:blank', ...closed },
    {
      fault: 'written into its address',
      opens: () => `data:text/html,${encodeURIComponent(story('Data'))}`,
      ...closed,
    },
    {
      fault: 'the source code of another',
      opens: (site: Site) => `view-source:${site.at('/code', { body: story('Code') })}`,
      ...closed,
    },
    {
      fault: 'the panel in a tab of its own',
      opens: (_: Site, own: string) => `${own}/sidepanel.html?tab=1`,
      reason: 'extension-page',
      title: /This page belongs to an extension/,
    },
    {
      fault: 'the browser’s store of extensions',
      opens: () => 'https://chromewebstore.google.com/detail/a',
      reason: 'extension-store',
      title: /Extension stores are closed to extensions/,
    },
  ].map(({ fault, reason, title, ...row }) => ({
    id: 'F-01',
    fault: `the page is ${fault}`,
    ...row,
    sees: { reason, title },
    goesOn: back,
  })),
  ...[
    {
      fault: 'a PDF',
      differs: true as const,
      opens: typed('/a.pdf', 'application/pdf', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>'),
    },
    {
      fault: 'a picture of dots',
      differs: true as const,
      opens: typed('/a.png', 'image/png', dot),
    },
    {
      fault: 'a picture of lines',
      opens: typed('/a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>A</text></svg>'),
    },
    { fault: 'data for programs', opens: typed('/a.json', 'application/json', '{"a": "b"}') },
  ].map(({ fault, ...row }) => ({
    id: 'F-02',
    fault: `the page is ${fault}`,
    ...row,
    sees: { reason: 'not-a-web-page', title: /This is not a web page/ },
    goesOn: back,
  })),
  {
    id: 'F-03',
    fault: 'the page is empty',
    opens: html('/empty', ''),
    sees: { reason: 'no-article', title: /No article found/ },
    goesOn: back,
  },
  {
    id: 'F-09',
    fault: 'the article is in a closed shadow tree',
    opens: html('/closed', `<div><template shadowrootmode="closed">${paragraphs('Closed')}</template></div>`),
    sees: { reason: 'no-article', title: /No article found/ },
    goesOn: back,
  },
  {
    id: 'F-08',
    fault: 'the article is in a frame of another site',
    differs: true,
    opens: (site) => {
      const inside = site.elsewhere('/inside', { body: story('Inside') })
      return site.at('/frame', {
        body: `<title>A</title><iframe src="${inside}" style="width:90vw;height:80vh"></iframe>`,
      })
    },
    sees: { reason: 'in-frame', title: /The text is in a frame/ },
    goesOn: back,
  },
]

const windows1252 = Uint8Array.from(
  [...story('Latin').replace('charset="utf-8"', 'charset="windows-1252"').replace('harbour', 'caf\u00e9')].map(
    (letter) => letter.charCodeAt(0),
  ),
)
/** In the middle of a sentence that is not looked for. */
const invalid = Buffer.concat([
  Buffer.from(story('Invalid').split('The harbour')[0] ?? ''),
  Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
  Buffer.from(`The harbour${story('Invalid').split('The harbour')[1]}`),
])
const xhtml = (name: string, tail: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>${name}</title></head><body><h1>${name}</h1>${paragraphs(name)}${tail}</body></html>`

export const strangePages: readonly Fault[] = [
  {
    id: 'strange',
    fault: 'the page is plain text',
    differs: true,
    opens: typed(
      '/a.txt',
      'text/plain; charset=utf-8',
      `THE STORM\n\n${sentenceOf('Plain')}\nIt was the third storm of the year, and the last.\n\nThe end.`,
    ),
    sees: { text: sentenceOf('Plain') },
  },
  {
    id: 'strange',
    fault: 'the page is in quirks mode',
    opens: html('/quirks', story('Quirks').replace('<!doctype html>', '<font><center>')),
    sees: { text: sentenceOf('Quirks') },
  },
  {
    id: 'strange',
    fault: 'the page is XHTML',
    opens: typed('/x', 'application/xhtml+xml', xhtml('Strict', '')),
    sees: { text: sentenceOf('Strict') },
  },
  {
    id: 'strange',
    fault: 'the page is XHTML that breaks off with an error',
    opens: typed('/broken', 'application/xhtml+xml', xhtml('Broken', '<p>and <b>here</p>')),
    sees: { text: sentenceOf('Broken') },
  },
  {
    id: 'F-25',
    fault: 'the page names one charset and is sent in another',
    opens: typed('/latin', 'text/html; charset=utf-8', windows1252),
    sees: { text: sentenceOf('Latin') },
  },
  {
    id: 'F-25',
    fault: 'the page is no valid UTF-8',
    opens: typed('/invalid', 'text/html; charset=utf-8', invalid),
    sees: { text: '\ufffdThe harbour of Invalid' },
  },
  {
    id: 'strange',
    fault: 'the article is in a frame of the same site',
    opens: (site) => {
      site.at('/same-inside', { body: story('Same') })
      return site.at('/same', {
        body: '<title>A</title><iframe src="/same-inside" style="width:90vw;height:80vh"></iframe>',
      })
    },
    sees: { text: sentenceOf('Same') },
  },
  {
    id: 'strange',
    fault: 'the article is in an open shadow tree',
    opens: html(
      '/open',
      `<title>Open</title><div><template shadowrootmode="open"><h1>Open</h1>${paragraphs('Open')}</template></div>`,
    ),
    sees: { text: sentenceOf('Open') },
  },
  {
    id: 'strange',
    fault: 'a consent wall lies over the article',
    opens: html(
      '/consent',
      story('Consent', {
        head: '<style>body { overflow: hidden } .cookie-wall { position: fixed; inset: 0; background: white }</style>',
        tail: '<div class="cookie-wall" role="dialog" aria-modal="true"><h2>We value your privacy</h2><p>We and our 873 partners store and read information on your device. You may accept this or leave.</p><button>Accept</button></div>',
      }),
    ),
    sees: { text: sentenceOf('Consent'), without: '873 partners' },
  },
  {
    id: 'F-11',
    fault: 'the rest of the article waits for a press of "Read more"',
    opens: html(
      '/more',
      story('More').replace(
        '</article>',
        `<button>Read more</button><div hidden>${paragraphs('Hidden')}</div></article>`,
      ),
    ),
    sees: { text: sentenceOf('Hidden') },
  },
  {
    id: 'F-11',
    fault: 'the page says that the rest is for subscribers',
    opens: html(
      '/paid',
      story('Paid', {
        head: '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".for-subscribers"}}</script>',
      }),
    ),
    sees: { text: 'Only part of the text is on the page.' },
  },
  {
    id: 'F-10',
    fault: 'the page never comes to its end',
    differs: true,
    opens: hanging('Hanging'),
    sees: { text: sentenceOf('Hanging'), line: /The page was still loading/ },
  },
  {
    id: 'F-10',
    fault: 'a part of the text comes late',
    differs: true,
    opens: html(
      '/late',
      story('Late', {
        tail: `<script>addEventListener('late', () => document.querySelector('article').insertAdjacentHTML('beforeend', ${JSON.stringify(paragraphs('Later'))}))</script>`,
      }),
    ),
    afterwards: ({ page }) => page.evaluate(() => dispatchEvent(new Event('late')), undefined),
    sees: { text: sentenceOf('Late'), line: /More text has come/, without: sentenceOf('Later') },
    goesOn: { by: /^Read again$/, sees: { text: sentenceOf('Later') } },
  },
  {
    id: 'F-27',
    fault: 'a script rewrites the page without end',
    opens: html(
      '/restless',
      story('Restless', {
        tail: `<script>
          const all = document.querySelectorAll('article p')
          let edition = 0
          const rewrite = () => {
            edition += 1
            for (const each of [all[0], all[all.length - 1]]) each.firstChild.data = 'Edition ' + edition + ' of this text is no longer the one before it, and not yet the next one.'
            document.querySelector('article').append(...document.querySelectorAll('article p'))
          }
          rewrite()
          setInterval(rewrite)
        </script>`,
      }),
    ),
    // One edition of it, and nothing of another.
    sees: { text: /Edition (\d+) of .*Edition \1 of / },
  },
  {
    id: 'F-28',
    fault: 'the network is gone',
    differs: true,
    // The panel asks for the picture only when it draws it, and nobody answers.
    opens: html(
      '/offline',
      story('Offline', {
        inside:
          '<p><img src="https://pictures.invalid/boats.jpg" alt="Boats in the mist" width="600" height="400"></p>',
      }),
    ),
    afterwards: ({ setOffline }) => setOffline(true),
    sees: { text: /boats of Offline came home.*Boats in the mist/s },
  },
]

export const closedAfterAll: Sight = { reason: 'no-access', title: /Press the Sidelight button/ }
/** The article of the page that was asked for, though the tab shows another page by now. */
const leftBehind = (name: string): Sight => ({ text: sentenceOf(name), line: /The tab shows a new page now/ })

export const whileReading: readonly Fault[] = [
  {
    id: 'F-05',
    fault: 'the tab goes to another page of the site',
    differs: true,
    opens: hanging('Left'),
    whileReading: ({ page, site }) => page.goto(site.at('/next', { body: story('Next') })),
    // Whoever pressed the button wants to read what is there: it is read as soon as it is.
    sees: { text: sentenceOf('Next') },
    seesInFirefox: [leftBehind('Left'), closedAfterAll],
  },
  {
    id: 'F-05',
    fault: 'the page is loaded anew',
    opens: hanging('Reloaded'),
    whileReading: ({ page, site }) => {
      site.at('/Reloaded', { body: story('Reloaded') })
      return page.reload()
    },
    sees: { text: sentenceOf('Reloaded') },
  },
  {
    id: 'F-04',
    fault: 'the tab goes to another site',
    differs: true,
    opens: hanging('Gone'),
    whileReading: ({ page, site }) => page.goto(site.elsewhere('/foreign', { body: story('Foreign') })),
    sees: closedAfterAll,
    seesInFirefox: [leftBehind('Gone'), closedAfterAll],
    goesOn: { ...back, sees: { ...back.sees, line: /The tab shows a new page now/ } },
  },
  {
    id: 'F-06',
    fault: 'the tab is closed',
    differs: true,
    opens: hanging('Closed'),
    whileReading: ({ page }) => page.close(),
    sees: { reason: 'gone', title: /The page is gone/ },
    goesOn: { ...back, sees: { ...back.sees, line: /The tab was closed/ } },
  },
  {
    id: 'F-06',
    fault: 'the page crashes',
    opens: hanging('Crashed'),
    whileReading: ({ page }) => page.crash(),
    sees: { reason: 'crashed', title: /The page has crashed/ },
    goesOn: back,
  },
  {
    id: 'F-13',
    fault: 'the page stands still',
    opens: html('/still', story('Still', { tail: '<script>setTimeout(() => { for (;;); })</script>' })),
    sees: { slow: /This takes too long/ },
    goesOn: { by: /^Stop$/, sees: { text: sentenceOf(before) } },
  },
]

/** The browser may end the background's worker whenever it likes. */
export const workerEnds: readonly Fault[] = [
  {
    id: 'F-16',
    fault: 'before the button is pressed',
    opens: html('/early', story('Early')),
    beforePress: ({ killWorker }) => killWorker(),
    sees: { text: sentenceOf('Early') },
  },
  {
    id: 'F-16',
    fault: 'right after the button is pressed',
    opens: html('/at-once', story('Instant')),
    afterPress: ({ killWorker }) => killWorker(),
    sees: { text: sentenceOf('Instant') },
  },
  {
    id: 'F-16',
    fault: 'while the page is read',
    opens: hanging('Worker'),
    whileReading: async ({ killWorker, site }) => {
      await killWorker()
      site.finish('/Worker')
    },
    sees: { text: sentenceOf('Worker') },
  },
  {
    id: 'F-16',
    fault: 'while the article is read, and its page changes',
    opens: html('/long-read', story('Patient')),
    afterwards: async ({ killWorker, page }) => {
      await killWorker()
      await becomes(page, '/long-read/second', story('Successor'))
    },
    sees: { text: sentenceOf('Patient'), line: other },
    goesOn: { by: /^Read it$/, sees: { text: sentenceOf('Successor') } },
  },
]

export const afterwards: readonly Fault[] = [
  {
    id: 'F-07',
    fault: 'a script swaps the article and its address',
    differs: true,
    opens: html('/app', story('App')),
    afterwards: ({ page }) => becomes(page, '/app/second', story('Second')),
    sees: { text: sentenceOf('App'), line: other },
    goesOn: { by: /^Read it$/, sees: { text: sentenceOf('Second') } },
  },
  {
    id: 'F-07',
    fault: 'the address changes and the article does not',
    opens: html('/same-text', story('Constant')),
    afterwards: ({ page }) => page.evaluate(() => history.pushState({}, '', '/same-text?page=1#part'), undefined),
    isQuiet: true,
    sees: { text: sentenceOf('Constant') },
  },
  {
    id: 'F-07',
    fault: 'the tab goes to another page of the site',
    opens: html('/first', story('First')),
    afterwards: ({ page, site }) => page.goto(site.at('/second', { body: story('Follower') })),
    sees: { text: sentenceOf('First'), line: other },
    goesOn: { by: /^Read it$/, sees: { text: sentenceOf('Follower') } },
  },
  {
    id: 'F-07',
    fault: 'the tab goes to another page and comes back',
    differs: true,
    opens: html('/there', story('There')),
    afterwards: async ({ page, site }) => {
      await keep(page)
      await page.goto(site.at('/away', { body: story('Away') }))
      await page.goBack()
      await isKept(page)
    },
    isQuiet: true,
    sees: { text: sentenceOf('There') },
  },
  {
    id: 'F-07',
    fault: 'another page is read, and the tab comes back to the one that it has kept',
    opens: html('/kept', story('Kept')),
    afterwards: async ({ page, site, pressInPanel, untilShown }) => {
      await keep(page)
      await page.goto(site.at('/meanwhile', { body: story('Meanwhile') }))
      await pressInPanel(/^Read it$/)
      await untilShown(sentenceOf('Meanwhile'))
      await page.goBack()
      await isKept(page)
    },
    sees: { text: sentenceOf('Meanwhile'), line: other },
    goesOn: { by: /^Read it$/, sees: { text: sentenceOf('Kept') } },
  },
  {
    id: 'F-04',
    fault: 'the tab goes to another site',
    differs: true,
    opens: html('/home', story('Home')),
    afterwards: ({ page, site }) => page.goto(site.elsewhere('/abroad', { body: story('Abroad') })),
    sees: { text: sentenceOf('Home'), line: /The tab shows a new page now\. To read it, press/ },
  },
  {
    id: 'F-06',
    fault: 'the tab is closed',
    opens: html('/short', story('Short')),
    afterwards: ({ page }) => page.close(),
    sees: { text: sentenceOf('Short'), line: /The tab was closed\. The article stays here/ },
  },
  {
    id: 'F-06',
    fault: 'the page crashes',
    opens: html('/crashed', story('Dead')),
    afterwards: ({ page }) => page.crash(),
    sees: { text: sentenceOf('Dead') },
  },
  {
    id: 'F-06',
    fault: 'the browser puts the tab to rest',
    opens: html('/tired', story('Tired')),
    afterwards: ({ page }) => page.discard(),
    sees: { text: sentenceOf('Tired') },
  },
  {
    id: 'F-06',
    fault: 'the tab that rests is read again',
    opens: html('/asleep', story('Asleep')),
    afterwards: async ({ page, pressInPanel }) => {
      await page.discard()
      await pressInPanel(/^More$/)
      await pressInPanel(/^Read the page again$/)
    },
    sees: { reason: 'asleep', title: /The tab is asleep/ },
    goesOn: { ...back, sees: { text: sentenceOf('Asleep') } },
  },
]

/** What a single-page app does: another address and other content, without a new page. */
export async function becomes(page: Tab, path: string, content: string): Promise<void> {
  const article = /<article>.*<\/article>/s.exec(content)?.[0] ?? ''
  await page.evaluate(
    ([address = '', markup = '']) => {
      history.pushState({}, '', address)
      const old = document.querySelector('article')
      if (old !== null) old.outerHTML = markup
    },
    [path, article],
  )
}

/** Marks the page as it stands, for `isKept` to find when the tab has come back to it. */
async function keep(page: Tab): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.kept = ''
  }, undefined)
}

/** The browser has kept the page itself (its back/forward cache), and did not load it anew. */
async function isKept(page: Tab): Promise<void> {
  await page.evaluate(() => {
    if (document.documentElement.dataset.kept === undefined) throw new Error('The page was loaded anew.')
  }, undefined)
}
