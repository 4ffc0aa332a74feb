/** What is looked for in the panel. The functions run there. */
import { attrsOf, type Tag, tags } from '../../components/article/tags'

declare global {
  var sidelightRan: string[] | undefined
  /** Hosts of the pictures that were asked for. */
  var sidelightPictures: string[] | undefined
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
        const isOfArticle = target instanceof HTMLImageElement && target.closest('.article') !== null
        if (isOfArticle && URL.canParse(target.src)) globalThis.sidelightPictures?.push(new URL(target.src).host)
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

/** Which attributes each tag of an article may have. */
export const allowed: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.keys(tags).map((tag) => [tag, Object.keys(attrsOf(tag as Tag))]),
)

/** What stands in the panel that must not: tags and attributes that no article may have, addresses that run or load something. */
export function forbidden(allowed: Readonly<Record<string, readonly string[]>>): string[] {
  const found: string[] = []
  const nowhere =
    'script:not([src]), iframe, frame, object, embed, base, template, portal, foreignObject, animate, set, form, meta[http-equiv=refresh], link:not(head > :is([href^="/"], [href^="chrome-extension:"]):is([rel=stylesheet], [rel=modulepreload], [rel=preload]))'
  for (const element of document.querySelectorAll(nowhere)) found.push(element.outerHTML.slice(0, 120))
  // What the panel itself puts into an article; an article has no classes, so it cannot pass for it.
  const ours =
    '[data-aside], [data-aside] *, .term, .aid, .picture, .picture-open, .picture-open *, .picture-held, .scroll-area, .article-header'
  /** What the panel adds to the article's own elements. */
  const added = ['referrerpolicy', 'loading', 'decoding', 'target', 'rel', 'class', 'tabindex', 'data-script']
  /** How high a part of a long article is taken to be until it has been seen. */
  const height = /^contain-intrinsic-block-size: [\d.]+px;$/
  for (const element of document.querySelectorAll('.article *')) {
    if (element.matches(ours)) continue
    const known = allowed[element.localName]
    if (known === undefined) found.push(element.outerHTML.slice(0, 120))
    for (const { name, value } of element.attributes) {
      if (name === 'id' && !value.startsWith('article-')) found.push(`${element.localName} id="${value.slice(0, 80)}"`)
      if (name === 'style' && element.matches('.stretch') && height.test(value)) continue
      if (known?.includes(name) !== true && !added.includes(name))
        found.push(`${element.localName} ${name}="${value.slice(0, 80)}"`)
    }
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isAddress = /^(?:href|src|srcset|action|formaction|xlink:href|data|poster|background|ping)$/i.test(name)
      const isSafe = /^(?:https?:|mailto:|#|data:image\/|\/|chrome-extension:|$)/i.test(value)
      if (/^on/i.test(name) || name === 'srcdoc' || (isAddress && !isSafe))
        found.push(`${element.localName} ${name}="${value.slice(0, 80)}"`)
    }
  }
  return found
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

/** Hosts of the pictures that the article holds or has held since the last call. */
export function takePictureHosts(): string[] {
  const drawn = Array.from(document.querySelectorAll<HTMLImageElement>('.article img'), ({ src }) => src)
  const hosts = drawn.filter((src) => URL.canParse(src)).map((src) => new URL(src).host)
  return [...hosts, ...(globalThis.sidelightPictures?.splice(0) ?? [])]
}
