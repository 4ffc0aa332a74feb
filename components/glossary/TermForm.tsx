import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { useWords, type WordKey } from '@/components/ui/words'
import type { GlossaryTerm } from './glossary'
import { problemWith } from './kept-personal'
import { type OwnTerm, ownTerm } from './personal'

interface TermFormProps {
  /** The term to change; absent for a new one. */
  own: OwnTerm | undefined
  /** What stands in the fields of a new one at first. */
  proposal: { readonly term: string; readonly definition: string }
  /** Host of the site the article is on. */
  site: string
  /** An id that no term has, for a new one. */
  freshId: string
  onSave: (own: OwnTerm) => void
  onRemove: () => void
  onCancel: () => void
}

/** Two fields, and whether the term holds here or everywhere. */
export function TermForm({ own, proposal, site, freshId, onSave, onRemove, onCancel }: TermFormProps) {
  const words = useWords()
  const ids = useId()
  const names = useSignal(own === undefined ? proposal.term : namesOf(own.term))
  const definition = useSignal(own?.term.definition ?? proposal.definition)
  const where = useSignal<'here' | 'everywhere'>(own?.site !== undefined ? 'here' : 'everywhere')
  const problem = useSignal<WordKey | undefined>(undefined)

  const save = (): void => {
    const term = ownTerm(names.value, definition.value, own?.term.id ?? freshId)
    problem.value = problemOf(term)
    if (problem.value === undefined) onSave({ term, ...(where.value === 'here' && { site }) })
  }

  return (
    <form
      class="term-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label for={`${ids}-term`}>{words.say('glossary.fieldTerm')}</label>
      <input
        id={`${ids}-term`}
        type="text"
        autocomplete="off"
        aria-describedby={`${ids}-hint`}
        value={names.value}
        onInput={(event) => {
          names.value = event.currentTarget.value
        }}
      />
      <p class="sheet-hint" id={`${ids}-hint`}>
        {words.say('glossary.fieldTermHint')}
      </p>
      <label for={`${ids}-definition`}>{words.say('glossary.fieldDefinition')}</label>
      <textarea
        id={`${ids}-definition`}
        rows={4}
        value={definition.value}
        onInput={(event) => {
          definition.value = event.currentTarget.value
        }}
      />
      {site !== '' && (
        <ChoiceGroup
          legend={words.say('glossary.where')}
          look="segments"
          choices={[
            { value: 'everywhere', name: words.say('glossary.whereEverywhere') },
            { value: 'here', name: words.say('glossary.whereHere', own?.site ?? site) },
          ]}
          chosen={where.value}
          onChoose={(value) => {
            where.value = value
          }}
        />
      )}
      <p role="alert" class="term-problem">
        {problem.value !== undefined && words.say(problem.value)}
      </p>
      <div class="term-form-ways">
        <button type="submit" class="button button-main">
          {words.say('glossary.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.say('glossary.cancel')}
        </button>
        {own !== undefined && (
          <button type="button" class="button" onClick={onRemove}>
            {words.say('glossary.remove')}
          </button>
        )}
      </div>
    </form>
  )
}

function namesOf(term: GlossaryTerm): string {
  return [term.term, ...(term.aliases ?? []), ...(term.variants ?? [])].join('; ')
}

function problemOf(term: GlossaryTerm): WordKey | undefined {
  if (term.term === '') return 'glossary.needsTerm'
  if (term.definition === '') return 'glossary.needsDefinition'
  if (term.term.length > 200 || term.definition.length > 2000) return 'glossary.tooLong'
  return problemWith(term) === undefined ? undefined : 'glossary.cannotShow'
}
