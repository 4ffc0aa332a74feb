import { fold } from '@/components/glossary/fold'
import type { FoundTerm } from '@/components/glossary/found-term'
import type { Notebook } from '@/components/glossary/notebook'
import { type OwnTerm, withNewTerm, withoutTerm, withTerm } from '@/components/glossary/personal'
import { TermForm } from '@/components/glossary/TermForm'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'

interface OwnTermSheetProps {
  notebook: Notebook
  /** The term the person wants to explain: one of the article, or a word in hand; empty for any. */
  about: FoundTerm | string
  /** Host of the article's site; empty where it may not be kept. */
  site: string
  onClose: () => void
}

/** A term of one's own: written down, changed or taken away. */
export function OwnTermSheet({ notebook, about, site, onClose }: OwnTermSheetProps) {
  const words = useWords()
  const name = typeof about === 'string' ? about : about.term.term
  const own = notebook.personal.value.terms.find(({ term }) => name !== '' && fold(term.term) === fold(name))
  const change = async (by: Parameters<Notebook['change']>[0]): Promise<void> => {
    await notebook.change(by)
    if (notebook.trouble.value === undefined) onClose()
  }
  return (
    <Sheet title={words.say(own === undefined ? 'glossary.addTitle' : 'glossary.editTitle')} onClose={onClose}>
      <TermForm
        own={own}
        proposal={{ term: name, definition: '' }}
        site={site}
        freshId={freshId(notebook.personal.value.terms)}
        onSave={(saved) => void change((now) => (own === undefined ? withNewTerm : withTerm)(now, saved))}
        onRemove={() => own !== undefined && void change((personal) => withoutTerm(personal, own.term.id))}
        onCancel={onClose}
      />
      {notebook.trouble.value !== undefined && (
        <p role="alert" class="term-problem">
          {words.say('glossary.notKept', notebook.trouble.value)}
        </p>
      )}
    </Sheet>
  )
}

function freshId(terms: readonly OwnTerm[]): string {
  const numbers = terms.map(({ term }) => Number(/^own-(\d+)$/.exec(term.id)?.[1] ?? 0))
  return `own-${Math.max(0, ...numbers) + 1}`
}
