/** What the live regions of the page say, message by message (WCAG 4.1.3). */

export interface Announcements {
  /** What was said since the last time this was asked. */
  taken(): string[]
}

const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]'

/** Listens until `signal` aborts. Several changes of one region within a frame are one message: its text at the end. */
export function listenToRegions(signal: AbortSignal): Announcements {
  const said: string[] = []
  const changed = new Set<Element>()
  const told = new Map<Element, string>()
  for (const region of document.querySelectorAll(live)) told.set(region, textOf(region))
  const tell = (): void => {
    for (const region of changed) {
      const says = textOf(region)
      if (says !== '' && says !== told.get(region)) said.push(says)
      told.set(region, says)
    }
    changed.clear()
  }
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(live)
      if (region == null) continue
      if (changed.size === 0) requestAnimationFrame(tell)
      changed.add(region)
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    taken() {
      tell()
      return said.splice(0)
    },
  }
}

const textOf = (region: Element): string => region.textContent?.replace(/\s+/g, ' ').trim() ?? ''
