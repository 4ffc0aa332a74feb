import { useWords } from '@/components/ui/words'
import { type VoiceList, VoiceRow } from './VoiceRow'
import type { LanguageGroup, RegionGroup } from './voice-groups'

/** The voices of one language, by region; a single region needs no heading. */
export function RegionGroups({ regions, list }: { regions: readonly RegionGroup[]; list: VoiceList }) {
  const words = useWords()
  return (
    <>
      {regions.map(({ region, name, voices }) => {
        const title = name || words.say('voices.noRegion')
        return (
          // biome-ignore lint/a11y/useSemanticElements: the fieldset is the list; a second one would double its legend.
          <div role="group" aria-label={title} class="voices-region" key={region}>
            {(regions.length > 1 || name !== '') && <h4 class="voices-region-name">{title}</h4>}
            {voices.map((voice) => (
              <VoiceRow key={voice.key} voice={voice} list={list} />
            ))}
          </div>
        )
      })}
    </>
  )
}

/** So few voices are shown without a fold for each language. */
const FEW = 12

interface OtherLanguagesProps {
  groups: readonly LanguageGroup[]
  /** Whether there are no voices but these. */
  isAll: boolean
  /** Whether these were searched for, so that none of them may be hidden. */
  isSought: boolean
  list: VoiceList
}

/** The voices of all other languages, so that two hundred of them take one line until they are wanted. */
export function OtherLanguages({ groups, isAll, isSought, list }: OtherLanguagesProps) {
  const words = useWords()
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  const holdsMarked = ({ regions }: LanguageGroup): boolean =>
    regions.some(({ voices }) => voices.some(({ key }) => key === list.marked))
  if (count === 0) return null
  return (
    <details class="voices-fold" open={isAll || isSought || groups.some(holdsMarked)}>
      <summary>
        <h3>{words.say('voices.others', count)}</h3>
      </summary>
      {groups.map((group) => {
        const name = group.name ?? words.say('voices.unknownLanguage')
        return (
          <details
            key={group.language}
            class="voices-fold voices-inner"
            open={isSought || count <= FEW || holdsMarked(group)}
          >
            <summary>{words.say('voices.counted', name, group.count)}</summary>
            <RegionGroups regions={group.regions} list={list} />
          </details>
        )
      })}
    </details>
  )
}
