import { useEffect } from 'preact/hooks'

/** How long the machine may go on having something better to do, in milliseconds: while a page is read, and afterwards. */
const patience = { reading: 10_000, read: 2_000 }

/** Loads what is not read at once when nothing else is to be done. */
export function useIdlePreload(hasArticle: boolean, load: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it loads the same each time
  useEffect(() => {
    const idle = requestIdleCallback(load, { timeout: hasArticle ? patience.read : patience.reading })
    return () => cancelIdleCallback(idle)
  }, [hasArticle])
}
