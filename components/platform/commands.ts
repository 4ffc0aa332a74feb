/**
 * Commands of the browser: keys that are heard wherever the focus is, since an extension cannot move it between page and
 * panel. The background hears them and writes them where the panel of that window looks, as a press of the button does.
 */
import { browser } from '#imports'
import type { GlobalKeys } from '@/components/keyboard/global-keys'
import type { Labels } from '@/components/keyboard/shown-keys'
import { showPanel } from './panel'

/** What Firefox has beyond the common API. */
interface FirefoxCommands {
  readonly openShortcutSettings?: () => Promise<void>
}

/** In `storage.session`: the last command for the panel of a window, or for one in a tab of its own. */
const toldKey = (place: 'window' | 'tab', id: number): string => `told:${place}:${id}`

interface Told {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A panel that a command opened finds it this long after, at most (milliseconds). */
const patience = 5000

/**
 * For the background: a command goes to the panel in the tab in front or, where that shows a page, to the one beside it,
 * which is opened if need be. The command counts as the person's gesture for that and lets the page be read.
 */
export function passCommandsOn(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id === undefined || tab.windowId === undefined) return
    const isPanel = tab.url?.replace(/[?#].*$/s, '') === browser.runtime.getURL('/sidepanel.html')
    // First and synchronously: after an `await` it would no longer be a gesture. An open panel stays as it is.
    if (!isPanel) showPanel(tab.windowId)
    const key = isPanel ? toldKey('tab', tab.id) : toldKey('window', tab.windowId)
    const told: Told = { name, at: Date.now() }
    void browser.storage.session.set({ [key]: told })
  })
}

/** For the panel: calls back with each command for it, also with the one that opened it, until `signal` aborts. */
export async function onTold(listener: (name: string) => void, signal: AbortSignal): Promise<void> {
  const [tab, window] = await Promise.all([browser.tabs.getCurrent(), browser.windows.getCurrent()])
  // Firefox's sidebar is in no tab; a panel in a tab of its own is.
  const key = tab?.id === undefined ? toldKey('window', window.id ?? -1) : toldKey('tab', tab.id)
  let last = 0
  const hear = (told: unknown): void => {
    if (signal.aborted || !isTold(told) || told.at <= last) return
    last = told.at
    listener(told.name)
    void browser.storage.session.remove(key)
  }
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => hear(changes[key]?.newValue)
  browser.storage.session.onChanged.addListener(onChanged)
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged))
  const waiting = (await browser.storage.session.get(key))[key]
  if (isTold(waiting) && waiting.at > performance.timeOrigin - patience) hear(waiting)
}

function isTold(value: unknown): value is Told {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('at' in value)) return false
  return typeof value.name === 'string' && typeof value.at === 'number'
}

/** What the browser has assigned, and the way to change it. */
export const globalKeys: GlobalKeys = {
  async list() {
    const all = await browser.commands.getAll()
    return all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }))
  },
  async change() {
    const { openShortcutSettings } = browser.commands as FirefoxCommands
    if (openShortcutSettings !== undefined) await openShortcutSettings.call(browser.commands)
    else await browser.tabs.create({ url: shortcutsPage() })
  },
  address: import.meta.env.FIREFOX ? undefined : shortcutsPage(),
}

/** What Chromium has beyond TypeScript's list: which sign each key bears on the person's layout. */
interface LayoutNavigator {
  readonly keyboard?: { getLayoutMap(): Promise<Labels> }
}

/** The signs on the keys of the person's layout, by `KeyboardEvent.code`; empty where the browser does not tell. */
export async function keyLabels(): Promise<Labels> {
  return (await (navigator as LayoutNavigator).keyboard?.getLayoutMap()) ?? new Map()
}

/** Chromium's page for these keys. A link may not lead there; an extension may open it. */
function shortcutsPage(): string {
  return `${/\bEdg\//.test(navigator.userAgent) ? 'edge' : 'chrome'}://extensions/shortcuts`
}
