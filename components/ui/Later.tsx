import type { ComponentType } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { closingBy, useModal } from './modal.dom'
import { painted } from './painted.dom'
import { useWords } from './words'

export type LaterComponent<P extends object> = ComponentType<P> & {
  /** Loads the code before it is drawn, so that drawing it takes no time. */
  readonly preload: () => Promise<void>
}

/**
 * A component whose code is not part of the first screen's. It is loaded when `preload` is called or once what stands around it
 * is painted; until then nothing is drawn in its place. But what takes an `onClose` is a modal sheet: it is loaded at once, and
 * an empty one holds its place, lest the next keys go to the page below. A file of the package that cannot be loaded is a fault
 * like any other.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
  let loaded: ComponentType<P> | undefined
  const preload = async (): Promise<void> => {
    loaded ??= await load()
  }
  function Later(props: P) {
    const [Loaded, setLoaded] = useState(() => loaded)
    const isModal = 'onClose' in props && typeof props.onClose === 'function'
    useLayoutEffect(() => {
      if (Loaded !== undefined) return
      const inTime = isModal ? preload() : painted().then(preload)
      void inTime.then(() => setLoaded(() => loaded))
    }, [Loaded, isModal])
    if (Loaded !== undefined) return <Loaded {...props} />
    return isModal ? <Awaited onClose={props.onClose as () => void} /> : null
  }
  return Object.assign(Later, { preload })
}

/** Holds the place of a sheet whose code is on its way. */
function Awaited({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog)
  return <dialog ref={dialog} class="sheet" aria-label={words.say('ui.opening')} aria-busy {...closingBy(onClose)} />
}
