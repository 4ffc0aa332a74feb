/** A changed setting on 100,000 words beside a plain page. The goal is that of issue 6: two frames. */
import { atMost, frames, number, type Row, row } from './row'

const browsers = { chromium: 'Chromium', firefox: 'Firefox' } as const
const changes = { fontSize: 'text size', lineHeight: 'line height', theme: 'theme', typeface: 'typeface' } as const

/** `npm run bench:typography`. */
export const typographyRows: readonly Row[] = Object.entries(browsers).flatMap(([section, browser]) =>
  Object.entries(changes).map(([change, name]) =>
    row(`${name} changed, beyond the floor, ${browser}`, [section, change, 'moreFrames'], atMost(2, frames), {
      about: (figures) => {
        const [ours, floor] = ['oursMs', 'floorMs'].map((key) => number(figures, section, change, key)?.toFixed(1))
        return `${ours} ms, floor ${floor} ms`
      },
      ...(section === 'firefox' && { needs: 'Firefox' }),
    }),
  ),
)
