import { ArrowDownUp, Plus } from 'lucide'
import type { ComponentChildren } from 'preact'
import { type Density, helps, repeats } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import { GlossaryList } from '@/components/glossary/GlossaryList'
import { glossaryFormat } from '@/components/glossary/glossary'
import type { Notebook } from '@/components/glossary/notebook'
import { originOf } from '@/components/glossary/origins'
import { withImported } from '@/components/glossary/personal'
import type { Span } from '@/components/text/text'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'
import { NotebookPart } from './NotebookPart'

interface GlossarySheetProps {
  found: readonly FoundTerm[]
  density: Density
  notebook: Notebook
  onDensity: (density: Density) => void
  onClose: () => void
  onJump: (span: Span) => void
  onAdd: () => void
  onExchange: () => void
  drawEntry?: (word: string, at: number) => ComponentChildren
  /** Title of the article. */
  title: string
  /** Address of the site's own glossary, where the page names one. */
  siteGlossary: string | undefined
  /** Opens another address in the page's tab and reads it. */
  onFollow: (address: string) => void
}

/** The article's terms, how many of them are marked in the text, and the person's own glossary. */
export function GlossarySheet(props: GlossarySheetProps) {
  const words = useWords()
  const { density, onDensity } = props
  return (
    <Sheet title={words.say('reader.glossaryTitle')} onClose={props.onClose}>
      <GlossaryList
        found={props.found}
        onJump={props.onJump}
        {...(props.drawEntry !== undefined && { drawEntry: props.drawEntry })}
      />
      <SiteGlossary {...props} />
      <h3 class="sheet-heading">{words.say('glossary.settings')}</h3>
      <ChoiceGroup
        legend={words.say('glossary.help')}
        look="segments"
        choices={helps.map((value) => ({ value, name: words.say(`glossary.helps.${value}`) }))}
        chosen={density.help}
        onChoose={(help) => onDensity({ ...density, help })}
      />
      <ChoiceGroup
        legend={words.say('glossary.repeat')}
        look="segments"
        choices={repeats.map((value) => ({ value, name: words.say(`glossary.repeats.${value}`) }))}
        chosen={density.repeat}
        onChoose={(repeat) => onDensity({ ...density, repeat })}
      />
      <h3 class="sheet-heading">{words.say('glossary.mine')}</h3>
      <div class="more-actions">
        <button type="button" class="button" onClick={props.onAdd}>
          <Icon of={Plus} />
          {words.say('glossary.add')}
        </button>
        <button type="button" class="button" onClick={props.onExchange}>
          <Icon of={ArrowDownUp} />
          {words.say('glossary.importExport')}
        </button>
      </div>
      <NotebookPart notebook={props.notebook} />
    </Sheet>
  )
}

/** The glossary the site itself has: opened as any page, since nothing is fetched unasked; what it explains can be kept. */
function SiteGlossary({ found, title, notebook, siteGlossary, onFollow, onClose }: GlossarySheetProps) {
  const words = useWords()
  const explained = found.flatMap((one) => [one, ...one.others].filter((each) => originOf(each) === 'page'))
  const keep = (): void => {
    // Ids are new, so links to others lead nowhere.
    const terms = explained.map(({ term: { proof: _, see: __, requires: ___, ...term } }, index) => ({
      ...term,
      id: `page-${index + 1}`,
    }))
    const language = explained[0]?.glossary.language ?? words.language
    const kept = {
      format: glossaryFormat,
      name: title.trim().slice(0, 200) || words.say('glossary.ownName'),
      language,
      terms,
    } as const
    void notebook.change((personal) => withImported(personal, kept))
  }
  return (
    <>
      {siteGlossary !== undefined && (
        <p>
          {words.say('glossary.siteGlossary')}{' '}
          <button
            type="button"
            class="text-button"
            onClick={() => {
              onClose()
              onFollow(siteGlossary)
            }}
          >
            {words.say('glossary.openSiteGlossary')}
          </button>
        </p>
      )}
      {explained.length > 0 && !notebook.personal.value.imported.some(({ name }) => name === title) && (
        <button type="button" class="text-button" onClick={keep}>
          {words.count('glossary.keepPage', explained.length)}
        </button>
      )}
    </>
  )
}
