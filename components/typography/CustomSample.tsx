import { useWords } from '@/components/ui/words'
import type { CustomColours } from './colours'
import { customTheme } from './custom-theme'

/** A sentence in a person's own colours: text, a link, a glossary term, the word being read on its sentence's wash. */
export function CustomSample({ colours: chosen }: { colours: CustomColours }) {
  const words = useWords()
  const { colours, scheme } = customTheme(chosen)
  const special: Readonly<Record<string, { class: string; text: string }>> = {
    '\u27e61\u27e7': { class: 'custom-link', text: words.say('typography.custom.sampleLink') },
    '\u27e62\u27e7': { class: 'custom-term', text: words.say('typography.custom.sampleTerm') },
    '\u27e63\u27e7': { class: 'custom-word', text: words.say('typography.custom.sampleWord') },
  }
  const sentence = words.say('typography.custom.sample', ...Object.keys(special))
  return (
    <figure class="custom-sample" style={{ ...colours, 'color-scheme': scheme }}>
      <figcaption>{words.say('typography.custom.sampleTitle')}</figcaption>
      <p>
        <span class="custom-sentence">
          {sentence.split(/(\u27e6\d\u27e7)/).map((part) => {
            const one = special[part]
            return one === undefined ? part : <span class={one.class}>{one.text}</span>
          })}
        </span>
      </p>
    </figure>
  )
}
