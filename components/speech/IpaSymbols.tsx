import { useRef } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { symbolGroups } from './ipa-symbols'

const groups = ['marks', 'vowels', 'consonants'] as const

/** Symbols that no keyboard has, to be put in by a press. One tab stop; the arrow keys go among them. */
export function IpaSymbols({ onInsert }: { onInsert: (symbol: string) => void }) {
  const words = useWords()
  const table = useRef<HTMLDivElement>(null)

  const move = (event: KeyboardEvent): void => {
    const all = [...(table.current?.querySelectorAll('button') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const onwards = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = words.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const next = { [onwards]: at + 1, [back]: at - 1, Home: 0, End: all.length - 1 }[event.key]
    const target = next === undefined ? undefined : all[(next + all.length) % all.length]
    if (target === undefined) return
    event.preventDefault()
    for (const one of all) one.tabIndex = one === target ? 0 : -1
    target.focus()
  }
  const nameOf = (symbol: string, heardIn: string): string =>
    isNamed(heardIn)
      ? words.say('pronunciation.symbolNamed', symbol, words.say(`pronunciation.symbolNames.${heardIn}`))
      : words.say('pronunciation.symbolAs', symbol, heardIn)

  return (
    <details class="voices-fold ipa-symbols">
      <summary>{words.say('pronunciation.symbols')}</summary>
      <div ref={table} role="toolbar" aria-label={words.say('pronunciation.symbols')} onKeyDown={move}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would take the buttons out of the toolbar.
          <div role="group" aria-label={words.say(`pronunciation.symbolGroups.${group}`)} key={group}>
            <p class="ipa-group" aria-hidden="true">
              {words.say(`pronunciation.symbolGroups.${group}`)}
            </p>
            <div class="ipa-row">
              {symbolGroups[group].map(([symbol, heardIn]) => (
                <button
                  key={symbol}
                  type="button"
                  class="ipa-symbol"
                  tabIndex={symbol === symbolGroups.marks[0][0] ? 0 : -1}
                  aria-label={nameOf(symbol, heardIn)}
                  title={nameOf(symbol, heardIn)}
                  onClick={() => onInsert(symbol)}
                >
                  <span class="term-ipa">{symbol}</span>
                </button>
              ))}
            </div>
          </div>
        ))}
      </div>
    </details>
  )
}

type NamedMark = (typeof symbolGroups)['marks'][number][1]

function isNamed(heardIn: string): heardIn is NamedMark {
  return symbolGroups.marks.some(([, name]) => name === heardIn)
}
