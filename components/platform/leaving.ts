/** Whether the page that is read is still the one in its tab. */
import { browser } from '#imports'

/**
 * What `work` in the page of a tab comes to. Rejects as the browser does of a frame that is gone once another page has come
 * into the tab: Chromium keeps a page that was left (its back/forward cache), with all that waits in it, and tells nobody.
 */
export async function unlessLeft<Result>(tabId: number, work: () => Promise<Result>): Promise<Result> {
  let own: string | undefined
  void documentIn(tabId).then((id) => {
    own = id
  })
  let stop = (): void => {}
  const left = new Promise<never>((_, reject) => {
    const hear = (id: number, { status }: { status?: string }): void => {
      if (id !== tabId || status === undefined) return
      void documentIn(tabId).then((now) => {
        // Pages answer in turn, so that `own` is known by now unless that page answers no more.
        if (now !== own) reject(new Error('The frame was removed.'))
      })
    }
    browser.tabs.onUpdated.addListener(hear)
    stop = () => browser.tabs.onUpdated.removeListener(hear)
  })
  try {
    return await Promise.race([work(), left])
  } finally {
    stop()
  }
}

/** The browser's name for the page in a tab; undefined where we are not let in, and in Firefox, which has none. */
async function documentIn(tabId: number): Promise<string | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      injectImmediately: true,
      func: () => {},
    })
    return answer?.documentId
  } catch {
    return undefined
  }
}
