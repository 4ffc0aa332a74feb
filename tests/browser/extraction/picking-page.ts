/** A page to pick a part of, in the test's own document: pointer and keys are real there. */

export interface PageForPicking {
  /** The kinds of event that the page's own handlers were told of. */
  readonly heard: string[]
  remove(): void
}

/** Not `mouseover`: the pointer is over the page again once the picker is gone. */
const kinds =
  'pointerdown pointerup pointermove mousedown mouseup mousemove click dblclick keydown keyup focusin focusout'

/** Lays the page out. Its handlers sit where a page's do: on elements, on the document, in both phases. */
export function makePage(): PageForPicking {
  const life = new AbortController()
  const heard: string[] = []
  const make = (tag: string, id: string, ...inside: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag)
    element.id = id
    element.append(...inside)
    return element
  }
  const link = make('a', 'link', 'with a link')
  link.setAttribute('href', '#away')
  const host = make('div', 'host')
  host.attachShadow({ mode: 'open' }).append(make('p', 'shadowed', 'In the shadow.'))
  const hidden = make('p', 'hidden', 'Not seen.')
  hidden.hidden = true
  const frame = make('iframe', 'frame')
  frame.style.cssText = 'display:block;width:200px;height:60px'
  const shadowing = ['parentNode', 'localName', 'getBoundingClientRect', 'firstChild'].map((name) => {
    const control = document.createElement('input')
    control.type = 'hidden'
    control.name = name
    return control
  })
  const field = make('input', 'field')
  field.setAttribute('aria-label', 'Search')
  const picture = make('img', 'picture')
  picture.setAttribute('alt', 'A bridge')
  picture.setAttribute('width', '40')
  picture.setAttribute('height', '40')
  picture.style.display = 'block'
  const story = make(
    'article',
    'story',
    make('h2', 'heading', 'A heading'),
    make('p', 'first', 'The first paragraph ', link, '.'),
    make('p', 'second', 'The second paragraph.'),
    host,
    frame,
    make('form', 'form', ...shadowing, make('span', 'said', 'Said in a form.')),
    make('h3', 'section', 'More'),
    picture,
  )
  const quote = make('div', 'outer', make('div', 'middle', make('blockquote', 'inner', 'Wrapped twice.')))
  quote.querySelector('blockquote')?.style.setProperty('margin', '0')
  const alone = make('div', 'alone', hidden, quote)
  story.append(alone)
  const root = make('div', 'publisher', field, story)
  root.style.cssText = 'min-height:1600px;padding:8px'
  document.body.append(root)
  for (const kind of kinds.split(' ')) {
    const hear = (event: Event): void => {
      heard.push(event.type)
    }
    for (const target of [document, root, story]) {
      target.addEventListener(kind, hear, { signal: life.signal })
      target.addEventListener(kind, hear, { signal: life.signal, capture: true })
    }
  }
  return {
    heard,
    remove() {
      life.abort()
      root.remove()
      window.scrollTo({ top: 0, behavior: 'instant' })
    },
  }
}
