/**
 * Pages of a size or a make that breaks readers, written by rule: each kind at any size. They are hostile on purpose and
 * need nothing but themselves. An article of four paragraphs stands in all of them, so "no article" is never the answer
 * that is due to the story alone.
 */

/** How much of a kind there is. What a kind does not name it does not read. */
export interface Params {
  readonly count?: number
  readonly depth?: number
  readonly length?: number
  readonly tag?: string
  readonly names?: readonly string[]
}

/** Is dispatched on the page's window right before the button is pressed. */
export const pressEvent = 'toolbar-button'

const sentence =
  'The ferryman told the story twice, and each time the storm was a little higher and the boat a little smaller. '
const paragraph = `<p>${sentence.repeat(3)}</p>`
/** Enough for an article. */
export const story = `<h1>The ferry that came late</h1>${paragraph.repeat(4)}`

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

/** A whole page around what stands in its body. */
function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry that came late</title>${head}</head><body>${body}</body></html>`
}

const article = (html: string, head = ''): string => page(`<article>${story}${html}</article>`, head)
/** From half a second after an event, a list of 60,000 things in each of 120 turns; forty of the lists are kept. `window.isBusy` until then. */
const churning = (event: string): string => `addEventListener('${event}', () => {
  window.isBusy = true
  setTimeout(function turn(left = 120) {
    window.lists = [...(window.lists ?? []).slice(-40), Array.from({ length: 60_000 }, (_, i) => ({ i, of: [i] }))]
    if (left > 0) setTimeout(turn, 15, left - 1)
    else delete window.isBusy
  }, 500)
})`
const run = (code: string): string => `<script>${code}</script>`

/**
 * Every name of a property or method that Readability, the copy of the page or code of ours reads of a node. Controls
 * named so stand in a form's way.
 */
export const shadowedNames =
  'parentNode parentElement nextSibling previousSibling firstChild lastChild childNodes children firstElementChild lastElementChild nextElementSibling previousElementSibling childElementCount attributes textContent innerText innerHTML outerHTML tagName nodeName localName nodeType nodeValue namespaceURI ownerDocument baseURI isConnected shadowRoot className classList id style hidden title lang dir dataset getAttribute setAttribute removeAttribute hasAttribute getAttributeNames getAttributeNode querySelector querySelectorAll getElementsByTagName closest matches contains compareDocumentPosition appendChild insertBefore removeChild replaceChild append prepend before after remove replaceWith cloneNode getRootNode checkVisibility getBoundingClientRect getClientRects assignedSlot slot part normalize hasChildNodes length elements action method name target submit reset toString valueOf constructor __proto__'.split(
    ' ',
  )

/** And those of a document: pictures, frames and forms named so stand in its way. */
export const shadowedInDocument =
  'body head documentElement contentType location URL documentURI baseURI title defaultView querySelector querySelectorAll getElementById getElementsByTagName createElement createTreeWalker createRange getSelection implementation firstChild childNodes children nodeType cloneNode styleSheets cookie forms images links scripts activeElement readyState characterSet compatMode'.split(
    ' ',
  )

const byKind: Readonly<Record<string, (given: Required<Params>) => string>> = {
  nest: ({ depth, tag }) => article(`${`<${tag}>`.repeat(depth)}<p>${sentence}</p>${`</${tag}>`.repeat(depth)}`),
  nestByScript: ({ depth, tag }) =>
    article(
      `<div id="at"></div>${run(
        `let at = document.getElementById('at'); const top = document.createElement('${tag}'); let end = top; for (let i = 1; i < ${depth}; i += 1) { const next = document.createElement('${tag}'); end.append(next); end = next } end.append(${JSON.stringify(sentence)}); at.append(top)`,
      )}`,
    ),
  nestInShadow: ({ depth }) =>
    article(
      `<div id="at"></div>${run(
        `let at = document.getElementById('at'); for (let i = 0; i < ${depth}; i += 1) { const root = at.attachShadow({ mode: 'open' }); at = document.createElement('div'); root.append(i % 50 === 0 ? ${JSON.stringify(sentence)} : '', at) }`,
      )}`,
    ),
  slots: ({ count }) =>
    article(
      `<div id="host">${times(count, (i) => `<p>Line ${i} of the slot.</p>`)}</div>${run(
        "document.getElementById('host').attachShadow({ mode: 'open' }).append(document.createElement('slot'))",
      )}`,
    ),
  unclosed: ({ count, tag }) => article(times(count, (i) => `<p><${tag}>Line ${i} of many. `)),
  nestInline: ({ depth, tag }) => article(`<p>${`<${tag}>`.repeat(depth)}${sentence}</p>`),
  wide: ({ count, tag }) => article(times(count, () => `<${tag}>a, b</${tag}>`)),
  words: ({ count }) =>
    article(times(Math.ceil(count / 60), (i) => `<p>Paragraph ${i}. ${sentence.repeat(3).slice(0, 330)}</p>`)),
  text: ({ length }) => article(`<p>${'a'.repeat(length)}</p>`),
  paragraph: ({ length }) => article(`<p>${sentence.repeat(Math.ceil(length / sentence.length))}</p>`),
  preformatted: ({ length }) => article(`<pre>${'let a = 1\n'.repeat(length / 10)}</pre>`),
  // As much to read, and one line to lay out.
  preformattedLine: ({ length }) => article(`<pre>${'let a = 1 '.repeat(length / 10)}</pre>`),
  // It makes garbage of its own, so that the browser tidies up also where nobody reads (`--control`).
  preformattedChurning: ({ length }) =>
    article(`<pre>${'let a = 1\n'.repeat(length / 10)}</pre>${run(churning(pressEvent))}`),
  breaks: ({ count }) =>
    article(`<div>${times(count, (i) => `Line ${i} of the poem<br>${i % 4 === 3 ? '<br>' : ''}`)}</div>`),
  attribute: ({ length, tag, names }) => article(`<${tag} ${names[0]}="${'x'.repeat(length)}">${sentence}</${tag}>`),
  attributes: ({ count, tag }) => article(`<${tag} ${times(count, (i) => `data-a${i}="${i}" `)}>${sentence}</${tag}>`),
  classes: ({ count, length }) =>
    article(
      times(count, (i) => `<p class="${`name-${i} `.repeat(length / 8)}">Line ${i} stands beside the others.</p>`),
    ),
  images: ({ count }) =>
    article(
      times(
        count,
        (i) => `<p>Line ${i}. <img loading="lazy" src="https://pictures.example/${i}.png" alt="Picture ${i}"></p>`,
      ),
    ),
  lazyImages: ({ count }) =>
    article(
      times(
        count,
        (i) =>
          `<figure><img data-src="https://pictures.example/${i}.png" data-srcset="https://pictures.example/${i}.png 2x"><figcaption>No. ${i}</figcaption></figure>`,
      ),
    ),
  srcset: ({ length }) =>
    article(
      `<img alt="Far too many sizes" srcset="${times(length / 40, (i) => `https://pictures.example/${i}.png ${i + 1}w, `)}">`,
    ),
  commas: ({ length }) =>
    article(
      `<img alt="Commas" src="/p.png" srcset="${', '.repeat(length / 2)}"><p class="${' '.repeat(length)}">${sentence}</p>`,
    ),
  links: ({ count }) => article(times(count, (i) => `<a href="/page-${i}">link ${i}</a> `)),
  fragments: ({ count }) =>
    article(times(count, (i) => `<p id="n${i}">Line ${i}<a href="#n${count - i - 1}">${i}</a></p>`)),
  table: ({ count }) =>
    article(
      `<table><thead><tr>${times(10, (i) => `<th>Head ${i}</th>`)}</tr></thead><tbody>${times(count / 10, (row) => `<tr>${times(10, (i) => `<td>${row}.${i}</td>`)}</tr>`)}</tbody></table>`,
    ),
  tables: ({ depth }) => article(`${'<table><tr><td>'.repeat(depth)}${sentence}${'</td></tr></table>'.repeat(depth)}`),
  lists: ({ count }) => article(`<ol>${times(count, (i) => `<li>Item ${i} of a long list of things.</li>`)}</ol>`),
  definitions: ({ count }) =>
    article(`<dl>${times(count, (i) => `<dt>Term ${i}</dt><dd>What term ${i} means.</dd>`)}</dl>`),
  headings: ({ count }) => article(times(count, (i) => `<h2 id="h${i}">Heading ${i}</h2><p>${sentence}</p>`)),
  hiddens: ({ count }) =>
    article(times(count, (i) => `<p style="display: none">Hidden line ${i}, ${sentence.repeat(2)}</p>`)),
  structuredData: ({ length }) =>
    article(
      '',
      `<script type="application/ld+json">{"@type":"Article","headline":"The ferry that came late","articleBody":"${'x'.repeat(length)}"}</script>`,
    ),
  structuredDepth: ({ depth }) =>
    article('', `<script type="application/ld+json">${'['.repeat(depth)}${']'.repeat(depth)}</script>`),
  structuredMany: ({ count }) =>
    article(
      '',
      times(count, (i) => `<script type="application/ld+json">{"@type":"Article","headline":"Story ${i}"}</script>`),
    ),
  metas: ({ count, length }) =>
    article(
      '',
      times(count, (i) => `<meta name="description-${i}" content="${'m'.repeat(length)}">`),
    ),
  longTitle: ({ length }) =>
    page(`<article>${story}</article>`, `</title><title>${'t'.repeat(length)}</title>`).replace(
      '<title>The ferry that came late</title></title>',
      '',
    ),
  style: ({ length }) => article(`<p style="--x: '${'y'.repeat(length)}'">${sentence}</p>`),
  slowStyle: ({ count }) =>
    article(
      times(
        count,
        (i) => `<div class="c${i % 97}"><span>Line ${i}</span> of the page, a little longer than that.</div>`,
      ),
      `<style>${times(200, (i) => `:has(.c${i}) ~ div:nth-child(${i + 2}n + 1) span:not(.c${i}) { color: rgb(${i}, 0, 0) } `)} div { container-type: inline-size } @container (min-width: 1px) { span { visibility: visible } }</style>`,
    ),
  customElements: ({ count }) =>
    article(
      `${times(count, (i) => `<x-line n="${i}">Line ${i} of an element of the page’s own.</x-line>`)}${run(
        "customElements.define('x-line', class extends HTMLElement { connectedCallback() { const each = this; setInterval(() => { each.dataset.t = performance.now(); if (Math.random() < 0.02) { each.remove(); document.querySelector('article').append(each) } }, 5) } })",
      )}`,
    ),
  mutate: ({ count }) =>
    article(
      `${times(count, (i) => `<p>Line ${i} of a page that goes on growing. ${sentence}</p>`)}${run(
        "setInterval(() => { const p = document.createElement('p'); p.textContent = 'Added.'; document.querySelector('article').append(p); document.querySelector('article').firstElementChild.nextElementSibling?.append(' more') }, 5)",
      )}`,
    ),
  shuffle: ({ count }) =>
    article(
      `${times(count, (i) => `<p>Line ${i} of a page that never stands still. ${sentence}</p>`)}${run(
        "const a = document.querySelector('article'); setInterval(() => { for (let i = 0; i < 50; i += 1) { const p = a.children[Math.floor(Math.random() * a.children.length)]; a.append(p) } a.replaceWith(a) }, 5)",
      )}`,
    ),
  navigate: ({ length }) =>
    article(
      `${times(2_000, () => paragraph)}${run(`addEventListener('${pressEvent}', () => setTimeout(() => { location.href = '/elsewhere.html' }, ${length}))`)}`,
    ),
  clobberForm: ({ names }) =>
    page(
      `<form>${times(names.length, (i) => `<input name="${names[i]}"><input id="${names[i]}">`)}<article>${story}</article></form>`,
    ),
  clobberEach: ({ names }) =>
    page(
      `${times(names.length, (i) => `<form><input name="${names[i]}"><p>Line ${i} in a form of its own. ${sentence}</p></form>`)}<article>${story}</article>`,
    ),
  clobberDocument: ({ names }) =>
    page(
      `<article>${story}</article>${times(names.length, (i) => `<img name="${names[i]}" alt=""><form name="${names[i]}"></form>`)}`,
    ),
  forms: ({ depth }) =>
    article(
      `<div id="at"></div>${run(
        `let at = document.getElementById('at'); for (let i = 0; i < ${depth}; i += 1) { const form = document.createElement('form'); const control = document.createElement('input'); control.name = 'parentNode'; form.append(control); at.append(form); at = form } at.append(${JSON.stringify(sentence)})`,
      )}`,
    ),
  frames: ({ count }) =>
    article(
      `${times(count, () => '<iframe style="width: 600px; height: 400px"></iframe>')}${run(
        `for (const frame of document.querySelectorAll('iframe')) frame.contentDocument.body.append(${JSON.stringify(sentence.repeat(3))})`,
      )}`,
    ),
  lateParts: ({ depth }) =>
    article(
      `<template id="B:0"></template>${times(depth, (i) => `<div hidden id="S:${i}"><p>Part ${i}.</p><template id="B:${i + 1}"></template><template id="B:${i + 1}"></template></div>`)}<div hidden id="S:${depth}"><template id="B:0"></template></div>`,
    ),
  bare: () =>
    `<!doctype html>${run(`document.documentElement.remove(); const html = document.createElement('html'); document.append(html); html.innerHTML = ''; for (const each of [...html.childNodes]) each.remove(); html.insertAdjacentHTML('beforeend', ${JSON.stringify(story).replace(/<\//g, '<\\/')})`)}`,
  rootless: () => `<!doctype html>${run('document.documentElement.remove()')}`,
  frameset: () =>
    '<!doctype html><html><head><title>Frames</title></head><frameset cols="*,*"><frame src="/a.html"><frame src="/b.html"></frameset></html>',
  twoBodies: () =>
    `${page(`<article>${story}</article>`)}${run("const body = document.createElement('body'); body.append('A second one'); document.documentElement.append(body)")}`,
  comments: ({ count }) => article(times(count, (i) => `<!-- ${i} --><p>Line ${i}.</p>`)),
  spaces: ({ length }) =>
    article(
      `<pre>${'\n'.repeat(length)}x${'\n'.repeat(length)}</pre><p>a${' '.repeat(length)}<br>b</p><h2>${'- '.repeat(length / 2)}</h2>`,
      `<script type="application/ld+json">${' '.repeat(length / 2)}{"@type":"Article"}${' '.repeat(length / 2)}x</script>`,
    ),
  charset: () => '',
}

const plain: Required<Params> = { count: 1_000, depth: 1_000, length: 1_000_000, tag: 'div', names: ['data-x'] }

/** Names of all kinds. */
export const kinds: readonly string[] = Object.keys(byKind)

/** The page of a kind; bytes where it is broken as bytes. */
export function generate(kind: string, params: Params = {}): string | Uint8Array {
  if (kind === 'charset') return brokenBytes()
  const make = byKind[kind]
  if (make === undefined) throw new Error(`There is no kind of page called ${kind}.`)
  return make({ ...plain, ...params })
}

/** Not UTF-8 at every 64th byte of the text. */
function brokenBytes(): Uint8Array {
  const bytes = new TextEncoder().encode(article(paragraph.repeat(20)))
  const start = bytes.indexOf(0x3e, 200)
  for (let i = start + 64; i < bytes.length - 100; i += 64) if ((bytes[i] ?? 0) >= 0x61) bytes[i] = 0xff
  return bytes
}
