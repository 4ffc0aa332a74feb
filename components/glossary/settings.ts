/** How much of the glossary the person wants to see in the text. */
import type { Kept } from '@/components/ui/stored'
import { type Density, helps, repeats } from './density'

export const keptDensity: Kept<Density> = {
  key: 'glossary',
  version: 1,
  fallback: { help: 'some', repeat: 'first' },
  decode(value) {
    const { help, repeat } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
    return {
      help: helps.find((one) => one === help) ?? 'some',
      repeat: repeats.find((one) => one === repeat) ?? 'first',
    }
  },
}
