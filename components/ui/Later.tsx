import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export type LaterComponent<P extends object> = ComponentType<P> & {
  /** Loads the code before it is drawn, so that drawing it takes no time. */
  readonly preload: () => Promise<void>
}

/**
 * A component whose code is not part of the first screen's. It is loaded when `preload` is called or when it is first
 * drawn; until then nothing is drawn in its place. A file of the package that cannot be loaded is a fault like any other.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
  let loaded: ComponentType<P> | undefined
  const preload = async (): Promise<void> => {
    loaded ??= await load()
  }
  function Later(props: P) {
    const [Loaded, setLoaded] = useState(() => loaded)
    useEffect(() => {
      if (Loaded === undefined) void preload().then(() => setLoaded(() => loaded))
    }, [Loaded])
    return Loaded === undefined ? null : <Loaded {...props} />
  }
  return Object.assign(Later, { preload })
}
