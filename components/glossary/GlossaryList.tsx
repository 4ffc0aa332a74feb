import { useSignal } from '@preact/signals'
import { Search } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { FoundTerm } from './found-term'
import { type Sort, sorted, sorts } from './importance'
import { kindLabel } from './kinds'
import { answers, formsOf } from './names'
import { originOf, sourceOf } from './origins'

interface GlossaryListProps {
  /** The terms of the article. */
  found: readonly FoundTerm[]
  /** Brings a mention into view. */
  onJump: (span: Span) => void
  /** What the dictionary says of a word; `at` is its place in the text, -1 for a word that was typed. */
  drawEntry?: (word: string, at: number) => ComponentChildren
}

/** The terms of an article as a list with a search field that knows the dictionary, too. */
export function GlossaryList({ found, onJump, drawEntry }: GlossaryListProps) {
  const words = useWords()
  const searchId = useId()
  const query = useSignal('')
  const sort = useSignal<Sort>('order')
  const wanted = query.value.trim()
  const listed = sorted(found, sort.value, words.language).filter((term) => answers(term, wanted))

  return (
    <div class="glossary-list">
      <div class="term-search">
        <Icon of={Search} />
        <label class="visually-hidden" for={searchId}>
          {words.say('glossary.search')}
        </label>
        <input
          id={searchId}
          type="search"
          placeholder={words.say('glossary.search')}
          autocomplete="off"
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value
          }}
        />
      </div>
      {found.length > 1 && (
        <ChoiceGroup
          legend={words.say('glossary.sort')}
          legendHidden
          look="segments"
          choices={sorts.map((value) => ({ value, name: words.say(`glossary.sorts.${value}`) }))}
          chosen={sort.value}
          onChoose={(value) => {
            sort.value = value
          }}
        />
      )}
      <p role="status" class={listed.length === 0 ? 'term-none' : 'visually-hidden'}>
        {found.length === 0 && wanted === ''
          ? words.say('glossary.none')
          : listed.length === 0
            ? words.say('glossary.noMatch', wanted)
            : wanted !== '' && words.count('glossary.terms', listed.length)}
      </p>
      {listed.length > 0 && (
        <dl class="term-list">
          {listed.map((term) => (
            <TermEntry
              key={`${term.glossary.name} ${term.term.id}`}
              found={term}
              onJump={onJump}
              drawEntry={drawEntry}
            />
          ))}
        </dl>
      )}
      {wanted.length > 1 && drawEntry !== undefined && (
        <section class="term-dictionary" aria-label={words.say('glossary.inDictionary')}>
          <h3 class="sheet-heading">{words.say('glossary.inDictionary')}</h3>
          {drawEntry(wanted, -1)}
        </section>
      )}
    </div>
  )
}

type TermEntryProps = { found: FoundTerm } & Pick<GlossaryListProps, 'onJump'> & {
    drawEntry: GlossaryListProps['drawEntry']
  }

function TermEntry({ found, onJump, drawEntry }: TermEntryProps) {
  const words = useWords()
  const { term, spans, glossary } = found
  const forms = formsOf(found)
  const first = spans[0]
  return (
    <div class="term-entry">
      <dt>
        <button
          type="button"
          class="term-name"
          lang={term.language ?? glossary.language}
          dir="auto"
          onClick={() => first !== undefined && onJump(first)}
        >
          {term.term}
        </button>{' '}
        <span class="term-kind">{kindLabel(words, term.kind)}</span>{' '}
        <data class="term-count" value={String(spans.length)}>
          {words.say('glossary.times', spans.length)}
        </data>
      </dt>
      {originOf(found) === 'dictionary' ? (
        <>
          <dd class="term-definition">{drawEntry?.(found.matched[0] ?? term.term, first?.start ?? -1)}</dd>
          <dd class="term-source">{sourceOf(words, found)}</dd>
        </>
      ) : (
        <>
          <dd class="term-definition" lang={glossary.language} dir="auto">
            {term.definition}
          </dd>
          {forms.length > 0 && <dd class="term-matched">{words.say('glossary.writtenHere', words.list(forms))}</dd>}
          <dd class="term-source" dir="auto">
            {[found, ...found.others].map((one) => sourceOf(words, one)).join(' · ')}
          </dd>
        </>
      )}
    </div>
  )
}
