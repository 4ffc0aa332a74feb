/** Reading aloud, heard. The goals are those of issue 5, as in `speech/goals.ts`. */
import { atLeast, atMost, count, exactly, ms, number, percent, type Row, row, times } from './row'

/** What Chromium needs is what only some figures of it need. */
const aligner = 'the aligner (pocketsphinx)'
const browsers = {
  chromium: { browser: 'Chromium', needs: undefined },
  firefox: { browser: 'Firefox', needs: 'Firefox and a sound server (pulseaudio)' },
} as const

/** Milliseconds that count as no drift: a frame of the aligner, which cannot tell less. */
const noDrift = 10

/** `npm run bench:speech`. */
export const speechRows: readonly Row[] = [
  ...Object.entries(browsers).flatMap(([section, { browser, needs }]) => {
    const one = (figure: string, name: string, goal: Row['goal'], more: Partial<Row> = {}): Row =>
      row(`${figure}, ${browser}`, [section, name], goal, { ...(needs !== undefined && { needs }), ...more })
    const heard = { needs: needs === undefined ? aligner : `${needs}, ${aligner}` }
    return [
      one('first sound after play, warm', 'firstSoundWarmMs', atMost(150, ms)),
      one('first sound after play, first time', 'firstSoundColdMs', atMost(1_000, ms)),
      one('word painted against word said, median', 'wordErrorMedianMs', atMost(20, ms), heard),
      one('word painted against word said, p95', 'wordErrorP95Ms', atMost(80, ms), heard),
      one('drift over a sentence', 'driftMs', atMost(noDrift, ms), {
        ...heard,
        of: (figures) => {
          const drift = number(figures, section, 'driftMs')
          return drift === undefined ? undefined : Math.abs(drift)
        },
      }),
      one('skip, to sound', 'skipMs', atMost(250, ms)),
      one('click on a word, to sound', 'clickMs', atMost(250, ms)),
      one('silence beyond the chosen pause', 'gapMs', atMost(20, ms), {
        about: (figures) => `most ${number(figures, section, 'gapMostMs')?.toFixed(0) ?? '–'} ms`,
      }),
      one('synthesis faster than speech', 'realTimeFactor', atLeast(5, times), {
        of: (figures) => {
          const factor = number(figures, section, 'realTimeFactor')
          return factor === undefined || factor <= 0 ? undefined : 1 / factor
        },
      }),
      one('underruns at speed 2', 'underruns', exactly(0, count)),
    ]
  }),
  row('hours read against a hostile platform', ['hours', 'hours'], atLeast(10, count)),
  row('sentences lost in them', ['hours', 'lostSentences'], exactly(0, count)),
  row('sentences repeated in them', ['hours', 'repeatedSentences'], exactly(0, count)),
  row('times stuck in them', ['hours', 'stuck'], exactly(0, count)),
  row('sentence cuts right, golden rules', ['sentences', 'goldenPercent'], atLeast(95, percent)),
  row('sentence cuts right, seed article', ['sentences', 'seedPercent'], exactly(100, percent), {
    needs: '../shared/corpus',
  }),
  row('words misunderstood at speed 1', ['understood', 'wordErrorPercent'], atMost(6, percent), {
    needs: 'the recogniser',
  }),
  row('words misunderstood at speed 1.5', ['understood', 'wordErrorPercentFast'], atMost(10, percent), {
    needs: 'the recogniser',
  }),
]
