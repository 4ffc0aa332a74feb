/**
 * The only request Sidelight makes: for a program of its own package. The policy of our pages allows the package's own
 * address and no other (`wxt.config.ts`).
 */

/** Loads and compiles a program of this package. Rejects for any other address. */
export async function ownProgram(address: string): Promise<WebAssembly.Module> {
  const { href, origin } = new URL(address, location.href)
  if (origin !== location.origin) throw new Error(`${href} is not a file of this package.`)
  const response = await fetch(href, { credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!response.ok) throw new Error(`${href} cannot be read: ${response.status}.`)
  return await WebAssembly.compile(await response.arrayBuffer())
}
