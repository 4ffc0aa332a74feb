/** How much faster than speech the package's voice is made, and whether its words begin where it says. */
import { align, alignerPackages, hasAligner } from './align'
import { ensureDebian, installLine } from './debian'
import lines from './news-lines.json'
import { sayOffline } from './own-voice'
import { median, quantile, type Section } from './section'

const section: Section = {
  run: async (print) => {
    // The first sentence loads and compiles.
    sayOffline(lines[0] ?? '', 1)
    const said = lines.map((line) => sayOffline(line, 1))
    const factors = said.map(({ samples, sampleRate, ms }) => ms / ((1000 * samples.length) / sampleRate))
    const realTimeFactor = median(factors)
    print(
      `real-time factor ${realTimeFactor.toFixed(3)} in Node: ${(1 / realTimeFactor).toFixed(0)} times faster than speech, ` +
        `${(1 / Math.max(...factors)).toFixed(0)} times for the slowest sentence`,
    )
    const speed = { realTimeFactor, timesFasterThanSpeech: 1 / realTimeFactor }
    if (!(await ensureDebian(alignerPackages, hasAligner))) {
      print(`Word starts are not checked without the aligner. Type: ${installLine(alignerPackages)}`)
      return speed
    }
    const aligned = await align(said.map((each) => ({ audio: each, words: each.words.map(({ text }) => text) })))
    const errors = said.flatMap(({ words }, i) =>
      words.flatMap(({ start }, k) => {
        const truth = aligned[i]?.[k]
        return truth === undefined ? [] : [Math.abs(start - truth.start) * 1000]
      }),
    )
    print(
      `the voice's own word starts, ${errors.length} words: median ${median(errors).toFixed(0)} ms, ` +
        `p95 ${quantile(errors, 0.95).toFixed(0)} ms from the aligner's`,
    )
    return { ...speed, markErrorMedianMs: median(errors), markErrorP95Ms: quantile(errors, 0.95) }
  },
}

export default section
