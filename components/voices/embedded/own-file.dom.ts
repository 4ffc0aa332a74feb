/**
 * The only request Sidelight makes: for a file of its own package, the program of a voice or its data. The policy of our
 * pages allows the package's own address and no other (`wxt.config.ts`).
 */

/** Loads a program of this package and compiles it as it comes. Rejects for any other address. */
export async function ownProgram(address: string): Promise<WebAssembly.Module> {
  const { body } = await ownResponse(address)
  return await WebAssembly.compileStreaming(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }))
}

/** Loads a file of this package. Rejects for any other address. */
export async function ownBytes(address: string): Promise<ArrayBuffer> {
  return await (await ownResponse(address)).arrayBuffer()
}

/** Unpacked if its name ends with `.gz`. */
async function ownResponse(address: string): Promise<Response> {
  const { href, origin } = new URL(address, location.href)
  if (origin !== location.origin) throw new Error(`${href} is not a file of this package.`)
  const response = await fetch(href, { credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!response.ok) throw new Error(`${href} cannot be read: ${response.status}.`)
  const packed = response.body
  if (!href.endsWith('.gz') || packed === null) return response
  return new Response(packed.pipeThrough(new DecompressionStream('gzip')))
}
