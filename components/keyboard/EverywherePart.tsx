import { useState } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { isCommand } from './commands'
import type { GlobalKey, GlobalKeys } from './global-keys'

interface EverywherePartProps {
  all: readonly GlobalKey[]
  keys: Pick<GlobalKeys, 'change' | 'address'>
}

/** The keys that the browser hears wherever the focus is, and where they are changed. */
export function EverywherePart({ all, keys }: EverywherePartProps) {
  const words = useWords()
  const [isRefused, setRefused] = useState(false)
  const assigned = all.filter((each) => each.keys !== '')
  return (
    <section aria-label={words.say('keyboard.everywhere')}>
      <h3 class="sheet-heading">{words.say('keyboard.everywhere')}</h3>
      <p class="keys-says">{words.say('keyboard.everywhereSays')}</p>
      <ul class="keys-list">
        {assigned.map(({ name, keys: written }) => (
          <li class="keys-row" key={name}>
            <div class="keys-line">
              <span class="keys-name">
                {words.say(isCommand(name) ? `keyboard.commands.${name}` : 'keyboard.everywhereOpen')}
              </span>
              <kbd class="keys-stroke" dir="ltr">
                <kbd>{written.replace('Comma', ',').replace('Period', '.')}</kbd>
              </kbd>
            </div>
          </li>
        ))}
      </ul>
      <p class="keys-says">{words.say('keyboard.everywhereNone')}</p>
      <button type="button" class="button" onClick={() => void keys.change().catch(() => setRefused(true))}>
        {words.say('keyboard.everywhereChange')}
      </button>
      {keys.address !== undefined && (
        <p class="keys-says" role={isRefused ? 'alert' : undefined}>
          {words.say('keyboard.everywhereType', keys.address)}
        </p>
      )}
    </section>
  )
}
