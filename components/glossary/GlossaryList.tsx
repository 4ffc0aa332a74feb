import { Search } from 'lucide'
import { useId, useState } from 'preact/hooks'
import type { Span } from '@/components/text/text'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { FoundTerm } from './found-term'
import { kindLabel } from './kinds'
import { answers, formsOf } from './names'

interface GlossaryListProps {
  /** The terms of the article, in the order they are to be listed. */
  found: readonly FoundTerm[]
  /** Brings a mention into view. */
  onJump: (span: Span) => void
}

/** The terms of an article as a list with a search field: the content of the glossary sheet. */
export function GlossaryList({ found, onJump }: GlossaryListProps) {
  const words = useWords()
  const searchId = useId()
  const [query, setQuery] = useState('')
  const listed = found.filter((term) => answers(term, query))

  if (found.length === 0) return <p class="term-none">{words.say('glossary.none')}</p>
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
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <p role="status" class={listed.length === 0 ? 'term-none' : 'visually-hidden'}>
        {listed.length === 0
          ? words.say('glossary.noMatch', query.trim())
          : query.trim() !== '' && words.count('glossary.terms', listed.length)}
      </p>
      {listed.length > 0 && (
        <dl class="term-list">
          {listed.map((term) => (
            <TermEntry key={`${term.glossary.name} ${term.term.id}`} found={term} onJump={onJump} />
          ))}
        </dl>
      )}
    </div>
  )
}

function TermEntry({ found, onJump }: { found: FoundTerm; onJump: (span: Span) => void }) {
  const words = useWords()
  const { term, spans, glossary } = found
  const forms = formsOf(found)
  return (
    <div class="term-entry">
      <dt>
        <button
          type="button"
          class="term-name"
          lang={term.language ?? glossary.language}
          dir="auto"
          title={words.say('glossary.goToFirst')}
          onClick={() => spans[0] !== undefined && onJump(spans[0])}
        >
          {term.term}
        </button>{' '}
        <span class="term-kind">{kindLabel(words, term.kind)}</span>{' '}
        <data class="term-count" value={String(spans.length)}>
          {words.say('glossary.times', spans.length)}
        </data>
      </dt>
      <dd class="term-definition" lang={glossary.language} dir="auto">
        {term.definition}
      </dd>
      {forms.length > 0 && <dd class="term-matched">{words.say('glossary.writtenHere', forms.join(', '))}</dd>}
      <dd class="term-source" dir="auto">
        {term.source ?? glossary.name}
      </dd>
    </div>
  )
}
