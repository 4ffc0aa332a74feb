import { useId } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { ColourField } from './ColourField'
import { ContrastMeter } from './ContrastMeter'
import { CustomSample } from './CustomSample'
import type { CustomColours } from './colours'
import { type DrawnTheme, themes } from './themes'
import { customColours } from './typography'

interface CustomEditorProps {
  colours: CustomColours
  onChange: (colours: CustomColours) => void
  /** Tells what happened, politely. */
  onNews: (news: string) => void
}

/** Where a theme of one's own is made: five colours, a live sample, and for each how well it stands out. */
export function CustomEditor({ colours, onChange, onNews }: CustomEditorProps) {
  const words = useWords()
  const ids = useId()
  return (
    <div class="custom-editor">
      <h4>{words.say('typography.custom.title')}</h4>
      <div class="custom-from">
        <label for={`${ids}-from`}>{words.say('typography.custom.from')}</label>
        <select
          id={`${ids}-from`}
          class="text-field"
          value=""
          onChange={(event) => {
            const name = (Object.keys(themes) as DrawnTheme[]).find((one) => one === event.currentTarget.value)
            event.currentTarget.value = ''
            if (name !== undefined) onChange(coloursFrom(name))
          }}
        >
          <option value="">{words.say('typography.custom.fromNone')}</option>
          {(Object.keys(themes) as DrawnTheme[]).map((name) => (
            <option key={name} value={name}>
              {words.say(`typography.themes.${name}`)}
            </option>
          ))}
        </select>
      </div>
      <CustomSample colours={colours} />
      {customColours.map((which) => {
        const name = words.say(`typography.custom.colours.${which}`)
        const meterId = `${ids}-${which}-meter`
        const codeId = `${ids}-${which}`
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid everywhere.
          <div key={which} class="colour-row" role="group" aria-label={name}>
            <ColourField
              name={name}
              value={colours[which]}
              codeId={codeId}
              describedBy={which === 'background' ? undefined : meterId}
              onChange={(value) => onChange({ ...colours, [which]: value })}
            />
            {which !== 'background' && (
              <ContrastMeter
                colours={colours}
                measured={which}
                id={meterId}
                onMend={(next) => {
                  onChange(next)
                  // The button goes with what it mended.
                  document.getElementById(codeId)?.focus()
                  onNews(words.say('typography.custom.fixed', name))
                }}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** The five colours a theme of ours would have been made of. */
function coloursFrom(name: DrawnTheme): CustomColours {
  const { colours } = themes[name]
  return {
    text: colours['--ink'],
    background: colours['--page'],
    link: colours['--link'],
    glossary: colours['--term'],
    highlight: colours['--word'],
  }
}
