import type { Voice } from '@/components/speech/engine'

/** A voice for tests. Its key is its name. */
export function voice(name: string, language: string, more: Partial<Voice> = {}): Voice {
  return { key: name, name, language, local: true, isDefault: false, ...more }
}
