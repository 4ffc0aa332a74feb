/**
 * The only request Sidelight makes: for a file of its own package, the program of a voice or its data. The policy of our
 * pages allows the package's own address and no other (`wxt.config.ts`).
 */

/** Loads and compiles a program of this package. Rejects for any other address. */
export async function ownProgram(address: string): Promise<WebAssembly.Module> {
  return await WebAssembly.compile(await ownBytes(address))
}

/** Loads a file of this package, unpacked if its name ends with `.gz`. Rejects for any other address. */
export async function ownBytes(address: string): Promise<ArrayBuffer> {
  const { href, origin } = new URL(address, location.href)
  if (origin !== location.origin) throw new Error(`${href} is not a file of this package.`)
  const response = await fetch(href, { credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!response.ok) throw new Error(`${href} cannot be read: ${response.status}.`)
  const packed = response.body
  if (!href.endsWith('.gz') || packed === null) return await response.arrayBuffer()
  return await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
}
