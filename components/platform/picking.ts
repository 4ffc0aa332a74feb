/** Picking a part of the publisher's page: running the picker in it, and steering it from the panel. */
import { browser } from '#imports'
import { line } from '@/components/article/decode'
import type { PickStep, PickWords } from '@/components/article/pick'
import type { Reason } from '@/components/article/reading'
import { whyRefused } from './page'

/** Lets the person pick a part of the page in a tab: whether they did, or why that was not possible. Never rejects. */
export async function pickPart(tabId: number, words: PickWords): Promise<'picked' | 'cancelled' | Reason> {
  let documentId: string | undefined
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: (given: PickWords) => void Reflect.set(globalThis, 'sidelightWords', given),
      args: [words],
    })
    documentId = injection?.documentId
  } catch (error) {
    return await whyRefused(tabId, error instanceof Error ? error.message : String(error))
  }
  try {
    // Chromium has a name for the page that was given the words; another that has come meanwhile gets no picker.
    const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] }
    const [injection] = await browser.scripting.executeScript({ target, files: ['/pick.js'] })
    return injection?.result === true ? 'picked' : 'cancelled'
  } catch {
    // The page went away under the picker. The article that was read from it can still be read.
    return 'cancelled'
  }
}

/** Moves the outline, takes the part or gives up, in a picker that is open. What is outlined then, in words. */
export async function steerPicker(tabId: number, step: PickStep): Promise<string> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: (given: PickStep) => {
        const take: unknown = Reflect.get(globalThis, Symbol.for('sidelight.steer'))
        return typeof take === 'function' ? String(take(given)) : ''
      },
      args: [step],
    })
    return line(injection?.result) ?? ''
  } catch {
    // The page went away, and the picker with it: pickPart() says so.
    return ''
  }
}
