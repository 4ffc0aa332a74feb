import { ArrowDownUp, Plus } from 'lucide'
import type { ComponentChildren } from 'preact'
import { type Density, helps, repeats } from '@/components/glossary/density'
import type { FoundTerm } from '@/components/glossary/found-term'
import { GlossaryList } from '@/components/glossary/GlossaryList'
import type { Notebook } from '@/components/glossary/notebook'
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
