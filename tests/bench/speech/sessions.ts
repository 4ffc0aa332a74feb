/** What a person does in a session of listening, as fast as a bench may, and what of it is kept for the figures. */
import { type Recording, soundAfter } from '../../drive/recording'
import { until } from '../../drive/until'
import { paragraphs } from './article'
import type { Listener } from './listener'

/** Milliseconds of listening without a press, at speed 1 and at speed 2. */
const LISTEN_MS = 45_000
const FAST_MS = 15_000
const PRESSES = 5
const CLICKS = 3

export interface Session {
  /** From the first press on Play, without another press. */
  readonly plain: Recording
  /** At speed 2, from Play on. */
  readonly fast: Recording
  /** Milliseconds since 1970 of presses, by what they asked for. */
  readonly presses: {
    readonly skip: readonly Asked[]
    readonly click: readonly Asked[]
    readonly warm: readonly Asked[]
  }
}

/** A press, and all that was heard until some time after it. */
export interface Asked {
  readonly at: number
  readonly recording: Recording
}

/** From a fresh browser to the first sound. */
export async function firstPlay({ panel, hearing }: Listener): Promise<Asked> {
  await rest(1000)
  await panel.clickButton(/^Play$/)
  return await until(
    'the first sound',
    async () => {
      const recording = await hearing.recording()
      const at = pressOf(recording)
      return soundAfter(recording, at) === undefined ? undefined : { at, recording }
    },
    30_000,
  )
}

export async function listen(listener: Listener): Promise<{ cold: Asked; session: Session }> {
  const { panel, hearing } = listener
  await rest(1000)
  await panel.clickButton(/^Play$/)
  await rest(LISTEN_MS)
  const plain = await hearing.recording()
  const cold = { at: pressOf(plain), recording: plain }

  const asked = async (press: () => Promise<void>): Promise<Asked> => {
    await hearing.forget()
    await press()
    await rest(1500)
    const recording = await hearing.recording()
    return { at: pressOf(recording), recording }
  }
  const skip: Asked[] = []
  for (let i = 0; i < PRESSES; i += 1) skip.push(await asked(() => panel.clickButton(/^Next sentence$/)))

  const click: Asked[] = []
  await key(listener, 'KeyH')
  for (let i = 0; i < CLICKS; i += 1) {
    const first = paragraphs[(3 * i + 1) % paragraphs.length]?.[0] ?? ''
    click.push(await asked(() => listener.pressText(new RegExp(first.slice(0, 30)))))
  }
  await key(listener, 'KeyH')

  const warm: Asked[] = []
  for (let i = 0; i < PRESSES; i += 1) {
    await key(listener, 'KeyS')
    await until('reading to stop', () => panel.evaluate(isStopped))
    await rest(500)
    warm.push(await asked(() => panel.clickButton(/^Play$/)))
  }

  await key(listener, 'KeyS')
  await until('reading to stop', () => panel.evaluate(isStopped))
  await panel.clickButton(/^Speed: /)
  await until('the speeds to open', () => panel.evaluate(chooseTwice))
  await panel.press('Escape')
  // Reading begins at what is in view, and little is left below the last word clicked.
  await panel.evaluate(showTitle)
  await rest(1000)
  await hearing.forget()
  await panel.clickButton(/^Play$/)
  await rest(FAST_MS)
  const fast = await hearing.recording()
  return { cold, session: { plain, fast, presses: { skip, click, warm } } }
}

function pressOf({ presses }: Recording): number {
  const down =
    presses.findLast(({ type }) => type === 'pointerdown') ?? presses.findLast(({ type }) => type === 'click')
  if (down === undefined) throw new Error('A press did not reach the panel.')
  return down.at
}

const rest = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms))

/** Presses a key of the reader's with Alt, which Firefox's driver cannot hold. Nothing is measured from it. */
async function key({ panel }: Listener, code: string): Promise<void> {
  await panel.evaluate((pressed) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { code: pressed, altKey: true, bubbles: true }))
  }, code)
}

function isStopped(): true | undefined {
  return document.querySelector('.player-play')?.getAttribute('aria-label') === 'Play' || undefined
}

function chooseTwice(): true | undefined {
  const twice = document.querySelector<HTMLInputElement>('dialog input[type=radio][value="2"]')
  twice?.click()
  return twice?.checked || undefined
}

function showTitle(): void {
  document.querySelector('article h1')?.scrollIntoView()
}
