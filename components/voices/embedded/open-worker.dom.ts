/** Starts the workers of the package's voices: the only workers Sidelight has, and the only scripts it names by address. */
import fliteAddress from './flite-worker.dom.ts?worker&url'
import type { Answer, OpenWorker } from './synthesis-worker'

/** The one name that the policy of our pages lets a maker of script addresses have. */
export const POLICY = 'sidelight-worker'

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown
  }
}

/** Made once: a second policy of the same name is refused. */
let own: { createScriptURL(address: string): unknown } | undefined

/** The addresses that `openerOf` was given, all of them written by the build. */
const known = new Set<string>()

/** The worker's address in the form the page's policy asks for, where the browser knows such policies. */
function trustedAddress(workerAddress: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  own ??= trustedTypes?.createPolicy(POLICY, {
    createScriptURL(address) {
      if (!known.has(address)) throw new Error(`${address} is not the worker of a voice.`)
      return address
    },
  })
  return (own?.createScriptURL(workerAddress) ?? workerAddress) as string
}

/** For a worker of this package: `address` is what an import of its file with `?worker&url` gives. */
export function openerOf(address: string): OpenWorker {
  if (new URL(address, location.href).origin !== location.origin)
    throw new Error(`${address} is not a file of this package.`)
  known.add(address)
  return (answered, died) => {
    const worker = new Worker(trustedAddress(address), { type: 'module', name: 'voice' })
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => answered(data))
    worker.addEventListener('error', died)
    worker.addEventListener('messageerror', died)
    return { post: (request) => worker.postMessage(request), end: () => worker.terminate() }
  }
}

/** The worker of the voice that is always there. */
export const openWorker: OpenWorker = openerOf(fliteAddress)
