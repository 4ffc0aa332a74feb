/**
 * A publisher of our own on https, who sets cookies, counts readers with a picture of one pixel, and has pictures on
 * several hosts; and what a request for one of them may and may not tell.
 */
import { type Asked, type Hosts, openHosts } from './hosts'
import type { MadePage } from './pages'

/** Who publishes the articles. */
export const publisher = 'gazette.example'
/** Who shows their pictures: the publisher, too, whose cookies a press of the button would give us access to. */
export const pictureHosts: readonly string[] = [publisher, `pictures.${publisher}`, 'photos.example', 'cdn.example']
/** Counts readers by a picture of one pixel, as many do. */
const tracker = 'counting.example'

/** A page of so many pictures, which loads none before it is near. */
export const lazyPath = '/many.html'
export const manyPictures = 2000

/** What the pages of the publisher show. */
export const pictures = Array.from({ length: 20 }, (_, at) => ({
  address: `https://${pictureHosts[at % pictureHosts.length]}/boats-${at}.jpg`,
  alt: `Boats on the river, picture ${at + 1}`,
}))

/** Starts the publisher's servers. */
export async function openSite(pages: readonly MadePage[]): Promise<Hosts> {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#68a"/></svg>'
  const html = new Map(pages.map((page) => [page.path, withTracker(page.html)]))
  html.set(lazyPath, manyPage())
  html.set('/form.html', '<!doctype html><title>Form</title><form><input name="name"><input name="email"></form>')
  return await openHosts([tracker, ...pictureHosts], (host, path) => {
    if (host !== publisher || path.endsWith('.jpg')) return { type: 'image/svg+xml', body: drawing }
    const body = html.get(path)
    return body === undefined ? undefined : { type: 'text/html; charset=utf-8', body }
  })
}

function withTracker(html: string): string {
  // A browser that is told where the icon is asks for none, whenever it pleases.
  return html
    .replace('<title>', '<link rel="icon" href="data:,"><title>')
    .replace('</h1>', `</h1><img src="https://${tracker}/one.gif" width="1" height="1" alt="">`)
}

function manyPage(): string {
  const figures = Array.from(
    { length: manyPictures },
    (_, at) =>
      `<p>Along the river there is a boat with the number ${at + 1}, and somebody who paints it in the spring.</p>
<figure><img src="https://${pictureHosts[0]}/many-${at}.jpg" alt="Boat ${at + 1}" width="640" height="360" loading="lazy"></figure>`,
  )
  return `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Two thousand boats</title><article><h1>Two thousand boats</h1>${figures.join('')}</article></html>`
}

/** What is wrong with a request that the extension made. */
export function faultsOf({ host, path, headers }: Asked, page: MadePage | undefined): string[] {
  const faults = Object.keys(headers)
    .filter(isTelling)
    .map((name) => `${host}${path} was sent ${name}: ${headers[name]}`)
  const isOfPage = page === undefined ? path.startsWith('/many-') : page.html.includes(`https://${host}${path}`)
  return isOfPage ? faults : [...faults, `${host}${path} is no picture of the article`]
}

/** Headers that tell who reads, or what. */
export function isTelling(name: string): boolean {
  return /^(?:cookie|referer|origin|authorization)$/i.test(name)
}

/** The page in the tab sends cookie and referrer for the same pictures: what is not seen would be seen. */
export function witness(asked: readonly Asked[]): void {
  const byPage = asked.filter(({ host }) => pictureHosts.includes(host))
  const seen = byPage.some(
    ({ path, headers }) => path.endsWith('.jpg') && headers.cookie !== undefined && headers.referer !== undefined,
  )
  if (!seen)
    throw new Error('The publisher’s own page sends no cookie: nothing is shown by the extension sending none.')
}
