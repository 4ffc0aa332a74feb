import type { IconNode } from 'lucide'
import { createElement } from 'preact'

/** A line icon from the `lucide` set. Always decoration: the control around it carries the name. */
export function Icon({ of, size = 20 }: { of: IconNode; size?: number }) {
  return (
    <svg
      class="icon"
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {of.map(([tag, attrs]) => createElement(tag, attrs as Record<string, string>))}
    </svg>
  )
}
