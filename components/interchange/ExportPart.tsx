import { useSignal } from '@preact/signals'
import { Download } from 'lucide'
import { useId } from 'preact/hooks'
import type { FoundTerm } from '@/components/glossary/found-term'
import { type Glossary, glossaryFormat } from '@/components/glossary/glossary'
import type { Notebook } from '@/components/glossary/notebook'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { Icon } from '@/components/ui/Icon'
import { saveFile } from '@/components/ui/save-file.dom'
import { useWords } from '@/components/ui/words'
import { ankiRows } from './anki'
import { fileNameOf, type WriteFormat, writeGlossary } from './write-glossary'

const formats: readonly WriteFormat[] = ['json', 'csv', 'tsv', 'json-ld', 'html', 'tbx', 'anki']

interface ExportPartProps {
  notebook: Notebook
  found: readonly FoundTerm[]
  title: string
}

/** The person's own terms, or those met in the article, as a file. */
export function ExportPart({ notebook, found, title }: ExportPartProps) {
  const words = useWords()
  const selectId = useId()
  const explained = found.filter(({ term }) => term.definition !== '')
  const what = useSignal<'own' | 'article'>(explained.length > 0 ? 'article' : 'own')
  const format = useSignal<WriteFormat>('csv')
  const own = notebook.personal.value.terms.map(({ term }) => term)
  const count = what.value === 'own' ? own.length : explained.length

  const save = (): void => {
    if (what.value === 'article' && format.value === 'anki') {
      saveFile({ name: `${fileNameOf(title)}.txt`, type: 'text/plain', text: ankiRows(explained, title) })
      return
    }
    saveFile(
      writeGlossary(
        what.value === 'own'
          ? glossaryOf(words.say('glossary.ownName'), words.language, own)
          : glossaryOf(title, words.language, termsOf(explained)),
        format.value,
      ),
    )
  }

  return (
    <>
      <h3 class="sheet-heading">{words.say('interchange.export')}</h3>
      <ChoiceGroup
        legend={words.say('interchange.what')}
        legendHidden
        look="segments"
        choices={[
          ...(explained.length > 0 ? [{ value: 'article' as const, name: words.say('interchange.article') }] : []),
          { value: 'own' as const, name: words.say('interchange.own') },
        ]}
        chosen={what.value}
        onChoose={(value) => {
          what.value = value
        }}
      />
      <div class="export-ways">
        <label for={selectId}>{words.say('interchange.format')}</label>
        <select
          id={selectId}
          value={format.value}
          onChange={(event) => {
            format.value = formats.find((one) => one === event.currentTarget.value) ?? 'csv'
          }}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {words.say(`interchange.formats.${one === 'json-ld' ? 'jsonLd' : one}`)}
            </option>
          ))}
        </select>
        <button type="button" class="button" aria-disabled={count === 0} onClick={count === 0 ? undefined : save}>
          <Icon of={Download} />
          {words.say('interchange.save')}
        </button>
      </div>
      {count === 0 && <p class="sheet-hint">{words.say('interchange.nothing')}</p>}
    </>
  )
}

function glossaryOf(name: string, language: string, terms: Glossary['terms']): Glossary {
  return { format: glossaryFormat, name: name === '' ? 'Sidelight' : name.slice(0, 200), language, terms }
}

/** Terms of several glossaries as those of one: each with an id of its own, and without what leads to others. */
function termsOf(found: readonly FoundTerm[]): Glossary['terms'] {
  return found.map(({ term, glossary }, index) => {
    const { proof: _, see: __, requires: ___, ...told } = term
    return { ...told, id: `term-${index + 1}`, source: told.source ?? glossary.name }
  })
}
