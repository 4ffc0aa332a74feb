/** What the browser can break by itself. Firefox brings patterns for many languages, Chromium on most systems for none. */

const known = new Map<string, boolean>()

/** Whether the browser breaks words of a language (BCP 47), tried with `sample`: some long words of it. */
export function breaksWords(document: Document, language: string, sample: string): boolean {
  let breaks = known.get(language)
  if (breaks === undefined) {
    const box = document.createElement('div')
    box.lang = language
    box.ariaHidden = 'true'
    box.textContent = sample
    const style = 'position: absolute; visibility: hidden; inline-size: 1px; overflow-wrap: normal; word-break: normal'
    for (const rule of style.split('; ')) box.style.setProperty(...(rule.split(': ') as [string, string]))
    document.body.append(box)
    const heightWith = (hyphens: string): number => {
      box.style.setProperty('hyphens', hyphens)
      return box.offsetHeight
    }
    breaks = heightWith('auto') > heightWith('none')
    box.remove()
    known.set(language, breaks)
  }
  return breaks
}
