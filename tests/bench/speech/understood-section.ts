/** Whether the package's voice is understood: read to a recogniser, word for word. */
import lines from './news-lines.json'
import { sayOffline } from './own-voice'
import { ensureRecogniser, recognise } from './recognise'
import type { Section } from './section'
import { type Audio, joined } from './wav'
import { errorPercent, wordError } from './word-error'

const rates = [1, 1.5] as const
/** Seconds: the recogniser takes 30 at a time however few it gets, so several sentences are heard together. */
const MOST = 28
const BETWEEN = 0.4

const silent: Audio = { samples: new Float32Array(0), sampleRate: 16_000 }

const section: Section = {
  run: async (print) => {
    if (!(await ensureRecogniser())) {
      print('Skipped: the recogniser could not be installed. Type: cd tests/bench/speech/recogniser && npm ci')
      return undefined
    }
    const groups = rates.flatMap((rate) => together(rate))
    // Without a silence in front of it the recogniser now and then leaves a whole first sentence out.
    const heard = await recognise(groups.map(({ sounds }) => joined([silent, ...sounds], BETWEEN)))
    const errors = groups.map(({ text }, i) => wordError(text, heard[i] ?? ''))
    const percent = (rate: number): number => errorPercent(errors.filter((_, i) => groups[i]?.rate === rate))
    groups.forEach(({ text, rate }, i) => {
      if (process.env.DEBUG) print(`${rate}× ${errors[i]?.errors} wrong\n  ${text}\n  ${heard[i]}`)
    })
    print(`${lines.length} sentences: ${rates.map((rate) => `${percent(rate).toFixed(1)} % at ${rate}×`).join(', ')}`)
    return { wordErrorPercent: percent(1), wordErrorPercentFast: percent(1.5) }
  },
}

export default section

interface Group {
  readonly rate: number
  text: string
  seconds: number
  readonly sounds: Audio[]
}

function together(rate: number): Group[] {
  const groups: Group[] = []
  for (const line of lines) {
    const sound = sayOffline(line, rate)
    const seconds = sound.samples.length / sound.sampleRate + BETWEEN
    const last = groups.at(-1)
    if (last === undefined || last.seconds + seconds > MOST) groups.push({ rate, text: line, seconds, sounds: [sound] })
    else {
      last.text += ` ${line}`
      last.seconds += seconds
      last.sounds.push(sound)
    }
  }
  return groups
}
