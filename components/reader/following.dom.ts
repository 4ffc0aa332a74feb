/** What follows by itself: the article follows the person's glossary, the view follows the voice. */
import { useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { PanelExplaining } from './explaining'
import type { Reader } from './reader'
import type { Surface } from './surface.dom'

/** Marks the article anew when what the person wants explained has changed. */
export function useGlossaryFollowing(reader: Reader, surface: Surface, { notebook, density }: PanelExplaining): void {
  const before = useRef<readonly unknown[] | undefined>(undefined)
  useSignalEffect(() => {
    const wanted = [notebook.personal.value, density.value]
    const known = before.current
    before.current = wanted
    if (known === undefined || wanted.every((value, i) => value === known[i])) return
    surface.hold()
    reader.explainAnew()
  })
}

/** Keeps the spoken sentence in view. */
export function useVoiceFollowing(reader: Reader, surface: Surface): void {
  useSignalEffect(() => {
    const now = reader.state.value
    if (now.status !== 'article' || now.shown.speech.status.value !== 'playing') return
    const sentence = now.shown.speech.sentence.value
    if (sentence !== undefined) surface.reveal(sentence)
  })
}
