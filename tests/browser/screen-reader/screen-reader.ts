/**
 * What a blind person hears: a screen reader that runs in the page, follows the focus, reads what lies ahead and speaks
 * what live regions say. A test asks for a journey; what was spoken on it is a text with a phrase a line.
 *
 * It says more than the screen readers people have: `written` leaves out what none of them says. `beforeReading` and
 * `tellStates` do for it what a browser does by itself.
 */
import { Virtual } from '@guidepup/virtual-screen-reader'
import { afterEach, expect } from 'vitest'
import { userEvent } from 'vitest/browser'

export interface ScreenReader {
  /** Begins a part of the journey: a line of its own, which says what the person does. */
  step(what: string): Promise<void>
  /** Reads on from where it is: to the end, or until a phrase that answers to `until` was spoken. */
  readOn(until?: RegExp): Promise<void>
  /** Goes to the next heading, or the next landmark. Whether there was another one. */
  next(kind: 'heading' | 'landmark'): Promise<boolean>
  /** Presses keys as `userEvent.keyboard` takes them, and lets the page answer. */
  press(keys: string): Promise<void>
  /** Everything spoken so far. */
  log(): Promise<string>
}

/** Phrases of the simulator that no screen reader says while one reads. */
const unsaid = /^(?:end of )?(?:paragraph|status|document|time|end of document)$/

let on: Virtual | undefined

/** Switches the screen reader on over the whole page. It goes off with the test. */
export async function switchOn(): Promise<ScreenReader> {
  const virtual = new Virtual()
  on = virtual
  beforeReading()
  const steps: { readonly at: number; readonly what: string }[] = []
  const phrases = (): Promise<string[]> => virtual.spokenPhraseLog()
  await virtual.start({ container: document.body })
  await settled()
  return {
    async step(what) {
      await settled()
      steps.push({ at: (await phrases()).length, what })
    },
    async readOn(until) {
      const first = (await phrases()).length
      for (let i = 0; i < 2000; i += 1) {
        await virtual.next()
        const last = await virtual.lastSpokenPhrase()
        if (last === 'end of document' || until?.test(last)) return
        // Inside an open dialog it starts over at the end.
        if (i > 0 && last === (await phrases())[first]) return
      }
      throw new Error('There is no end to this page.')
    },
    async next(kind) {
      const before = (await phrases()).length
      await virtual.perform(kind === 'heading' ? 'moveToNextHeading' : 'moveToNextLandmark')
      return (await phrases()).length > before
    },
    async press(keys) {
      await userEvent.keyboard(keys)
      await settled()
    },
    async log() {
      await settled()
      return written(await phrases(), steps)
    },
  }
}

/** Holds what was spoken against the file of that name in `spoken/`. */
export async function expectSpoken(reader: ScreenReader, name: string): Promise<void> {
  const log = await reader.log()
  try {
    await expect(log).toMatchFileSnapshot(`./spoken/${name}.txt`)
  } catch (cause) {
    const renew = `npx vitest run --project browser tests/browser/screen-reader -u`
    throw new Error(
      `What a screen reader says is not what spoken/${name}.txt says. If the new words are better to listen to, renew the file: ${renew}\n${(cause as Error).message}`,
      { cause },
    )
  }
}

afterEach(async () => {
  await on?.stop()
  on = undefined
})

/** What is folded away is said by no screen reader; this one only looks at `display`. */
function beforeReading(): void {
  const folded = new CSSStyleSheet()
  folded.replaceSync('details:not([open]) > :not(summary) { display: none }')
  document.adoptedStyleSheets = [folded]
}

/** A control's state is a property; this screen reader looks at the attribute. */
function tellStates(): void {
  for (const input of document.querySelectorAll('input')) {
    if (input.hasAttribute('checked') !== input.checked) input.toggleAttribute('checked', input.checked)
  }
}

/** Lets effects, focus and live regions come to rest: two frames, and what was queued behind them. */
async function settled(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise((frame) => requestAnimationFrame(frame))
  await new Promise((turn) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = turn
    port2.postMessage(0)
  })
  tellStates()
}

function written(phrases: readonly string[], steps: readonly { readonly at: number; readonly what: string }[]): string {
  const lines: string[] = []
  for (const [index, phrase] of phrases.entries()) {
    for (const { at, what } of steps) if (at === index) lines.push('', `# ${what}`)
    // It speaks of every change in a live region: of one that becomes empty, and once more of the same words.
    const isOld = /^polite: /.test(phrase) && phrase === lines.at(-1)
    if (!unsaid.test(phrase) && phrase.trim() !== 'polite:' && !isOld) lines.push(phrase)
  }
  for (const { at, what } of steps) if (at === phrases.length) lines.push('', `# ${what}`)
  if (lines.at(-1)?.startsWith('# ')) lines.push('(nothing)')
  return `${lines.join('\n').trim()}\n`
}
