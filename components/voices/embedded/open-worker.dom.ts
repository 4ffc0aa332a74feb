/** Starts the worker of the embedded voice: the only worker Sidelight has, and the only script it names by address. */
import workerAddress from './flite-worker.dom.ts?worker&url'
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

/** The worker's address in the form the page's policy asks for, where the browser knows such policies. */
function trustedAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  own ??= trustedTypes?.createPolicy(POLICY, {
    createScriptURL(address) {
      if (address !== workerAddress) throw new Error(`${address} is not the worker of the voice.`)
      return address
    },
  })
  return (own?.createScriptURL(workerAddress) ?? workerAddress) as string
}

export const openWorker: OpenWorker = (answered, died) => {
  const worker = new Worker(trustedAddress(), { type: 'module', name: 'voice' })
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => answered(data))
  worker.addEventListener('error', died)
  worker.addEventListener('messageerror', died)
  return { post: (request) => worker.postMessage(request), end: () => worker.terminate() }
}
