/** pw:10. With less motion wished for (`prefers-reduced-motion`), nothing moves: WCAG 2.3.3. */
import type { Page } from '@playwright/test'
import type { Fault } from '../fault'
import { checkIn, type Found } from './page-tools'

/** Animations that run or would, transitions and smooth scrolling. Emulates the wish first, and leaves it in force. */
export async function motionLeft(page: Page): Promise<Fault[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return await checkIn(page, moving, undefined)
}

function moving(): Found[] {
  const { placeOf } = globalThis.sidelightTools
  const found: Found[] = []
  const lasts = (times: string): boolean => times.split(',').some((time) => Number.parseFloat(time) > 0.01)
  for (const element of document.documentElement.querySelectorAll('*')) {
    for (const part of [undefined, '::before', '::after']) {
      const style = getComputedStyle(element, part)
      if (part !== undefined && style.content === 'none') continue
      const place = placeOf(element) + (part ?? '')
      if (style.animationName !== 'none' && lasts(style.animationDuration)) {
        found.push({ rule: 'motion', place, says: `is animated: ${style.animationName}` })
      }
      if (lasts(style.transitionDuration)) {
        found.push({ rule: 'motion', place, says: `${style.transitionProperty} takes ${style.transitionDuration}` })
      }
      if (part === undefined && style.scrollBehavior === 'smooth') {
        found.push({ rule: 'motion', place, says: 'scrolls smoothly' })
      }
    }
  }
  for (const animation of document.getAnimations()) {
    const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null
    // What scrolling drives stands still unless a person scrolls.
    if (animation.playState !== 'running' || animation.timeline instanceof DocumentTimeline === false) continue
    found.push({ rule: 'motion', place: target === null ? 'html' : placeOf(target), says: 'an animation runs' })
  }
  return found
}
