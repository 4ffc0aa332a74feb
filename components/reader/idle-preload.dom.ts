import { useEffect } from 'preact/hooks'

/** How long the machine may go on having something better to do, in milliseconds. */
const patience = 2_000

/** Once `isSettled`, loads what is not read at once when nothing else is to be done. */
export function useIdlePreload(isSettled: boolean, load: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it loads the same each time
  useEffect(() => {
    if (!isSettled) return undefined
    const idle = requestIdleCallback(load, { timeout: patience })
    return () => cancelIdleCallback(idle)
  }, [isSettled])
}
