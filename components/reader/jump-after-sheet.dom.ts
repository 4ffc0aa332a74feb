import type { Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import type { Surface } from './surface.dom'

/** Leads to a place of the article once the sheet is gone, which gives the focus back to its opener first. */
export function useJumpAfterSheet(sheet: Signal<unknown>, surface: Surface): (span: Span) => void {
  const destination = useRef<Span | undefined>(undefined)
  useEffect(() => {
    if (sheet.value !== undefined || destination.current === undefined) return
    surface.jump(destination.current)
    destination.current = undefined
  }, [sheet.value, surface])
  return (span) => {
    destination.current = span
  }
}
