import { Eye, Trash2 } from 'lucide'
import type { Notebook } from '@/components/glossary/notebook'
import { withoutImported, withoutTerm, withShown } from '@/components/glossary/personal'
import { IconButton } from '@/components/ui/IconButton'
import { useWords } from '@/components/ui/words'

/** What the person added and hid: their terms, the glossaries they imported, the terms they do not want to see. */
export function NotebookPart({ notebook }: { notebook: Notebook }) {
  const words = useWords()
  const { terms, imported, hidden } = notebook.personal.value
  return (
    <>
      {terms.length > 0 && (
        <ul class="notebook">
          {terms.map(({ term, site }) => (
            <li key={term.id}>
              <span class="notebook-name" dir="auto">
                {term.term}
              </span>
              {site !== undefined && <span class="notebook-site">{words.say('glossary.whereHere', site)}</span>}
              <IconButton
                icon={Trash2}
                label={`${words.say('glossary.remove')}: ${term.term}`}
                onPress={() => void notebook.change((personal) => withoutTerm(personal, term.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {imported.length > 0 && (
        <ul class="notebook">
          {imported.map((glossary) => (
            <li key={glossary.name}>
              <span class="notebook-name" dir="auto">
                {glossary.name}
              </span>
              <span class="notebook-site">{words.count('glossary.imported', glossary.terms.length)}</span>
              <IconButton
                icon={Trash2}
                label={words.say('glossary.removeGlossary', glossary.name)}
                onPress={() => void notebook.change((personal) => withoutImported(personal, glossary.name))}
              />
            </li>
          ))}
        </ul>
      )}
      {hidden.length > 0 && (
        <>
          <h4 class="notebook-heading">{words.say('glossary.hiddenTerms')}</h4>
          <ul class="notebook">
            {hidden.map(({ name, site }) => (
              <li key={`${name} ${site ?? ''}`}>
                <span class="notebook-name" dir="auto">
                  {name}
                </span>
                {site !== undefined && <span class="notebook-site">{words.say('glossary.whereHere', site)}</span>}
                <IconButton
                  icon={Eye}
                  label={words.say('glossary.showAgain', name)}
                  onPress={() => void notebook.change((personal) => withShown(personal, name))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {notebook.canUndo.value && (
        <button type="button" class="text-button" onClick={() => void notebook.undo()}>
          {words.say('glossary.undo')}
        </button>
      )}
      <p role="status" class="term-problem">
        {notebook.trouble.value !== undefined && words.say('glossary.notKept', notebook.trouble.value)}
      </p>
    </>
  )
}
