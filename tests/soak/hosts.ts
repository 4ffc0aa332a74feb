/**
 * A small internet for one browser: real https servers under names of their own, reached through a proxy that leads
 * nowhere else. Every request is written down with its headers, and every attempt to reach another host.
 */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { makeCertificate } from './certificate'

/** One request that a server of ours got. */
export interface Asked {
  readonly host: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

export interface Hosts {
  /** Of the proxy. */
  readonly origin: string
  /** What Chromium is told so that it takes these servers for what they say they are. */
  readonly switches: readonly string[]
  /** Every request to a host of ours, oldest first. */
  readonly asked: readonly Asked[]
  /** Every attempt to reach another host, as `host:port` or an address: the browser's own, or what must not be. */
  readonly strayed: readonly string[]
  close(): Promise<void>
}

/** Answers a path of a host; undefined where there is nothing. */
export type Site = (host: string, path: string) => { readonly type: string; readonly body: string | Buffer } | undefined

/** Starts servers for `names`. Every answer sets a cookie that may travel to other sites, and is never kept. */
export async function openHosts(names: readonly string[], site: Site): Promise<Hosts> {
  const { key, cert, spki } = makeCertificate(names, Date.now())
  const asked: Asked[] = []
  const strayed: string[] = []

  const secure = createSecureServer({ key, cert }, (request, response) => {
    const host = request.headers.host ?? ''
    const path = request.url ?? '/'
    asked.push({ host, path, headers: request.headers })
    const answer = site(host, path)
    response
      .writeHead(answer === undefined ? 404 : 200, {
        'content-type': answer?.type ?? 'text/plain',
        'cache-control': 'no-store',
        'set-cookie': 'reader=known; Path=/; Secure; SameSite=None',
      })
      .end(answer?.body ?? 'Not found')
  })
  await new Promise<void>((listening) => secure.listen(0, '127.0.0.1', listening))
  const securePort = (secure.address() as AddressInfo).port

  const proxy = createServer((request, response) => {
    strayed.push(request.url ?? '')
    response.writeHead(502).end()
  })
  proxy.on('connect', (request, socket) => {
    const target = request.url ?? ''
    // The browser may hang up at any time.
    socket.on('error', () => {})
    const [host = '', port] = target.split(':')
    if (!names.includes(host) || port !== '443') {
      strayed.push(target)
      socket.end('HTTP/1.1 502 No network\r\n\r\n')
      return
    }
    const onward = connect(securePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('close', () => onward.destroy())
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))

  return {
    origin: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    switches: [`--ignore-certificate-errors-spki-list=${spki}`],
    asked,
    strayed,
    async close() {
      for (const server of [secure, proxy]) {
        await new Promise((closed) => {
          server.close(closed)
          server.closeAllConnections()
        })
      }
    },
  }
}
