import { until } from './until'

/** The little of a DevTools session that is used here; Playwright's and Puppeteer's both have it. */
export interface Devtools {
  send(method: never): Promise<unknown>
  on(event: never, listener: never): unknown
  off(event: never, listener: never): unknown
}

interface Told {
  readonly versions: readonly { readonly versionId: string; readonly runningStatus: string }[]
}

/**
 * Ends every worker that runs, as the browser does when it likes; what needs one starts it again. Resolves once each has
 * ended, to how many there were.
 */
export async function endWorkers(devtools: Devtools): Promise<number> {
  const running = new Set<string>()
  const ended = new Set<string>()
  const listen = ({ versions }: Told): void => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') {
        if (running.delete(versionId)) ended.add(versionId)
      } else running.add(versionId)
    }
  }
  devtools.on('ServiceWorker.workerVersionUpdated' as never, listen as never)
  try {
    await devtools.send('ServiceWorker.enable' as never)
    await devtools.send('ServiceWorker.stopAllWorkers' as never)
    // One that is needed at once runs again before this looks.
    await until('the workers to end', async () => [...running].every((id) => ended.has(id)) || undefined)
    return ended.size
  } finally {
    devtools.off('ServiceWorker.workerVersionUpdated' as never, listen as never)
    await devtools.send('ServiceWorker.disable' as never)
  }
}
