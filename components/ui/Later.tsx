import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A component whose code is loaded when it is first drawn, so that what is not on the first screen does not delay it.
 * Until then nothing is drawn in its place. A file of the package that cannot be loaded is a fault like any other.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  return function Later(props: P) {
    const [Loaded, setLoaded] = useState(() => loaded)
    useEffect(() => {
      if (loaded !== undefined) return
      void load().then((component) => {
        loaded = component
        setLoaded(() => component)
      })
    }, [])
    return Loaded === undefined ? null : <Loaded {...props} />
  }
}
