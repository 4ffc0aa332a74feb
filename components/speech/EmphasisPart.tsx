import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { Switch } from '@/components/ui/Switch'
import { useWords } from '@/components/ui/words'
import { colours, signs } from './settings'
import type { Speech } from './view'

const surroundings = ['sentence', 'paragraph', 'line', 'nothing'] as const
const places = ['top', 'centre', 'no'] as const

/** How the spoken text is shown: what of it, in which colour, with which sign beside the colour, and where in the panel. */
export function EmphasisPart({ speech }: { speech: Speech }) {
  const words = useWords()
  const { paintsWord, paints, colour, sign, follows } = speech.settings.value
  return (
    <>
      <section class="listen-part">
        <h3 class="listen-heading">{words.say('speech.emphasis')}</h3>
        <Switch
          label={words.say('speech.paintsWord')}
          checked={paintsWord}
          onChange={(checked) => speech.change({ paintsWord: checked })}
        />
        <ChoiceGroup
          legend={words.say('speech.around')}
          look="segments"
          choices={surroundings.map((value) => ({ value, name: words.say(`speech.paints.${value}`) }))}
          chosen={paints}
          onChoose={(value) => speech.change({ paints: value })}
        />
        <div class="listen-five">
          <ChoiceGroup
            legend={words.say('speech.colour')}
            look="swatches"
            choices={colours.map((value) => ({
              value,
              name: words.say(`speech.colours.${value}`),
              sample: (
                <span class="type-sample voice-swatch" aria-hidden="true" data-voice-colour={value}>
                  <span class="voice-painted">Aa</span>
                </span>
              ),
            }))}
            chosen={colour}
            onChoose={(value) => speech.change({ colour: value })}
          />
        </div>
        <ChoiceGroup
          legend={words.say('speech.sign')}
          look="swatches"
          choices={signs.map((value) => ({
            value,
            name: words.say(`speech.signs.${value}`),
            sample: (
              <span class="type-sample voice-swatch" aria-hidden="true" data-voice-colour={colour}>
                <span class="voice-painted" data-voice-sign={value}>
                  Aa
                </span>
              </span>
            ),
          }))}
          chosen={sign}
          onChoose={(value) => speech.change({ sign: value })}
        />
      </section>
      <ChoiceGroup
        legend={words.say('speech.follows')}
        look="segments"
        choices={places.map((value) => ({ value, name: words.say(`speech.followsTo.${value}`) }))}
        chosen={follows}
        onChoose={(value) => speech.change({ follows: value })}
      />
    </>
  )
}
