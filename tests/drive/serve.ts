/**
 * The network of a test: one loopback server that answers from a folder and writes down every request it gets. It
 * answers proxy requests too, so a browser that is told to use it as its proxy cannot ask anybody else, and
 * `requests` then is the complete list of what left the browser.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, resolve, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
}

/** What a path answers instead of a file of the folder. */
export interface Answer {
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export interface Network {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** Address of a path of the folder, or of an answer given to `put`. */
  at(path: string): string
  /** From now on `path` answers this. Returns its address. */
  put(path: string, answer: Answer): string
  /** Every request so far: `GET http://host/path`, or `CONNECT host:port` for an https one. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/** Serves `folder` on a free port of 127.0.0.1. Requests for other hosts (as a proxy) are noted and refused. */
export async function serve(folder: string): Promise<Network> {
  const root = resolve(folder)
  const answers = new Map<string, Answer>()
  const requests: string[] = []

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'unknown'}`)
    requests.push(`${request.method} ${url.href}`)
    if (url.hostname !== '127.0.0.1' && url.hostname !== 'localhost')
      return send(response, 502, 'text/plain', 'No network')
    const path = decodeURIComponent(url.pathname)
    const answer = answers.get(path)
    if (answer !== undefined) return send(response, 200, answer.type, answer.body, answer.headers)
    const file = normalize(join(root, path))
    if (!file.startsWith(root + sep)) return send(response, 404, 'text/plain', 'Not found')
    try {
      send(response, 200, types[extname(file)] ?? 'application/octet-stream', await readFile(file))
    } catch {
      send(response, 404, 'text/plain', 'Not found')
    }
  })
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`)
    socket.on('error', () => {}) // the browser may already have hung up
    socket.end('HTTP/1.1 502 No network\r\n\r\n')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const at = (path: string): string => new URL(path, `${origin}/`).href

  return {
    origin,
    at,
    put: (path, answer) => {
      answers.set(new URL(path, origin).pathname, answer)
      return at(path)
    },
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body)
}
