/** What is looked for in the panel. The functions run there. */
import type { Picture } from './pictures'

declare global {
  var sidelightRan: string[] | undefined
  /** The article's pictures that came, or did not. */
  var sidelightPictures: Picture[] | undefined
  /** The last file that was handed to the person. */
  var sidelightSaved: Blob | undefined
}

/** Before the panel's own code: whoever says something by a dialog box of the browser has run, and whoever was stopped by the policy would have. */
export function listen(): void {
  globalThis.sidelightRan = []
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
    Reflect.set(globalThis, name, (...words: unknown[]) => {
      globalThis.sidelightRan?.push(`${name}(${words.map(String).join()})`)
    })
  }
  globalThis.sidelightPictures = []
  for (const type of ['load', 'error']) {
    addEventListener(
      type,
      ({ target }) => {
        if (target instanceof HTMLImageElement && target.closest('.article') !== null)
          globalThis.sidelightPictures?.push({
            src: target.getAttribute('src') ?? '',
            width: target.getAttribute('width') ?? '',
            height: target.getAttribute('height') ?? '',
          })
      },
      true,
    )
  }
  const { createObjectURL } = URL
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) globalThis.sidelightSaved = file
    return createObjectURL(file)
  }
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (/script|trusted/.test(effectiveDirective)) globalThis.sidelightRan?.push(`${effectiveDirective} ${blockedURI}`)
  })
}

/** What has run since the last call. */
export function takeRan(): string[] {
  return globalThis.sidelightRan?.splice(0) ?? ['the detector is gone']
}

/** One element of the panel's document, as JSON has it. */
export interface Drawn {
  readonly tag: string
  /** Of which language it is: `xhtml`, `svg` or `MathML`. */
  readonly space: string
  /** Number of the element it stands in, -1 for the first. */
  readonly up: number
  readonly attrs: Readonly<Record<string, string>>
  /** Whether it has a tree of its own, which nothing here looks into. */
  readonly shadow: boolean
}

/** All elements of the document, in its order; `forbidden.ts` judges them. In one string: there may be many. */
export function drawn(): string {
  const all = [...document.querySelectorAll('*')]
  const numbers = new Map<Element | null, number>(all.map((element, index) => [element, index]))
  return JSON.stringify(
    all.map(
      (element): Drawn => ({
        tag: element.localName,
        space: element.namespaceURI?.split('/').at(-1) ?? '',
        up: numbers.get(element.parentElement) ?? -1,
        attrs: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value.slice(0, 300)])),
        shadow: element.shadowRoot !== null,
      }),
    ),
  )
}

/** Everything a person may do to what is drawn, to all of it; links are not followed. */
export function touch(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.article *')) {
    for (const type of ['pointerover', 'mouseover', 'mouseenter', 'pointerdown', 'mousedown', 'keydown'])
      element.dispatchEvent(new Event(type, { bubbles: true }))
    if (typeof element.focus === 'function') element.focus({ preventScroll: true })
    if (element.closest('a, button, .term, .picture') === null)
      element.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  }
}

/** Which of `keep` is not to be found in the article. */
export function lost(keep: readonly string[]): string[] {
  return keep.filter((each) =>
    each.startsWith('text:')
      ? document.querySelector('.article')?.textContent?.includes(each.slice('text:'.length)) !== true
      : document.querySelector(`.article :is(${each})`) === null,
  )
}

/** Pictures that the article holds or has held since the last call. */
export function takePictures(): Picture[] {
  const held = Array.from(document.querySelectorAll<HTMLImageElement>('.article img'), (image) => ({
    src: image.getAttribute('src') ?? '',
    width: image.getAttribute('width') ?? '',
    height: image.getAttribute('height') ?? '',
  }))
  return [...held, ...(globalThis.sidelightPictures?.splice(0) ?? [])]
}
