/** What the package weighs. The goals are those of issue 8. */
import { atMost, kilobytes, megabytes, number, type Row, row } from './row'

const browsers = { chrome: 'Chromium', firefox: 'Firefox' } as const

/** `npm run bench -- --only package`. */
export const packageRows: readonly Row[] = Object.entries(browsers).flatMap(([section, name]) => [
  row(`extractor, ${name}`, [section, 'extractor'], atMost(80, kilobytes)),
  row(`panel’s first code, ${name}`, [section, 'panel'], atMost(60, kilobytes), {
    about(figures) {
      const together = number(figures, section, 'together')
      const said = together === undefined ? '–' : `${Math.round(together / 1_000)} kB`
      return `${number(figures, section, 'panelFiles') ?? '–'} files; ${said} with all that is fetched with them`
    },
  }),
  row(`style sheets the panel links, ${name}`, [section, 'css'], atMost(20, kilobytes)),
  row(`package without the voice, ${name}`, [section, 'withoutVoice'], atMost(12, megabytes)),
  row(`package with the voice, ${name}`, [section, 'whole'], atMost(30, megabytes)),
])
