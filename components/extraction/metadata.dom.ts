/** What a page says about its article in its own visible words, to correct what its machine-readable data says. */

/**
 * Prepares the choice of a title. The title in a page's data often carries the site's name or a shorter wording; where a
 * heading of the page stands in it, the heading is the title as the publisher shows it.
 */
export function titleOn(page: Document): (given: string) => string {
  const headings = [...page.querySelectorAll('h1')].map((heading) => folded(heading.textContent ?? ''))
  const whole = folded(page.title)
  return (given) => {
    const title = folded(given)
    const inside = headings.find(
      (heading) => heading.length >= 10 && folded(title).toLowerCase().includes(heading.toLowerCase()),
    )
    if (inside !== undefined) return inside
    return title !== '' ? title : (headings.find((heading) => heading !== '') ?? whole)
  }
}

/** The date of the first `<time>` or of the usual meta elements, for pages whose structured data gives none. */
export function publishedOn(page: Document): string | undefined {
  const meta = page.querySelector(
    'meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="date"], meta[name="pubdate"], meta[name="DC.date.issued"]',
  )
  const time = page.querySelector(
    'time[itemprop="datePublished"][datetime], time[pubdate][datetime], article time[datetime], time[datetime]',
  )
  return meta?.getAttribute('content') ?? time?.getAttribute('datetime') ?? undefined
}

/** A byline without the "By" that the view says in the reader's language, or undefined when it is none. */
export function bylineOf(given: string | undefined): string | undefined {
  const byline = folded(given ?? '').replace(/^by[\s:]+/i, '')
  // An address is where the author may be found, not a name.
  return byline === '' || byline.length > 200 || /^https?:/i.test(byline) ? undefined : byline
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
