/**
 * What the soak runs inside the panel: functions that travel as text, so each uses nothing from outside itself. They do
 * what a person does, by the panel's own controls, and wait for what has to come of it.
 */

/** Waits for the article with this heading, reads it aloud, opens a card, a sheet and the settings, and changes one. */
export async function useArticle(title: string, turn: number): Promise<void> {
  const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)
  const wait = (what: string, isSo: () => boolean): Promise<void> =>
    new Promise((done, fail) => {
      const deadline = performance.now() + 15_000
      const look = (): void => {
        if (isSo()) done()
        else if (performance.now() > deadline) fail(new Error(`Waited 15 seconds for ${what}. ${told()}`))
        else setTimeout(look, 4)
      }
      look()
    })
  /** What the panel says meanwhile. */
  const told = (): string =>
    Array.from(document.querySelectorAll('.player, [role=status], [role=alert]'), (each) => each.textContent.trim())
      .filter((text) => text !== '')
      .join(' | ')
  const press = async (what: string, selector: string): Promise<void> => {
    await wait(what, () => find(selector) !== null)
    find(selector)?.click()
  }
  const closeSheet = async (): Promise<void> => {
    await press('the sheet to be drawn', 'dialog[open] .sheet-bar .icon-button:last-child')
    await wait('the sheet to close', () => find('dialog[open]') === null)
  }

  await wait(`“${title}”`, () => find('#reader[data-complete] .article h1')?.textContent === title)
  const before = CSS.highlights.get('sentence')
  await press('the player', '.player-play')
  await wait('the voice to begin', () => {
    const now = CSS.highlights.get('sentence')
    return now !== undefined && now !== before
  })
  await press('a term', '.article .term')
  await wait('its card', () => find('.term-card') !== null)
  find('.term-card-close')?.click()
  await wait('the card to close', () => find('.term-card') === null)

  const buttons = document.querySelectorAll<HTMLElement>('.bar .icon-button')
  // Outline, glossary, more: one after the other; the text's look every time.
  const sheets = [0, 1, 3]
  buttons[sheets[turn % sheets.length] ?? 0]?.click()
  await closeSheet()
  buttons[2]?.click()
  const choices = 'dialog[open] input[type=radio][name]'
  await wait('the settings', () => document.querySelectorAll(choices).length > 5)
  const root = document.documentElement
  const style = root.getAttribute('style')
  const sliders = document.querySelectorAll<HTMLElement>('dialog[open] .slider-row')
  // Up and down by turns, so that the settings are what they were every second time.
  sliders[0]?.querySelectorAll<HTMLElement>('.icon-button')[turn % 2]?.click()
  await wait('the setting to hold', () => root.getAttribute('style') !== style)
  await closeSheet()
}

/** Leaves the panel as it is when nothing is going on: silent. */
export async function comeToRest(): Promise<void> {
  const player = (): HTMLElement | null => document.querySelector<HTMLElement>('.player-play')
  const deadline = performance.now() + 15_000
  if (CSS.highlights.get('word') !== undefined || player()?.ariaLabel === 'Pause') player()?.click()
  while (player()?.ariaLabel === 'Pause') {
    if (performance.now() > deadline) throw new Error('The voice could not be stopped.')
    await new Promise((next) => setTimeout(next, 4))
  }
}

/** What the panel is in now. */
export function stateNow(): { readonly state: string | undefined; readonly title: string | undefined } {
  return {
    state: document.querySelector<HTMLElement>('#reader')?.dataset.state,
    title: document.querySelector('.article h1')?.textContent ?? undefined,
  }
}
