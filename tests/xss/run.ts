/** Opens every vector, one page after the other, and does with it what a person may: reads, touches everything, opens a card, begins to read aloud. */
import type { Page } from '@playwright/test'
import { chromiumPanel } from '../drive/panel'
import type { Vector } from './corpus'
import { lost, takePictures, takeRan, touch } from './detector'
import { forbidden } from './forbidden'
import { changes, standingOf, unknownCodes } from './must'
import { hostsOf } from './pictures'
import { plant } from './plant'
import { type Stage, stillPage } from './stage'

/** What came of one thing that was tried. */
export interface Outcome {
  readonly id: string
  /** What ran in the panel, or would have but for the policy. */
  readonly executed: readonly string[]
  /** What left the browser, but for pictures that the article may have; also where the panel was led, and what was opened. */
  readonly requests: readonly string[]
  readonly forbidden: readonly string[]
  /** What is not as it must be, in sentences: nothing was drawn, something to be kept is gone. */
  readonly wrong: readonly string[]
}

/** Shows one vector in every place a page has, and says what came of it. */
export async function tryVector(vector: Vector, stage: Stage): Promise<Outcome> {
  const { chromium, network, panel } = stage
  const before = network.requests.length
  const pages = chromium.context.pages().length
  const address = panel.url()
  const wrong = unknownCodes(vector)
  let nodes: string[] = []
  let hosts: string[] = []
  // What must be kept may be a picture, and one that nobody sends gives way to its description.
  if (vector.keep !== undefined)
    await panel.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: drawing }))
  try {
    const state = await stage.read(pathOf(vector), {
      type: 'text/html; charset=utf-8',
      body: plant(vector),
      headers: stillPage,
    })
    if (state === 'article') {
      hosts = hostsOf(await panel.evaluate(takePictures))
      await chromiumPanel(panel).evaluate(touch)
      const term = panel.locator('.article .term').first()
      if ((await term.count()) > 0) {
        await term.press('Enter')
        await panel.locator('.term-card').waitFor()
      } else if (vector.channel !== 'page') wrong.push('no card could be opened: no term is marked')
      nodes = await forbidden(panel)
      await panel.keyboard.press('Escape')
      wrong.push(...(await changed(state, stage)))
      await panel.keyboard.press('Alt+p')
      await panel.getByRole('button', { name: 'Pause', exact: true }).waitFor()
      wrong.push(...(await lostIn(panel, vector.keep ?? [])).map((each) => `lost: ${each}`))
      hosts.push(...hostsOf(await panel.evaluate(takePictures)))
    } else {
      nodes = await forbidden(panel)
      wrong.push(...(await changed(state, stage)))
      if (state !== 'failed' || vector.keep !== undefined) wrong.push(`the panel is in the state “${state}”`)
    }
  } catch (error) {
    wrong.push((error instanceof Error ? error.message : String(error)).split('\n').slice(0, 4).join(' '))
  }
  const executed = await panel.evaluate(takeRan).catch(() => ['the panel is gone'])
  await panel.unrouteAll()
  const led = panel.url() === address ? [] : [`led to ${panel.url()}`]
  for (const opened of chromium.context.pages().slice(pages)) {
    led.push(`opened ${opened.url()}`)
    await opened.close()
  }
  const mayShow = vector.must?.includes('no-net') !== true
  const asked = stage.foreign(before).filter((request) => {
    const host = /^CONNECT (.*):443$/.exec(request)?.[1]
    return !(mayShow && host !== undefined && hosts.includes(host))
  })
  const own = asked.length === 0 ? [] : await askedByPage(vector, stage)
  return {
    id: vector.id,
    executed,
    requests: [...asked.filter((each) => !own.includes(each)), ...led],
    forbidden: nodes,
    wrong,
  }
}

/** What of the panel itself is not as it was. */
async function changed(state: string, { before, panel }: Stage): Promise<string[]> {
  const was = before.get(state)
  return was === undefined ? [] : changes(was, await standingOf(panel))
}

/** What is to be kept and is neither in the article nor among what was left out of it and can be put back. */
async function lostIn(panel: Page, keep: readonly string[]): Promise<string[]> {
  const missing = await panel.evaluate(lost, [...keep])
  if (missing.length === 0 || (await panel.locator('#report-omitted').count()) === 0) return missing
  await panel.locator('#report-omitted').click()
  const passages = panel.getByRole('dialog').getByRole('button', { name: 'Put back' })
  while ((await passages.count()) > 0) await passages.first().click()
  await panel.keyboard.press('Escape')
  return await panel.evaluate(lost, missing)
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200"/></svg>'

const pathOf = ({ id }: Vector): string => `/v/${encodeURIComponent(id)}.html`

/** Milliseconds in which a page that is open and nothing else has done all its asking. */
const quiet = 1_500

/**
 * What the publisher's page asks for where nobody reads it: a policy does not keep a page from getting connections ready.
 * How often it does so is left to the browser.
 */
async function askedByPage(vector: Vector, { chromium, network, foreign }: Stage): Promise<string[]> {
  const before = network.requests.length
  const alone = await chromium.context.newPage()
  await alone.goto(network.at(pathOf(vector)), { waitUntil: 'domcontentloaded' })
  await alone.waitForTimeout(quiet)
  await alone.close()
  return foreign(before)
}
