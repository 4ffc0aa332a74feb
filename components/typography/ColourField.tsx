import { useId, useState } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import type { HexColour } from './contrast'
import { hexFrom } from './contrast-meter'

interface ColourFieldProps {
  /** What the colour is for. */
  name: string
  value: HexColour
  /** Id of a sentence about the colour. */
  describedBy?: string | undefined
  onChange: (value: HexColour) => void
  /** Where the focus goes when what held it is gone. */
  codeId: string
}

/** One colour, to be picked with the browser's own picker or written as a code. */
export function ColourField({ name, value, describedBy, onChange, codeId }: ColourFieldProps) {
  const words = useWords()
  const problemId = useId()
  /** What is being written; the colour may have been changed elsewhere since. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly was: HexColour }>()
  const written = draft !== undefined && draft.was === value ? draft.text : value
  const isBad = hexFrom(written) === undefined

  const write = (text: string): void => {
    const colour = hexFrom(text)
    setDraft({ text, was: colour ?? value })
    if (colour !== undefined && colour !== value) onChange(colour)
  }
  return (
    <>
      <input
        type="color"
        value={value}
        aria-label={words.say('typography.custom.pick', name)}
        aria-describedby={describedBy}
        onInput={(event) => onChange(hexFrom(event.currentTarget.value) ?? value)}
      />
      <span class="colour-name" aria-hidden="true">
        {name}
      </span>
      <input
        id={codeId}
        type="text"
        class="text-field"
        dir="ltr"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-label={words.say('typography.custom.code', name)}
        aria-invalid={isBad}
        aria-describedby={isBad ? problemId : describedBy}
        value={written}
        onInput={(event) => write(event.currentTarget.value)}
        // Written out once left: "abc" has become "#aabbcc".
        onBlur={() => !isBad && setDraft(undefined)}
      />
      <p class="colour-problem" id={problemId} role="status">
        {isBad && words.say('typography.custom.badCode')}
      </p>
    </>
  )
}
