/** Showing a sentence of the article on the publisher's page, and leading back. */
import { browser } from '#imports'

/** As a marker pen: dark on yellow is read on any page. The name is that of extraction's `foundPaint`. */
const css = '::highlight(sidelight-found) { background-color: #ffe066; color: #111; }'

/** Shows `quote` on the page in a tab: whether it was found there. Without it, the page goes back to where it stood. */
export async function showOnPage(tabId: number, quote: string | undefined): Promise<boolean> {
  try {
    const [given] = await browser.scripting.executeScript({
      target: { tabId },
      func: (words: string | null) => void Reflect.set(globalThis, 'sidelightQuote', words),
      args: [quote ?? null],
    })
    // Chromium has a name for the page that was given the words; another that has come meanwhile is not searched.
    const target = given?.documentId === undefined ? { tabId } : { tabId, documentIds: [given.documentId] }
    if (quote !== undefined) await browser.scripting.insertCSS({ target, css })
    else await browser.scripting.removeCSS({ target, css })
    const [injection] = await browser.scripting.executeScript({ target, files: ['/find.js'] })
    return injection?.result === true
  } catch {
    // The page is gone or may not be entered any more: then it is not found there.
    return false
  }
}
