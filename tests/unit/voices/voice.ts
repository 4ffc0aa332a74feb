import type { Voice } from '@/components/voices/engine'

/** A voice for tests. Its key is its name. */
export function voice(name: string, language: string, more: Partial<Voice> = {}): Voice {
  const plain = { engine: 'fake', quality: 'good', takesSounds: false, isEmbedded: false } as const
  return { key: name, name, language, local: true, isDefault: false, ...plain, ...more }
}
