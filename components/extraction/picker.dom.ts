/**
 * Lets the person pick a part of the page, by pointer or keys. A see-through cover takes every press before the page's
 * own elements do, frames among them; when it is gone, the page is as it was. The panel can steer the outline as well
 * (`steerKey`), for who cannot get from there into the page.
 */
import type { PickStep, PickWords } from '@/components/article/pick'
import { beside, blockAt, boxOf, elementUnder, firstWordsOf, kindOf, larger, smaller } from './pick-blocks.dom'
import { bodyOf, rootOf } from './pristine.dom'

/** In our world's global object while a picker is there: a step → what is outlined then. */
export const steerKey = Symbol.for('sidelight.steer')

const keys: Readonly<Record<string, PickStep>> = {
  ArrowUp: 'larger',
  ArrowDown: 'smaller',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Enter: 'take',
  Escape: 'cancel',
}

/** None of these reaches the page while one picks. Wheel and touch are left alone: they scroll. */
const swallowed =
  'pointerdown pointerup pointercancel pointerover pointerout pointerenter pointerleave mousedown mouseup mouseover mouseout mouseenter mouseleave mousemove dblclick auxclick contextmenu touchstart touchend keypress keyup focus blur focusin focusout'

/** The part of the page the person picks; undefined when they think better of it. One picker a page: a second ends the first. */
export function pickElement(live: Document, words: PickWords): Promise<Element | undefined> {
  const window = live.defaultView
  const page = rootOf(live)
  const top = bodyOf(live)
  if (window === null || page === null || top === null) return Promise.resolve(undefined)
  steer('cancel')
  const make = (name: string): HTMLElement => Document.prototype.createElement.call(live, name)
  const cover = make('sidelight-picker')
  const outline = make('div')
  const bar = make('div')
  const says = make('strong')
  const help = make('span')
  const shadow = cover.attachShadow({ mode: 'closed' })
  for (const [element, style] of [
    [cover, coverStyle],
    [outline, outlineStyle],
    [bar, barStyle],
    [says, 'display:block'],
  ] as const) {
    // Through the CSSOM, which no page's policy forbids, and above whatever the page's own sheets say.
    for (const rule of style.split(';')) {
      const [name = '', value = ''] = rule.split(':')
      element.style.setProperty(name, value, 'important')
    }
  }
  for (const [name, value] of Object.entries({
    popover: 'manual',
    tabindex: '-1',
    role: 'application',
    lang: words.language,
    'aria-label': words.title,
    'aria-description': words.help,
  })) {
    cover.setAttribute(name, value)
  }
  says.setAttribute('role', 'status')
  help.textContent = words.help
  bar.append(says, help)
  shadow.append(outline, bar)

  const life = new AbortController()
  const { scrollX, scrollY } = window
  const before = Reflect.get(Document.prototype, 'activeElement', live) as HTMLElement | null
  let at: Element = top
  const draw = (): void => {
    const { x, y, width, height } = boxOf(at)
    outline.style.transform = `translate(${x}px, ${y}px)`
    outline.style.width = `${width}px`
    outline.style.height = `${height}px`
  }
  const move = (to: Element): string => {
    at = to
    draw()
    const said = [words.kinds[kindOf(at)], firstWordsOf(at)].filter((each) => each !== '').join(': ')
    if (says.textContent !== said) says.textContent = said
    return said
  }
  const under = (x: number, y: number): Element => blockAt(elementUnder(live, x, y, cover) ?? top, top)

  return new Promise((resolve) => {
    const end = (picked: Element | undefined): void => {
      if (before !== null && before !== top) HTMLElement.prototype.focus.call(before, { preventScroll: true })
      cover.remove()
      life.abort()
      Reflect.deleteProperty(globalThis, steerKey)
      if (picked === undefined) window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' })
      resolve(picked)
    }
    const take = (step: PickStep): string => {
      if (step === 'take' || step === 'cancel') {
        end(step === 'take' ? at : undefined)
        return ''
      }
      if (step === 'stay') return move(at)
      const to = step === 'larger' ? larger(at, top) : step === 'smaller' ? smaller(at) : beside(at, step)
      Element.prototype.scrollIntoView.call(to, { block: 'nearest', behavior: 'instant' })
      return move(to)
    }
    const listen = (types: string, hear: (event: Event) => void, passive = false): void => {
      for (const type of types.split(' ')) {
        window.addEventListener(type, hear, { capture: true, passive, signal: life.signal })
      }
    }
    const swallow = (event: Event): void => {
      // The window's own focus says where the person is, and is nothing of the page's elements.
      if (event.target === window) return
      event.stopImmediatePropagation()
      if (/^(?:mousedown|auxclick|contextmenu)$/.test(event.type)) event.preventDefault()
    }
    listen(swallowed, swallow)
    listen('pointermove', (event) => {
      swallow(event)
      const { clientX, clientY } = event as PointerEvent
      const to = under(clientX, clientY)
      if (to !== at) move(to)
    })
    listen('click', (event) => {
      swallow(event)
      event.preventDefault()
      const { clientX, clientY, detail } = event as MouseEvent
      // A click made by a key or an assistive device has no place of its own.
      if (detail > 0) move(under(clientX, clientY))
      take('take')
    })
    listen('keydown', (event) => {
      swallow(event)
      const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent
      const step = keys[key]
      if (altKey || ctrlKey || metaKey || (step === undefined && key !== 'Tab')) return
      event.preventDefault()
      if (step === undefined) return
      take(step)
      // The key's release belongs to its press, which the page has not seen.
      if (life.signal.aborted) {
        window.addEventListener('keyup', (release) => release.stopImmediatePropagation(), { capture: true, once: true })
      }
    })
    listen('scroll resize', draw, true)
    window.addEventListener('pagehide', () => end(undefined), { signal: life.signal })

    page.append(cover)
    cover.showPopover()
    cover.focus({ preventScroll: true })
    Reflect.set(globalThis, steerKey, take)
    move(under(window.innerWidth / 2, window.innerHeight / 3))
  })
}

/** Steers the picker that is there, if any. */
function steer(step: PickStep): void {
  const take: unknown = Reflect.get(globalThis, steerKey)
  if (typeof take === 'function') take(step)
}

const coverStyle =
  'all:initial;position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;overflow:hidden;outline:none;cursor:crosshair;z-index:2147483647'
const outlineStyle =
  'position:absolute;left:0;top:0;box-sizing:border-box;pointer-events:none;border:4px solid #0a545d;outline:2px solid #fff;border-radius:4px;background:rgb(10 84 93 / 0.12);box-shadow:0 0 0 6px #1c1b19'
const barStyle =
  'position:absolute;left:0;right:0;bottom:0;padding:12px 16px;pointer-events:none;background:#1c1b19;color:#fff;font:16px/1.45 system-ui,sans-serif;text-align:start'
