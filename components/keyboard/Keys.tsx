import { Fragment } from 'preact'
import { useWords, type WordKey } from '@/components/ui/words'
import { type Labels, shownKeys } from './shown-keys'
import type { Stroke } from './strokes'

/** Signs that a screen reader may pass over in silence. */
const names: Readonly<Record<string, WordKey>> = {
  ',': 'keyboard.signs.comma',
  '.': 'keyboard.signs.period',
  '<': 'keyboard.signs.less',
  '>': 'keyboard.signs.greater',
  '?': 'keyboard.signs.question',
  '/': 'keyboard.signs.slash',
  '+': 'keyboard.signs.plus',
  '-': 'keyboard.signs.minus',
  '=': 'keyboard.signs.equals',
  '↑': 'keyboard.signs.up',
  '↓': 'keyboard.signs.down',
}

/** The keys of a stroke as they look on a keyboard. */
export function Keys({ of, labels }: { of: Stroke; labels: Labels }) {
  const words = useWords()
  return (
    <kbd class="keys-stroke" dir="ltr">
      {shownKeys(of, labels).map((key, at) => {
        const name = names[key]
        return (
          <Fragment key={key}>
            {at > 0 && <span class="keys-plus">+</span>}
            {name === undefined ? (
              <kbd>{key}</kbd>
            ) : (
              <kbd>
                <span aria-hidden="true">{key}</span>
                <span class="visually-hidden">{words.say(name)}</span>
              </kbd>
            )}
          </Fragment>
        )
      })}
    </kbd>
  )
}
