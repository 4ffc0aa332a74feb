/** Asking the page in a tab, which may not be entered or stand still. */
import { browser } from '#imports'
import { decodeSurvey, longestText, type Survey, survey } from './survey'

/** A page that stands still longer is not waited for (milliseconds). */
const patience = 3_000

/** Surveys the page in a tab. Undefined where it may not be entered, or does not answer. Never rejects. */
export async function surveyPage(tabId: number, quotes: readonly string[] = []): Promise<Survey | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), patience)
  })
  try {
    const asked = browser.scripting.executeScript({
      target: { tabId },
      // What can be told of half a page is told.
      injectImmediately: true,
      func: survey,
      args: [quotes as string[], longestText],
    })
    return decodeSurvey((await Promise.race([asked, late]))?.[0]?.result)
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
