import { useSignal } from '@preact/signals'
import { Volume2 } from 'lucide'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Pronunciation } from '@/components/narration/lexicon'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import { languageName } from './language-names'
import { type Draft, type DraftProblem, draftOf, problemOfDraft, pronunciationOf, ways } from './pronunciation-draft'
import { keyOf } from './pronunciation-list'
import { SoundField } from './SoundField'

interface PronunciationFormProps {
  /** What stands in the fields at first. */
  first: Pronunciation
  /** Whether it is one of the person's own, which is changed. */
  isOwn: boolean
  /** Those there are, to tell which one would be replaced. */
  own: readonly Pronunciation[]
  /** Language subtag of the article; `undefined` when it is not known. */
  language: string | undefined
  onListen: (pronunciation: Pronunciation) => void
  onSave: (pronunciation: Pronunciation) => void
  onCancel: () => void
}

/** One word: how it is written, where that holds, and how it is said. */
export function PronunciationForm({ first, isOwn, own, language, onListen, onSave, onCancel }: PronunciationFormProps) {
  const words = useWords()
  const ids = useId()
  const form = useRef<HTMLFormElement>(null)
  const draft = useSignal<Draft>(draftOf(first))
  const problem = useSignal<DraftProblem | undefined>(undefined)
  const { value } = draft
  const change = (part: Partial<Draft>): void => {
    problem.value = undefined
    draft.value = { ...draft.value, ...part }
  }
  const focusOn = (field: DraftProblem['field']): void => document.getElementById(`${ids}-${field}`)?.focus()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the person goes on writing.
  useEffect(() => {
    // A sheet that is drawn with the form is shown after it, and takes the focus then.
    const timer = setTimeout(() => {
      form.current?.scrollIntoView({ block: 'nearest' })
      focusOn('written')
      if (first.written !== '') focusOn('sound')
    })
    return () => clearTimeout(timer)
  }, [])

  /** Does something with what is written, if that can be said. */
  const whenRight = (act: (pronunciation: Pronunciation) => void): void => {
    problem.value = problemOfDraft(draft.value)
    if (problem.value === undefined) act(pronunciationOf(draft.value))
    else focusOn(problem.value.field)
  }
  const languages = [...new Set([...(language === undefined ? [] : [language]), '', value.language])]
  const key = keyOf(pronunciationOf(value))
  const replaces = own.some((each) => keyOf(each) === key) && !(isOwn && keyOf(first) === key)

  return (
    <form
      class="term-form pronounce-form"
      ref={form}
      noValidate
      aria-labelledby={`${ids}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        whenRight(onSave)
      }}
    >
      <h3 class="sheet-heading" id={`${ids}-title`}>
        {isOwn ? words.say('pronunciation.changeTitle', first.written) : words.say('pronunciation.addTitle')}
      </h3>
      <label for={`${ids}-written`}>{words.say('pronunciation.written')}</label>
      <input
        id={`${ids}-written`}
        type="text"
        dir="auto"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${ids}-hint`}
        aria-invalid={problem.value?.field === 'written'}
        value={value.written}
        onInput={(event) => change({ written: event.currentTarget.value })}
      />
      <p class="pronounce-hint" id={`${ids}-hint`}>
        {words.say('pronunciation.writtenHint')}
      </p>
      {languages.length > 1 && (
        <ChoiceGroup
          legend={words.say('pronunciation.language')}
          look="segments"
          choices={languages.map((tag) => ({
            value: tag,
            name: tag === '' ? words.say('pronunciation.everyLanguage') : (languageName(tag, words.language) ?? tag),
          }))}
          chosen={value.language}
          onChoose={(tag) => change({ language: tag })}
        />
      )}
      <ChoiceGroup
        legend={words.say('pronunciation.how')}
        look="segments"
        choices={ways.map((way) => ({ value: way, name: words.say(`pronunciation.ways.${way}`) }))}
        chosen={value.way}
        onChoose={(way) => change({ way })}
      />
      <SoundField id={`${ids}-sound`} draft={value} isWrong={problem.value?.field === 'sound'} onChange={change} />
      {replaces && <p class="pronounce-hint">{words.say('pronunciation.replaces')}</p>}
      <p role="alert" class="term-problem pronounce-problem">
        {problem.value !== undefined &&
          words.say(`pronunciation.problems.${problem.value.code}`, ...problem.value.values)}
      </p>
      <div class="term-form-ways">
        <button type="submit" class="button button-main">
          {words.say('pronunciation.save')}
        </button>
        <button type="button" class="button" onClick={() => whenRight(onListen)}>
          <Icon of={Volume2} />
          {words.say('pronunciation.listen')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.say('pronunciation.cancel')}
        </button>
      </div>
    </form>
  )
}
