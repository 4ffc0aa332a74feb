import { EyeOff, Pencil } from 'lucide'
import { useState } from 'preact/hooks'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { CardActions } from './card-actions'
import type { FoundTerm } from './found-term'
import { originOf } from './origins'

interface TermActionsProps {
  found: FoundTerm
  actions: CardActions
}

/** What the person can do with a term: explain it in their own words, or never see it again. */
export function TermActions({ found, actions: { edit, hide, site } }: TermActionsProps) {
  const words = useWords()
  const [asks, setAsks] = useState(false)
  if (edit === undefined && hide === undefined) return null
  const isOwn = [found, ...found.others].some((one) => originOf(one) === 'own')
  return (
    <div class="term-actions">
      {edit !== undefined && (
        <button type="button" class="text-button" onClick={() => edit(found)}>
          <Icon of={Pencil} size={16} />
          {words.say(isOwn ? 'glossary.edit' : 'glossary.addOwn')}
        </button>
      )}
      {hide !== undefined && (
        <button
          type="button"
          class="text-button"
          aria-expanded={asks}
          onClick={() => (site === undefined ? hide(found, true) : setAsks(!asks))}
        >
          <Icon of={EyeOff} size={16} />
          {words.say('glossary.hide')}
        </button>
      )}
      {asks && hide !== undefined && site !== undefined && (
        <fieldset class="term-hiding">
          <legend class="visually-hidden">{words.say('glossary.hide')}</legend>
          <button type="button" class="button" onClick={() => hide(found, false)}>
            {words.say('glossary.hideHere', site)}
          </button>
          <button type="button" class="button" onClick={() => hide(found, true)}>
            {words.say('glossary.hideEverywhere')}
          </button>
        </fieldset>
      )}
    </div>
  )
}
