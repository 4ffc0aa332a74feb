/** A publisher of the worst kind: a server whose pages hang, change and answer as each fault wants it. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a path answers. */
export interface Answer {
  /** `text/html; charset=utf-8` when absent. */
  readonly type?: string
  readonly body: string | Uint8Array
  /** The connection stays open after this: the page never comes to its end. */
  readonly hangs?: boolean
}

export interface Site {
  /** The path on this site, put there with its answer when there is one. */
  at(path: string, answer?: Answer): string
  /** The same path on another host, that is, on another site. */
  elsewhere(path: string, answer?: Answer): string
  /** What of this path still hangs comes to its end. */
  finish(path: string): void
  close(): Promise<void>
}

/** Opens the site on a free port of 127.0.0.1; `localhost` is its other host. */
export async function openSite(): Promise<Site> {
  const answers = new Map<string, Answer>()
  const hanging = new Map<string, ServerResponse[]>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const answer = answers.get(pathname)
    if (answer === undefined) return void response.writeHead(404).end()
    send(response, answer)
    if (answer.hangs === true) hanging.set(pathname, [...(hanging.get(pathname) ?? []), response])
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as AddressInfo
  const on = (host: string) => (path: string, answer?: Answer) => {
    if (answer !== undefined) answers.set(new URL(path, 'http://127.0.0.1').pathname, answer)
    return `http://${host}:${port}${path}`
  }
  return {
    at: on('127.0.0.1'),
    elsewhere: on('localhost'),
    finish(path) {
      for (const response of hanging.get(path) ?? []) response.end()
      hanging.delete(path)
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function send(response: ServerResponse, { type = 'text/html; charset=utf-8', body, hangs = false }: Answer): void {
  response.writeHead(200, { 'content-type': type })
  if (hangs) response.write(body)
  else response.end(body)
}

/** A sentence that every story of this name has, and no other. */
export const sentenceOf = (name: string): string =>
  `The boats of ${name} came home before the storm, and nobody was lost.`

/** The paragraphs of a story. */
export function paragraphs(name: string): string {
  const rest = ['The harbour', 'The market', 'The school', 'The mill', 'The chapel'].map(
    (place) =>
      `<p>${place} of ${name} had been closed since the morning, when the first clouds were seen above the hills. People carried what they could into the houses, and waited there for news from the sea.</p>`,
  )
  return `<p>${sentenceOf(name)} It was the third storm of the year, and the longest that anybody could remember.</p>${rest.join('')}`
}

/** A page with a story on it; `inside` is more of the article. */
export const story = (name: string, { head = '', inside = '', tail = '' } = {}): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The storm at ${name}</title>${head}</head><body><article><h1>The storm at ${name}</h1>${paragraphs(name)}${inside}</article>${tail}</body></html>`
