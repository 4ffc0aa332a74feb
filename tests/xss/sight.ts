/** Whether the detector sees what it is there to see: one thing planted for each check, put into the panel from outside. */
import type { CDPSession, Page } from '@playwright/test'
import { takeRan } from './detector'
import { forbidden } from './forbidden'
import { changes, standingOf } from './must'

export interface Planted {
  /** What it is, in words. */
  readonly what: string
  /** A selector: it is put at the end of the first element of the kind. */
  readonly into: string
  readonly html: string
  /** What must be among that which is reported. */
  readonly sees: RegExp
}

const remote = 'loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="x"'
const mark = 'role="button" data-start="0" aria-expanded="false"'
const paragraph = '.article > p'
const aside = '.article-header [data-aside] .report-lines'
const byline = '.article-header address'

/** A row for every kind of check. The article they are put into is the one that `plant` makes without a vector. */
export const planted: readonly Planted[] = [
  { what: 'a handler', into: paragraph, html: '<span onclick="alert(1)">x</span>', sees: /^span onclick=/ },
  { what: 'a handler in the panel', into: '.bar', html: '<i onfocus="alert(1)"></i>', sees: /^i onfocus=/ },
  { what: 'a script', into: 'body', html: '<script src="https://leak.test/x.js"></script>', sees: /^<script/ },
  { what: 'a script link', into: paragraph, html: '<a href="javascript:alert(1)">x</a>', sees: /^a href="javascript/ },
  { what: 'a frame', into: 'body', html: '<iframe srcdoc="x"></iframe>', sees: /^<iframe/ },
  { what: 'an object', into: 'body', html: '<object data="data:text/html,x"></object>', sees: /^<object/ },
  { what: 'a base', into: 'head', html: '<base href="https://leak.test/">', sees: /^<base/ },
  { what: 'a refresh', into: 'head', html: '<meta http-equiv="refresh" content="9999">', sees: /^<meta/ },
  {
    what: 'a foreign style sheet',
    into: 'head',
    html: '<link rel="stylesheet" href="//leak.test/x.css">',
    sees: /^<link/,
  },
  { what: 'a style', into: paragraph, html: '<style>p{}</style>', sees: /^<style/ },
  { what: 'a style attribute', into: paragraph, html: '<b style="color:red">x</b>', sees: /^b style=/ },
  {
    what: 'a style of a part that does more than keep its height',
    into: '.article',
    html: '<div class="stretch" style="contain-intrinsic-block-size: 9px; inset: 0;"></div>',
    sees: /^div style=/,
  },
  { what: 'a form', into: paragraph, html: '<form></form>', sees: /^<form/ },
  { what: 'a field', into: paragraph, html: '<input>', sees: /^<input> as none of ours/ },
  { what: 'a dialog', into: '.article', html: '<dialog open>x</dialog>', sees: /^<dialog/ },
  { what: 'a tab stop', into: '.article', html: '<p tabindex="0">x</p>', sees: /^p tabindex="0"/ },
  { what: 'a tab stop before all others', into: 'body', html: '<p tabindex="5">x</p>', sees: /^p tabindex="5"/ },
  { what: 'a role', into: '.article', html: '<div role="alert">x</div>', sees: /^div role="alert"/ },
  { what: 'hidden text', into: '.article', html: '<p aria-hidden="true">x</p>', sees: /^p aria-hidden/ },
  { what: 'a key', into: '.article', html: '<p accesskey="p">x</p>', sees: /^p accesskey/ },
  { what: 'a foreign class', into: paragraph, html: '<b class="icon-button">x</b>', sees: /^b class=/ },
  { what: 'an id of the panel', into: paragraph, html: '<b id="play">x</b>', sees: /^b id="play"/ },
  { what: 'a name', into: paragraph, html: '<a name="cookie">x</a>', sees: /^a name=/ },
  {
    what: 'a script of letters there is none of',
    into: paragraph,
    html: '<b data-script="x">x</b>',
    sees: /^b data-scr/,
  },
  {
    what: 'a link without rel',
    into: paragraph,
    html: '<a href="https://x.test/" target="_blank">x</a>',
    sees: /rel$/,
  },
  {
    what: 'a link that leads the panel away',
    into: paragraph,
    html: '<a href="https://x.test/" target="_top" rel="noopener noreferrer">x</a>',
    sees: /^a target="_top"/,
  },
  {
    what: 'a link with a password',
    into: paragraph,
    html: '<a href="https://a:b@x.test/" target="_blank" rel="noopener noreferrer">x</a>',
    sees: /^a href="https:\/\/a:b/,
  },
  { what: 'a mark that is none', into: paragraph, html: '<span class="term">x</span>', sees: /^span without role/ },
  {
    what: 'a mark that comes first by key',
    into: paragraph,
    html: `<span class="term" ${mark} data-term="0" tabindex="5">x</span>`,
    sees: /^span tabindex="5"/,
  },
  {
    what: 'a field in a mark',
    into: paragraph,
    html: `<span class="term" ${mark} data-term="0" tabindex="0"><select></select></span>`,
    sees: /^<select>/,
  },
  {
    what: 'a field where the panel speaks',
    into: aside,
    html: '<textarea></textarea>',
    sees: /^<textarea> as none of ours in ours/,
  },
  {
    what: 'a picture where the panel speaks',
    into: aside,
    html: `<img src="https://x.test/" ${remote}>`,
    sees: /^<img/,
  },
  { what: 'a link where the panel says "By"', into: `${byline} span`, html: '<b>x</b>', sees: /^<b> in span/ },
  { what: 'a paragraph in a header', into: '.article-header', html: '<p>x</p>', sees: /^<p> in header/ },
  {
    what: 'a field in a held picture',
    into: '.article .picture-held',
    html: '<button type="button" class="icon-button">x</button>',
    sees: /^<button .* as none of ours/,
  },
  {
    what: 'a form in a button of a picture',
    into: paragraph,
    html: '<span class="picture"><button type="button" class="picture-open" aria-label="x"><b>x</b></button></span>',
    sees: /^<b>/,
  },
  {
    what: 'a table that is none',
    into: '.article',
    html: '<div class="scroll-area scroll-table"><p>x</p></div>',
    sees: /^<p> in div/,
  },
  { what: 'a tag of another language', into: paragraph, html: '<svg><a>x</a></svg>', sees: /^<svg> as none of ours/ },
  {
    what: 'a picture that tells where it is from',
    into: paragraph,
    html: '<img src="https://x.test/" alt="x" loading="lazy" referrerpolicy="unsafe-url">',
    sees: /^img referrerpolicy=/,
  },
  {
    what: 'a picture that says nothing of it',
    into: paragraph,
    html: '<img src="https://x.test/" alt="x" loading="lazy">',
    sees: /^img without referrerpolicy/,
  },
  {
    what: 'a picture of one pixel',
    into: paragraph,
    html: `<img src="https://x.test/" width="1" height="1" ${remote}>`,
    sees: /count readers$/,
  },
  { what: 'a picture here', into: paragraph, html: `<img src="https://localhost/x" ${remote}>`, sees: /beside it$/ },
  {
    what: 'a picture next door',
    into: paragraph,
    html: `<img src="https://10.0.0.1/x" ${remote}>`,
    sees: /beside it$/,
  },
  { what: 'a picture in the open', into: paragraph, html: `<img src="http://x.test/x" ${remote}>`, sees: /encrypted$/ },
  {
    what: 'a picture with a choice',
    into: paragraph,
    html: `<img src="https://x.test/" srcset="https://x.test/2 2x" ${remote}>`,
    sees: /^img srcset=/,
  },
  { what: 'a second article', into: 'body', html: '<article class="article"></article>', sees: /^an article beside/ },
  { what: 'a further control', into: '.bar', html: '<button>Sign in</button>', sees: /^controls: new is button Sign/ },
  { what: 'a further announcement', into: 'body', html: '<p role="alert">x</p>', sees: /^controls: new is p {2}role/ },
  { what: 'a label of a control', into: 'body', html: '<label for="play">x</label>', sees: /^controls: new is label/ },
  {
    what: 'something over everything',
    into: 'body',
    html: '<div popover data-over></div>',
    sees: /^covered: new is button Play/,
  },
  {
    what: 'a name of the document',
    into: '.bar',
    html: '<img name="cookie">',
    sees: /^lookups: new is document\.cookie/,
  },
  { what: 'an id given twice', into: paragraph, html: '<b id="reader">x</b>', sees: /^lookups: new is #reader twice/ },
  { what: 'markup in the title', into: '.article h1', html: '<b></b>', sees: /^meta: new is b in title/ },
  { what: 'more in the title than the tab says', into: '.article h1', html: ' and more', sees: /^meta: new is a tab/ },
]

/** What is reported of one thing while it stands there. */
export async function reportsOf({ into, html }: Planted, panel: Page): Promise<string[]> {
  const before = await standingOf(panel)
  const session = await panel.context().newCDPSession(panel)
  const size = await panel.evaluate((at) => document.querySelector(at)?.childNodes.length ?? 0, into)
  try {
    await write(html, into, panel, session)
    return [...(await forbidden(panel)), ...changes(before, await standingOf(panel))]
  } finally {
    await session.detach()
    await panel.evaluate(
      ([at, from]) => {
        for (const each of [...(document.querySelector(at)?.childNodes ?? [])].slice(from)) each.remove()
      },
      [into, size] as const,
    )
  }
}

/** What is planted and not reported. */
export async function unseen(panel: Page): Promise<string[]> {
  const missed: string[] = []
  // None of it is to reach the network.
  await panel.route(/^https?:/, (route) => route.abort())
  for (const each of planted) {
    const reports = await reportsOf(each, panel)
    if (!reports.some((report) => each.sees.test(report))) missed.push(`${each.what} (${reports.join(' · ')})`)
  }
  await panel.unrouteAll()
  // What the policy stopped of it.
  await panel.evaluate(takeRan)
  return missed
}

/** The panel's policy lets nobody write markup into it; the tools of a developer may. */
async function write(html: string, into: string, panel: Page, session: CDPSession): Promise<void> {
  await panel.evaluate((at) => {
    // Of a tag that nothing planted has: the tools would change it where it stands, which the policy forbids.
    document.querySelector(at)?.append(document.createElement('planted-here'))
  }, into)
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'planted-here' })
  await session.send('DOM.setOuterHTML', { nodeId, outerHTML: html })
  await panel.evaluate(() => {
    const over = document.querySelector<HTMLElement>('[data-over]')
    if (over !== null) over.showPopover()
    if (over !== null) over.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh'
  })
}
