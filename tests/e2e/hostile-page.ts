/** Pages that have changed everything a script may change, before anybody reads them, and that watch for us. */

/** What stands on each of them, to the word. */
export const sentences = [
  'The bridge at Raqqah had stood for ninety years before it fell, and nobody had looked at it for long.',
  'What was left of it, two piers and a part of the road between them, could be seen from the roofs of the old town.',
  'A new one, wider than the old, is to be built a little further down the river, where the ground is better.',
  'The ferry that took its place carried forty people at a time, and on some days it went over more than sixty times.',
]

const script = `
var seenText = ''
{
  const define = Object.defineProperty, names = Object.getOwnPropertyNames, describe = Object.getOwnPropertyDescriptor
  const every = setInterval, get = Reflect.get, Observer = MutationObserver, own = addEventListener.bind(window)
  let armed = false
  const see = (what) => { if (armed) seenText += what + ';' }
  own('error', ({ message }) => see('error ' + message), true)
  own('unhandledrejection', () => see('rejection'), true)
  own('message', () => see('message'), true)
  own('securitypolicyviolation', ({ violatedDirective }) => see('violation ' + violatedDirective), true)
  customElements.define('hostile-part', class extends HTMLElement {
    static observedAttributes = ['id', 'class', 'lang', 'dir', 'hidden']
    constructor() { super(); see('constructed') }
    connectedCallback() { see('connected') }
    disconnectedCallback() { see('disconnected') }
    adoptedCallback() { see('adopted') }
    attributeChangedCallback() { see('attribute') }
  })
  try { trustedTypes.createPolicy('default', { createHTML: () => { see('policy'); return '<p>HACKED</p>' } }) } catch {}
  var sidelightWish = { part: 7, anyway: true }, sidelightQuote = 'HACKED', sidelightWords = {}
  var sidelightBegins = true, sidelightBegun = () => '{"ok":false,"reason":"HACKED"}'
  function arm() {
    const flood = document.getElementById('flood')
    const words = document.createTextNode(' It rained on.'), article = flood.parentNode
    new Observer((changes) => {
      for (let i = 0; i < changes.length; i += 1)
        if (changes[i].target !== flood) see('mutation of ' + changes[i].target.nodeName)
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    const append = Node.prototype.appendChild.bind(flood, words), remove = Node.prototype.removeChild.bind(flood, words)
    let on = false
    every(() => { on ? remove() : append(); on = !on }, 1)
    const globals = names(window).length
    every(() => { if (names(window).length !== globals) see('global') }, 50)
    const lie = (where, name) => {
      const found = describe(where, name)
      if (!found || !found.configurable) return
      if ('value' in found && typeof found.value === 'function')
        define(where, name, { configurable: true, writable: true, value: function () { see('call ' + name); return 'HACKED' } })
      else if (found.get) define(where, name, { configurable: true, get() { see('get ' + name); return null }, set() { see('set ' + name) } })
    }
    const spare = { constructor: 1, addEventListener: 1, apply: 1, call: 1, bind: 1 }
    const places = [Node, Element, HTMLElement, Document, Text, CharacterData, DocumentFragment, ShadowRoot, Range, Selection,
      DOMParser, HTMLAnchorElement, HTMLImageElement, HTMLMetaElement, EventTarget, NodeList, HTMLCollection, NamedNodeMap, Attr,
      MessagePort, DOMTokenList, CSSStyleDeclaration].map((each) => each.prototype)
    const list = names(document.constructor.prototype)
    const toDo = []
    for (const place of places) for (const name of names(place)) if (!spare[name]) toDo[toDo.length] = [place, name]
    for (const name of ['body', 'documentElement', 'querySelector', 'querySelectorAll', 'createElement', 'title'])
      define(document, name, { configurable: true, get() { see('get document.' + name); return null } })
    for (const name of ['MutationObserver', 'DOMParser', 'MessageChannel', 'URL', 'getComputedStyle', 'Intl', 'requestAnimationFrame'])
      define(window, name, { configurable: true, get() { see('get window.' + name); throw new Error('HACKED') } })
    for (let i = 0; i < toDo.length; i += 1) lie(toDo[i][0], toDo[i][1])
    for (const name of ['parse', 'stringify']) lie(JSON, name)
    for (const name of ['keys', 'entries', 'fromEntries', 'hasOwn', 'assign']) lie(Object, name)
    for (const name of ['push', 'map', 'filter', 'some', 'includes', 'slice', 'join']) lie(Array.prototype, name)
    for (const name of ['trim', 'replace', 'split', 'toString']) lie(String.prototype, name)
    lie(Array.prototype, Symbol.iterator)
    define(Object.prototype, 'toJSON', { configurable: true, value: () => { see('toJSON'); return 'HACKED' } })
    Object.freeze(Object.prototype)
    // What the page itself does and is told while it loads is its own affair.
    own('load', () => { armed = true })
  }
}`

/** A page and the policy it is sent with. */
export interface HostilePage {
  readonly name: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** The variable `seenText` of the page says, in words of its own, what it saw of us. */
export const hostilePages: readonly HostilePage[] = [
  { name: 'overrides', headers: {} },
  {
    name: 'trusted-types',
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types default" },
  },
  {
    name: 'no-policies',
    headers: {
      'content-security-policy':
        "default-src 'none'; img-src 'self'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  { name: 'sandbox', headers: { 'content-security-policy': 'sandbox allow-scripts' } },
  { name: 'sandbox-without-scripts', headers: { 'content-security-policy': 'sandbox' } },
].map(({ name, headers }) => ({
  name,
  headers: headers as Record<string, string>,
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridge: ${name}</title><script>${script}</script></head>
<body><article><h1>The bridge: ${name}</h1>${sentences.map((each) => `<p>${each}</p>`).join('')}
<hostile-part>${sentences[0]}</hostile-part><p id="flood">It rained.</p></article><script>arm()</script></body></html>`,
}))
