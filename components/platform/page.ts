/** Reading a publisher's page: running the extractor in it, and saying why that was not possible. */
import { browser } from '#imports'
import { articleOfPlainText } from '@/components/article/plain-page'
import { decodeReading, parsingReading, type Reading, type Reason, type Unread } from '@/components/article/reading'
import { type InTurns, withoutTurns } from '@/components/article/steps'
import type { Wish } from '@/components/article/wish'
import { unlessLeft } from './leaving'
import { isReplaced, wasPressedInVain } from './panel'
import { type RefusedTab, reasonOf } from './refusal'
import type { Survey } from './survey'
import { surveyPage } from './survey-tab'
import { hasLoaded } from './tab'

/** A page whose markup has not come to its end after so long is read as far as it has come (milliseconds). */
const patience = 5_000
/** How often a page that went away while it was read is read anew. */
const attempts = 3
/** Plain text shorter than this is what a server says to a program, or that there is no such page (UTF-16 units). */
const shortestText = 120

/**
 * Reads the page in a tab, as the person wishes; `onBeginning` is told the beginning of a long one, which is there much
 * earlier. `begun` is the reading that was begun at the press, where there is one; what comes is decoded `inTurns`. Never
 * rejects: what goes wrong is a reason.
 */
export async function readPage(
  tabId: number,
  wish: Wish,
  onBeginning: (reading: Reading) => void,
  { begun, inTurns = withoutTurns }: { begun?: Promise<unknown> | undefined; inTurns?: InTurns } = {},
): Promise<Reading> {
  let beginning: string | undefined
  for (let left = attempts; ; left -= 1) {
    const loading = isLoading(tabId)
    const first = await readOnce(tabId, wish, inTurns, left === attempts ? begun : undefined)
    const wasLoading = await loading
    // Whoever has begun an article is not given another one in its place.
    if (first.ok && beginning !== undefined && pageOf(first) !== beginning) return { ok: false, reason: 'page-changed' }
    if (first.ok && first.isBeginning) {
      onBeginning(first)
      beginning = pageOf(first)
    }
    const reading = first.ok && first.isBeginning ? await readOnce(tabId, { ...wish, entire: true }, inTurns) : first
    if (reading.ok || left === 1) return reading
    // Whoever pressed the button wants to read what is in this tab: where another page may be read, it is. And where
    // there was no article before the page had loaded, there may be one now: in a frame, or put there by a script.
    if (reading.reason !== 'page-changed' && !(wasLoading && reading.reason === 'no-article')) return reading
    await hasLoaded(tabId)
  }
}

/** A page's address without the place in it. */
const pageOf = ({ article }: { readonly article: { readonly url: string } }): string =>
  article.url.split('#', 1)[0] ?? ''

/** The page in a tab; with `documentIds`, one page only. */
interface Target {
  readonly tabId: number
  readonly documentIds?: string[]
}

async function isLoading(tabId: number): Promise<boolean> {
  return (await tabOf(tabId))?.status === 'loading'
}

/** What the browser tells of a tab; nothing of one that is closed. */
async function tabOf(tabId: number): Promise<RefusedTab | undefined> {
  try {
    // Beneath a panel whose extension was replaced it throws at once, instead of a promise that rejects.
    return await browser.tabs.get(tabId)
  } catch {
    return undefined
  }
}

async function readOnce(tabId: number, wish: Wish, inTurns: InTurns, begun?: Promise<unknown>): Promise<Reading> {
  try {
    let target: Target = { tabId }
    if (Object.keys(wish).length > 0) {
      const [given] = await browser.scripting.executeScript({
        target: { tabId },
        injectImmediately: true,
        // A file takes no arguments: it finds the wish in our own world in the page, which the page does not see.
        func: (given: Wish) => void Reflect.set(globalThis, 'sidelightWish', given),
        args: [wish],
      })
      // Chromium has a name for the page that was given the wish; another that has come meanwhile is read anew.
      if (given?.documentId !== undefined) target = { tabId, documentIds: [given.documentId] }
    }
    const result = await unlessLeft(tabId, async () => (await begun) ?? (await extracted(target)))
    // No result: the page went away while it was read, or (Firefox) it is one that extensions may not enter.
    if (result == null) return { ok: false, reason: await whyRefused(tabId, '') }
    return await completed(tabId, await inTurns(parsingReading(result)), wish)
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    const reason = await whyRefused(tabId, fault)
    return reason === 'broken' ? await located(tabId, { ok: false, reason, fault }) : { ok: false, reason }
  }
}

/** What broke, with the address it broke at. */
async function located(tabId: number, reading: Unread): Promise<Unread> {
  const address = (await tabOf(tabId))?.url
  return { ...reading, ...(address !== undefined && { address }) }
}

/** What the extractor answers. The browser runs it when the page's markup is there, which may be never. */
async function extracted(target: Target): Promise<unknown> {
  const run = async (injectImmediately: boolean): Promise<unknown> => {
    const [injection] = await browser.scripting.executeScript({ target, files: ['/extract.js'], injectImmediately })
    return injection?.result
  }
  const usual = run(false)
  // It is awaited below; a refusal that comes before that is not one that nobody hears.
  usual.catch(() => {})
  if (!(await isLoading(target.tabId))) return await usual
  let timer: ReturnType<typeof setTimeout> | undefined
  const early = new Promise<unknown>((resolve, reject) => {
    timer = setTimeout(() => void run(true).then(resolve, reject), patience)
  })
  return await Promise.race([usual, early]).finally(() => clearTimeout(timer))
}

/** What the extractor cannot say: what a page without an article holds instead. */
async function completed(tabId: number, reading: Reading, wish: Wish): Promise<Reading> {
  if (reading.ok) return reading
  if (reading.reason === 'broken') return await located(tabId, reading)
  if (reading.reason !== 'no-article' && reading.reason !== 'not-a-web-page') return reading
  const survey = await surveyPage(tabId)
  if (survey === undefined) return reading
  if (survey.type === 'text/plain') return (await plainReading(tabId, survey, wish)) ?? reading
  const { frame } = survey
  return reading.reason === 'no-article' && frame !== undefined ? { ok: false, reason: 'in-frame', frame } : reading
}

async function plainReading(
  tabId: number,
  { text, direction }: Survey,
  { anyway }: Wish,
): Promise<Reading | undefined> {
  if (text === undefined) return { ok: false, reason: 'too-long' }
  if (text.length < shortestText && anyway !== true) return { ok: false, reason: 'no-article' }
  const { url } = await browser.tabs.get(tabId)
  const article = url === undefined ? undefined : articleOfPlainText({ address: url, text, direction })
  // It is built anew as any article is: its text comes from a page's process, too.
  return article && decodeReading({ ok: true, article })
}

/** Why a page could not be read, from the browser's sentence and what it tells of the tab. */
export async function whyRefused(tabId: number, message: string): Promise<Reason> {
  if (isReplaced(message)) return 'updated'
  const tab = await tabOf(tabId)
  if (tab === undefined && isReplaced('')) return 'updated'
  // What storage does not tell changes one sentence for another; it is no reason to say none.
  const wasPressed = await wasPressedInVain(tabId).catch(() => false)
  return reasonOf({ message, tab, wasPressed })
}
