import type { Signal } from '@preact/signals'
import { X } from 'lucide'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { IconButton } from '@/components/ui/IconButton'
import { focusAgain } from '@/components/ui/modal.dom'
import { useWords } from '@/components/ui/words'
import { partsOf, type Where } from './where'

/**
 * Where one is, for those who see: it stays until Escape, the next key, press or scroll, however long that takes
 * (WCAG 2.2.1), and as long as the pointer or the focus is on it. The words themselves are announced elsewhere, so that
 * they are said once.
 */
export function WhereToast({ where }: { where: Signal<Where | undefined> }) {
  const words = useWords()
  const toast = useRef<HTMLElement>(null)
  const cameFrom = useRef<Element | null>(null)
  const told = where.value
  const isShown = told !== undefined

  useLayoutEffect(() => {
    if (!isShown) return
    cameFrom.current = document.activeElement
    const life = new AbortController()
    const listening = { signal: life.signal, capture: true, passive: true }
    const leave = (): void => close(where, toast.current, cameFrom.current)
    const isHeld = (target: EventTarget | null): boolean =>
      toast.current?.matches(':hover, :focus-within') === true ||
      (target instanceof Node && toast.current?.contains(target) === true)
    const onElsewhere = ({ target }: Event): void => {
      if (!isHeld(target)) leave()
    }
    // Captured at the window: the key that asks anew comes after it, and shows it anew.
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') leave()
        else if (!goesOn.has(event.key)) onElsewhere(event)
      },
      listening,
    )
    for (const type of ['wheel', 'pointerdown', 'click']) window.addEventListener(type, onElsewhere, listening)
    return () => life.abort()
  }, [isShown, where])

  if (told === undefined) return null
  const [place, ...rest] = partsOf(told, words)
  return (
    <section class="where-toast" ref={toast} aria-label={words.say('outline.here')}>
      <div class="where-says">
        <p class="where-place">{place}</p>
        <p>{rest.join(' · ')}</p>
        <div class="outline-progress" style={{ '--at': String(told.read) }} aria-hidden="true" />
      </div>
      <IconButton
        icon={X}
        label={words.say('ui.close')}
        onPress={() => close(where, toast.current, cameFrom.current)}
      />
    </section>
  )
}

/** Keys that ask for nothing yet, and the one that leads to the button that closes. */
const goesOn = new Set(['Tab', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

function close(where: Signal<Where | undefined>, toast: HTMLElement | null, cameFrom: Element | null): void {
  const hadFocus = toast?.contains(document.activeElement) === true
  const isHome = cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom !== document.body
  const home = isHome ? cameFrom : document.getElementById('content')
  where.value = undefined
  if (hadFocus && home !== null) focusAgain(home)
}
