/** Picking a part of the page, as the panel sees it: a picker in the page, which it starts and steers. */
import { type PickStep, type PickWords, partKinds } from '@/components/article/pick'
import type { Reason } from '@/components/article/reading'
import type { Words } from '@/components/ui/words'

export interface Picking {
  /** Resolves when it is over: whether a part was picked, or why that was not possible. */
  pick(words: PickWords): Promise<'picked' | 'cancelled' | Reason>
  /** Moves the outline, takes the part or gives up; says what is outlined then. */
  steer(step: PickStep): Promise<string>
}

/** What the picker says in the page. */
export function pickWords(words: Words): PickWords {
  return {
    language: words.language,
    title: words.say('reader.pickPart'),
    help: words.say('reader.pick.help'),
    kinds: Object.fromEntries(
      partKinds.map((kind) => [kind, words.say(`reader.pick.kinds.${kind}`)]),
    ) as PickWords['kinds'],
  }
}
