/** Whether an address ends as parts do; to be asked before addresses are taken apart, which takes time. */
export const mayBePart = /[/=_-]\d{1,2}(?:\.\w{3,5})?\/?(?:[?&#].*)?$/s

interface Part {
  /** The address without what makes it a part. */
  readonly whole: string
  readonly number: number
}

/**
 * The address among `links` where the article at `own` goes on. `rel="next"` is on blogs the next post and on archives
 * the next page, and is often missing, so the addresses decide: the next part is the page's own address with 2 added
 * to it, or with its number one higher where the page also links to the first part ("lesson-3" goes on at no "lesson-4").
 */
export function nextPart(own: string, links: readonly string[]): string | undefined {
  const here = bare(own)
  if (here === undefined) return undefined
  const parts = partsOf(here)
  const reached = links.slice(0, 3_000).flatMap((link) => {
    const address = bare(link)
    return address === undefined ? [] : [{ link, address, parts: partsOf(address) }]
  })
  const find = (whole: string, number: number) =>
    reached.find((other) => other.parts.some((part) => part.whole === whole && part.number === number))?.link
  for (const { whole, number } of parts) {
    if (!reached.some(({ address }) => address === whole)) continue
    const next = find(whole, number + 1)
    if (next !== undefined) return next
  }
  return find(here, 2)
}

/** The address as it is compared: one host, no mark in the page, no slash at the end. */
function bare(address: string): string | undefined {
  try {
    const url = new URL(address)
    return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`
  } catch {
    return undefined
  }
}

/** "/story/2", "/story/page/2", "/story-2.html", "/story?page=2": the ways to say which part it is. */
function partsOf(address: string): Part[] {
  // Nobody numbers pages in an address of such a length, and the search below takes its square.
  if (address.length > 2_000) return []
  const inQuery = /^(.*)([?&])(?:page|paged|pg|p|part|seite|pagina)=(\d{1,2})(?:&(.*)|$)/i.exec(address)
  if (inQuery !== null) {
    const [, before = '', sign = '', number, after] = inQuery
    return [{ whole: after === undefined ? before : before + sign + after, number: Number(number) }]
  }
  const inPath = /^(.*?\/.*?)(?:[/_-](?:page|pg|p|part|seite|pagina))?[/_-](\d{1,2})(\.\w{3,5})?(\?.*)?$/i.exec(address)
  if (inPath === null) return []
  const [, before = '', number, extension = '', query = ''] = inPath
  return [{ whole: before + extension + query, number: Number(number) }]
}
