import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { SheetGroup } from '@/components/ui/SheetGroup'
import { Slider } from '@/components/ui/Slider'
import { useWords } from '@/components/ui/words'
import { dimLimits, keptLineFocus, leads, shapes } from './line-focus'
import type { LineFocusOwner } from './line-focus-owner'

interface LineFocusPartProps {
  owner: LineFocusOwner
}

/** The controls of line focus, for the Text sheet: which shape, what moves it, and how much the rest is dimmed. */
export function LineFocusPart({ owner }: LineFocusPartProps) {
  const words = useWords()
  const known = useSignal<LineFocusOwner | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    void owner.ready.then(() => {
      if (!isGone) known.value = owner
    })
    return () => {
      isGone = true
    }
  }, [owner, known])
  const { shape, lead, dim } = known.value?.settings.value ?? keptLineFocus.fallback
  const change: LineFocusOwner['change'] = (part) => known.peek()?.change(part)
  return (
    <SheetGroup title={words.say('lineFocus.title')}>
      <div class="line-focus-part">
        <ChoiceGroup
          legend={words.say('lineFocus.title')}
          legendHidden
          look="segments"
          choices={shapes.map((value) => ({ value, name: words.say(`lineFocus.shapes.${value}`) }))}
          chosen={known.value && shape}
          onChoose={(chosen) => change({ shape: chosen })}
        />
        {shape !== 'off' && (
          <>
            <ChoiceGroup
              legend={words.say('lineFocus.lead')}
              look="segments"
              choices={leads.map((value) => ({ value, name: words.say(`lineFocus.leads.${value}`) }))}
              chosen={lead}
              onChoose={(chosen) => change({ lead: chosen })}
            />
            <p class="line-focus-says">{words.say(`lineFocus.says.${lead}`)}</p>
            {shape !== 'ruler' && (
              <Slider
                label={words.say('lineFocus.dim')}
                value={dim}
                {...dimLimits}
                format={(value) => words.say('lineFocus.percent', value)}
                onChange={(value) => change({ dim: value })}
              />
            )}
          </>
        )}
      </div>
    </SheetGroup>
  )
}
