import { useRef } from 'preact/hooks'
import { tidyIpa } from '@/components/narration/ipa'
import { respell } from '@/components/narration/respell'
import { useWords, type Words } from '@/components/ui/words'
import { IpaSymbols } from './IpaSymbols'
import { oddSymbol } from './ipa-symbols'
import type { Draft } from './pronunciation-draft'
import { respellingHint } from './respelling-hint'

interface SoundFieldProps {
  id: string
  draft: Draft
  /** Whether what stands in it was refused. */
  isWrong: boolean
  onChange: (part: Partial<Draft>) => void
}

/** Where a person writes how a word sounds, with a hint that follows what is typed. Acronyms need no more than a sentence. */
export function SoundField({ id, draft, isWrong, onChange }: SoundFieldProps) {
  const words = useWords()
  const field = useRef<HTMLInputElement>(null)
  const { way } = draft
  if (way === 'letters' || way === 'word') return <p class="sheet-hint">{words.say(`pronunciation.waySays.${way}`)}</p>

  const { hint, warns } = hintOf(draft, words, isWrong)
  const odd = way === 'ipa' ? oddSymbol(draft.ipa) : undefined
  /** In the place of what is selected, and the typing goes on behind it. */
  const insert = (symbol: string): void => {
    const input = field.current
    if (input === null) return
    input.setRangeText(
      symbol,
      input.selectionStart ?? input.value.length,
      input.selectionEnd ?? input.value.length,
      'end',
    )
    onChange({ ipa: input.value })
  }
  return (
    <>
      <label for={id}>{words.say(`pronunciation.${way}`)}</label>
      <input
        key={way}
        id={id}
        ref={field}
        type="text"
        class={way === 'ipa' ? 'term-ipa' : ''}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong}
        value={draft[way]}
        onInput={(event) => onChange({ [way]: event.currentTarget.value })}
      />
      {/* Only what is amiss is announced: the rest changes with every letter. */}
      <p
        class={warns ? 'pronounce-hint pronounce-amiss' : 'pronounce-hint'}
        id={`${id}-hint`}
        aria-live={warns ? 'polite' : 'off'}
      >
        {hint}
      </p>
      {odd?.instead !== undefined && (
        <button
          type="button"
          class="text-button pronounce-mend"
          onClick={() => {
            onChange({ ipa: draft.ipa.replaceAll(odd.symbol, odd.instead ?? '') })
            // The pressed button goes, and the focus with it.
            field.current?.focus()
          }}
        >
          {words.say('pronunciation.mend', odd.instead)}
        </button>
      )}
      {way === 'ipa' && <IpaSymbols onInsert={insert} />}
    </>
  )
}

/** What was refused is told below the fields already; then the hint only says how to write. */
function hintOf(
  { way, ipa, respelling, language }: Draft,
  words: Words,
  isWrong: boolean,
): { hint: string; warns: boolean } {
  if (way !== 'ipa') {
    const { code, part } = respellingHint(isWrong ? '' : respelling, language)
    return { hint: words.say(`pronunciation.hint.${code}`, part), warns: code === 'odd' || code === 'long' }
  }
  const odd = isWrong ? undefined : oddSymbol(ipa)
  if (odd === undefined) {
    const said = isWrong ? '' : respell(tidyIpa(ipa))
    return {
      hint: said === '' ? words.say('pronunciation.ipaStart') : words.say('pronunciation.ipaGood', said),
      warns: false,
    }
  }
  return {
    hint:
      odd.instead === undefined
        ? words.say('pronunciation.problems.oddIpa', odd.symbol)
        : words.say('pronunciation.problems.oddIpaInstead', odd.symbol, odd.instead),
    warns: true,
  }
}
