/**
 * `npm run bench:typography`: how soon a changed setting is on the screen. The built extension has an article of 100,000
 * words open with its Text sheet; beside it stands the floor, a plain page with the same text, as wide, in the same
 * typeface, to which the same change is made in one line of CSS. `-- --only chromium` runs one browser; `-- --json` prints
 * all figures as one last line.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureChromium, ensureFirefox } from '../../commands/browsers'
import { ensureBuilt } from '../../commands/build'
import { root, runCommand } from '../../commands/programs'
import { launchChromium } from '../../drive/chromium'
import { launchFirefox } from '../../drive/firefox'
import { chromiumPanel, firefoxPanel, type Panel, settled } from '../../drive/panel'
import { type Network, serve } from '../../drive/serve'
import { until } from '../../drive/until'
import { longText, pageOf } from './long-text'

const words = 100_000
const rounds = 9
/** Milliseconds, at 60 a second. */
const frame = 1000 / 60

/** What is changed, to and fro: in the sheet by the control with this value or these limits, in CSS by these declarations. */
const changes = {
  fontSize: { slider: [12, 96], values: ['22', '20'], css: ['font-size: 22px', 'font-size: 20px'] },
  lineHeight: { slider: [1, 2.5], values: ['1.9', '1.6'], css: ['line-height: 1.9', 'line-height: 1.6'] },
  theme: {
    values: ['night', 'paper'],
    css: ['color: #e8e4db; background: #14171b', 'color: #1c1b19; background: #fbfaf6'],
  },
  typeface: {
    values: ['literata', 'atkinsonNext'],
    css: ['font-family: "Literata Variable"', 'font-family: "Atkinson Hyperlegible Next Variable"'],
  },
} as const

type ChangeName = keyof typeof changes

interface Evaluator {
  evaluate: Panel['evaluate']
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } })
  const print = values.json ? console.error : console.log
  const figures: Record<string, unknown> = {}
  const pieces = longText(words)
  const network = await serve(join(root, 'tests/fixtures'))
  try {
    const article = network.put('/long.html', { type: 'text/html; charset=utf-8', body: pageOf(pieces, '') })
    for (const [name, drive] of Object.entries({ chromium: inChromium, firefox: inFirefox })) {
      if (values.only !== undefined && values.only !== name) continue
      print(`\n— ${name}: ${words} words; milliseconds from the change to the painted screen, median of ${rounds}`)
      figures[name] = await drive(article, (width) => floorPage(network, pieces, width), print)
    }
  } finally {
    await network.close()
  }
  if (values.json) console.log(JSON.stringify(figures))
})

type FloorAt = (width: number) => Promise<string>
type Drive = (article: string, floorAt: FloorAt, print: (line: string) => void) => Promise<unknown>

async function inChromium(...[article, floorAt, print]: Parameters<Drive>): Promise<unknown> {
  const chromium = await launchChromium({
    executable: await ensureChromium(),
    extension: await ensureBuilt('chrome'),
    window: [1200, 800],
  })
  try {
    const page = await chromium.context.newPage()
    await page.goto(article)
    const panel = chromiumPanel(await chromium.pressToolbarButton(page))
    const width = await opened(panel)
    await page.goto(await floorAt(width))
    return await compared(panel, chromiumPanel(page), print)
  } finally {
    await chromium.close()
  }
}

async function inFirefox(...[article, floorAt, print]: Parameters<Drive>): Promise<unknown> {
  const firefox = await launchFirefox({ executable: await ensureFirefox(), extension: await ensureBuilt('firefox') })
  try {
    const page = await firefox.open(article)
    const panel = firefoxPanel(await firefox.pressToolbarButton())
    const width = await opened(panel)
    await page.goto(await floorAt(width))
    return await compared(panel, { evaluate: (read, ...args) => page.evaluate(read as never, ...args) as never }, print)
  } finally {
    await firefox.close()
  }
}

/** Waits for the article, goes to its middle, opens the sheet; gives the width of the text. */
async function opened(panel: Panel): Promise<number> {
  if ((await settled(panel)) !== 'article') throw new Error('The long page was not read.')
  await panel.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2))
  await panel.clickButton(/^text/i)
  await until('the sheet to open', () =>
    panel.evaluate(() => document.querySelector('dialog[open] input[type=range]') !== null || undefined),
  )
  return await panel.evaluate(() => document.querySelector('.article')?.getBoundingClientRect().width ?? 0)
}

async function floorPage(network: Network, pieces: ReturnType<typeof longText>, width: number): Promise<string> {
  const faces = await Promise.all(
    [
      ['Atkinson Hyperlegible Next Variable', 'atkinson-hyperlegible-next'],
      ['Literata Variable', 'literata'],
    ].map(async ([family, name]) => {
      const file = `${name}-latin-wght-normal.woff2`
      const body = await readFile(join(root, 'node_modules/@fontsource-variable', `${name}`, 'files', file))
      network.put(`/${file}`, { type: 'font/woff2', body })
      return `@font-face { font-family: "${family}"; font-weight: 200 900; src: url("/${file}") }`
    }),
  )
  const style = `${faces.join('\n')}
    body { margin: 0; font: 20px/1.6 "Atkinson Hyperlegible Next Variable"; color: #1c1b19; background: #fbfaf6 }
    main { inline-size: ${width}px; margin: 22px auto } p { margin: 0 0 1em } h2 { font-size: 1.2em }
    article { text-wrap: pretty; overflow-wrap: break-word }`
  return network.put('/floor.html', { type: 'text/html; charset=utf-8', body: pageOf(pieces, style) })
}

async function compared(panel: Evaluator, floor: Evaluator, print: (line: string) => void): Promise<unknown> {
  await floor.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2))
  print('change        ours ms  floor ms  more ms  more frames')
  const figures: Record<string, unknown> = {}
  for (const name of Object.keys(changes) as ChangeName[]) {
    const ours: number[] = []
    const theirs: number[] = []
    // By turns, so that what else the machine does meets both alike; the first two rounds load typefaces.
    for (let round = -2; round < rounds; round += 1) {
      for (const way of [0, 1] as const) {
        const change = changes[name]
        const slider = 'slider' in change ? change.slider : undefined
        const one = await panel.evaluate(turn, slider as [number, number] | undefined, change.values[way], undefined)
        const other = await floor.evaluate(turn, undefined, '', change.css[way])
        if (round < 0) continue
        ours.push(one)
        theirs.push(other)
      }
    }
    const [oursMs, floorMs] = [median(ours), median(theirs)]
    const frames = (oursMs - floorMs) / frame
    print(
      [
        name.padEnd(12),
        oursMs.toFixed(1).padStart(8),
        floorMs.toFixed(1).padStart(9),
        (oursMs - floorMs).toFixed(1).padStart(8),
        frames.toFixed(2).padStart(12),
      ].join(' '),
    )
    figures[name] = { oursMs, floorMs, moreMs: oursMs - floorMs, moreFrames: frames }
  }
  return figures
}

/** Runs in the page: makes the change at the beginning of a frame and waits until the frame that shows it is painted. */
function turn(
  slider: [number, number] | undefined | null,
  value: string,
  css: string | undefined | null,
): Promise<number> {
  return new Promise((done, failed) => {
    requestAnimationFrame(() => {
      setTimeout(() => {
        const start = performance.now()
        if (css != null) {
          for (const declaration of css.split('; ')) {
            const [name = '', to = ''] = declaration.split(': ')
            document.body.style.setProperty(name, to)
          }
        } else if (slider != null) {
          const input = Array.from(document.querySelectorAll<HTMLInputElement>('dialog input[type=range]')).find(
            ({ min, max }) => Number(min) === slider[0] && Number(max) === slider[1],
          )
          if (input === undefined) return failed(new Error(`The sheet has no slider from ${slider.join(' to ')}.`))
          input.value = value
          input.dispatchEvent(new Event('input', { bubbles: true }))
        } else {
          const radio = document.querySelector<HTMLInputElement>(`dialog input[type=radio][value="${value}"]`)
          if (radio === null) return failed(new Error(`The sheet has no choice ${value}.`))
          radio.click()
        }
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          // A message sent in a frame comes after the frame is laid out and painted.
          channel.port1.onmessage = () => done(performance.now() - start)
          channel.port2.postMessage(undefined)
        })
      }, 0)
    })
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
