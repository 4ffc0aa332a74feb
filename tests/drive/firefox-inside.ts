/**
 * What the Firefox driver runs inside Firefox: functions that are sent there as text, so each can use nothing from
 * outside itself. All but `findShown`, which runs in the sidebar's document, run in the browser's own window.
 */

/** Opens a tab in front and waits until it shows `address`. */
export async function openTab(address: string): Promise<void> {
  const tab = gBrowser.addTrustedTab(address)
  gBrowser.selectedTab = tab
  const deadline = Date.now() + 10_000
  while (tab.linkedBrowser.currentURI.spec !== address || tab.hasAttribute('busy')) {
    if (Date.now() > deadline) throw new Error(`Waited 10 seconds for ${address}.`)
    await new Promise((next) => setTimeout(next, 50))
  }
}

/** Presses the toolbar button of the extension with this id. */
export async function pressAction(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  const { extension } = WebExtensionPolicy.getByID(id)
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)
}

/** Waits until the sidebar shows an extension's page. */
export async function sidebarLoaded(): Promise<void> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const sidebar = (document.getElementById('sidebar') as HTMLIFrameElement | null)?.contentDocument
    const shown = sidebar?.getElementById('webext-panels-browser') as SidebarBrowser | null | undefined
    if (shown?.currentURI.spec.startsWith('moz-extension:')) return
    if (Date.now() > deadline) throw new Error('Waited 10 seconds for the sidebar to open.')
    await new Promise((next) => setTimeout(next, 50))
  }
}

/**
 * Runs source text in the sidebar's document, and returns its value as JSON. `isBare`: in the world of its own scripts, and
 * not in one that sees the document as the browser made it.
 */
export async function runInSidebar(source: string, isBare: boolean): Promise<{ value?: string } | { error: string }> {
  const sidebar = (document.getElementById('sidebar') as HTMLIFrameElement).contentDocument as Document
  const { messageManager } = sidebar.getElementById('webext-panels-browser') as SidebarBrowser
  const topic = `sidelight:${crypto.randomUUID()}`
  const script = `{
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: ${!isBare} })
    const run = async () => JSON.stringify(await Cu.evalInSandbox(${JSON.stringify(source)}, sandbox))
    run().then((value) => ({ value }), (error) => ({ error: String(error) })).then((reply) => sendAsyncMessage('${topic}', reply))
  }`
  return await new Promise((done) => {
    const receive = (message: { data: { value?: string } }): void => {
      messageManager.removeMessageListener(topic, receive)
      done(message.data)
    }
    messageManager.addMessageListener(topic, receive)
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
  })
}

/** The middle of the first shown element that fits `selector` and whose name fits the pattern, scrolled into view. */
export function findShown(selector: string, source: string, flags: string): { x: number; y: number } | null {
  const name = new RegExp(source, flags)
  for (const element of document.querySelectorAll(selector)) {
    if (!name.test(element.getAttribute('aria-label') ?? element.textContent ?? '')) continue
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    // A link or term may run over two lines; the middle of its first one is always on it.
    const box = element.getClientRects()[0]
    if (box !== undefined && box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  return null
}

/** Sends mouse events at a point of the sidebar. */
export async function mouse(point: { x: number; y: number }, types: string[]): Promise<void> {
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs')
  const frame = document.getElementById('sidebar') as HTMLIFrameElement
  const outer = frame.getBoundingClientRect()
  const inner = frame.contentDocument?.getElementById('webext-panels-browser')?.getBoundingClientRect() ?? new DOMRect()
  for (const type of types) {
    const details = { type, button: 0, ...(type === 'mousemove' ? {} : { clickCount: 1 }) }
    event.synthesizeMouseAtPoint(outer.x + inner.x + point.x, outer.y + inner.y + point.y, details, window)
  }
}

/**
 * Presses and releases a key, by its `KeyboardEvent.key`, with modifiers before it: `Alt+Shift+N`. Resolves when the sidebar
 * has had it: keys come to its process in their own time, and what is asked of it meanwhile is answered before.
 */
export async function pressKey(chord: string): Promise<void> {
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs')
  const { keyData } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/KeyData.sys.mjs')
  const raw: Record<string, string> = {
    Tab: '\uE004',
    Enter: '\uE007',
    Escape: '\uE00C',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
    PageUp: '\uE00E',
    PageDown: '\uE00F',
    End: '\uE010',
    Home: '\uE011',
  }
  const [, modifiers = '', name = chord] = /^((?:(?:Alt|Shift|Control)\+)*)(.+)$/.exec(chord) ?? []
  // As F6 would: keys go to what has the focus, and until then that is the page.
  const sidebar = (document.getElementById('sidebar') as HTMLIFrameElement).contentDocument as Document
  const shown = sidebar.getElementById('webext-panels-browser') as SidebarBrowser
  shown.focus()
  const held = {
    altKey: modifiers.includes('Alt'),
    shiftKey: modifiers.includes('Shift'),
    ctrlKey: modifiers.includes('Control'),
  }
  const { messageManager } = shown
  const topic = `sidelight:${crypto.randomUUID()}`
  const told = (what: string): Promise<void> =>
    new Promise((done) => {
      const receive = (message: { data: { value?: string } }): void => {
        if (message.data.value !== what) return
        messageManager.removeMessageListener(topic, receive)
        done()
      }
      messageManager.addMessageListener(topic, receive)
    })
  // What leads out of the sidebar is released outside of it.
  const script = `{
    const tell = (value) => sendAsyncMessage('${topic}', { value })
    const end = () => {
      removeEventListener('keyup', end, true)
      removeEventListener('blur', leave, true)
      tell('had')
    }
    const leave = () => { if (!content.document.hasFocus()) end() }
    addEventListener('keyup', end, true)
    addEventListener('blur', leave, true)
    tell('listening')
  }`
  const isListening = told('listening')
  messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
  await isListening
  const isHad = told('had')
  event.sendSingleKey({ ...keyData.getData(raw[name] ?? name), ...held }, window)
  await Promise.race([isHad, new Promise((next) => setTimeout(next, 2_000))])
}

/** What the sidebar shows, as PNG in base64. */
export async function drawSidebar(): Promise<string> {
  const sidebar = (document.getElementById('sidebar') as HTMLIFrameElement).contentDocument as Document
  const { browsingContext } = sidebar.getElementById('webext-panels-browser') as SidebarBrowser
  const bitmap = await browsingContext.currentWindowGlobal.drawSnapshot(null, window.devicePixelRatio, 'white')
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

interface SidebarBrowser extends HTMLElement {
  readonly currentURI: { readonly spec: string }
  readonly browsingContext: {
    readonly currentWindowGlobal: { drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap> }
  }
  readonly messageManager: {
    addMessageListener(topic: string, listener: (message: { data: { value?: string } }) => void): void
    removeMessageListener(topic: string, listener: (message: { data: { value?: string } }) => void): void
    loadFrameScript(address: string, delayed: boolean): void
  }
}

/** The few of Firefox's own modules used above. */
declare const ChromeUtils: {
  importESModule(address: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: {
      apiManager: { global: { browserActionFor(extension: unknown): { triggerAction(window: Window): Promise<void> } } }
    }
  }
  importESModule(address: 'chrome://remote/content/shared/webdriver/Event.sys.mjs'): {
    event: {
      synthesizeMouseAtPoint(x: number, y: number, details: object, window: Window): void
      sendSingleKey(key: object, window: Window): void
    }
  }
  importESModule(address: 'chrome://remote/content/shared/webdriver/KeyData.sys.mjs'): {
    keyData: { getData(raw: string): object }
  }
}
declare const gBrowser: {
  addTrustedTab(address: string): HTMLElement & { readonly linkedBrowser: SidebarBrowser }
  selectedTab: unknown
}
declare const WebExtensionPolicy: { getByID(id: string): { extension: unknown } }
