/** What can be asked of the reader by key, and the keys for it at first. */

/**
 * Name → the chord and the single key at first, '' for none. A chord is written by the place of its key
 * (`KeyboardEvent.code`), so it stays where it is on every layout; a single key by its sign (`KeyboardEvent.key`), without
 * modifiers but for the Shift of a letter. Most single keys are the letter of the chord. Left alone: `/` and `'` (Firefox
 * finds by them), the space bar and the arrows (they scroll), Alt+F and Alt+E (menus), Alt with digits (tabs).
 */
export const commands = {
  play: ['Alt+KeyP', 'p'],
  stop: ['Alt+KeyS', 's'],
  back: ['Alt+Comma', ','],
  forward: ['Alt+Period', '.'],
  paragraphBack: ['Alt+Shift+Comma', '<'],
  paragraphForward: ['Alt+Shift+Period', '>'],
  hereOn: ['Alt+Enter', 'r'],
  cursor: ['Alt+KeyH', 'h'],
  voice: ['Alt+KeyB', 'b'],
  define: ['Alt+KeyD', 'd'],
  outline: ['Alt+KeyO', 'o'],
  nextHeading: ['Alt+KeyN', 'n'],
  previousHeading: ['Alt+Shift+KeyN', 'Shift+n'],
  whereAmI: ['Alt+KeyW', 'w'],
  lineFocus: ['Alt+KeyI', 'i'],
  lineNext: ['Alt+ArrowDown', ''],
  linePrevious: ['Alt+ArrowUp', ''],
  picture: ['Alt+KeyV', 'v'],
  nextTerm: ['Alt+KeyJ', 'j'],
  previousTerm: ['Alt+KeyK', 'k'],
  lookUp: ['Alt+KeyL', 'l'],
  glossary: ['Alt+KeyG', 'g'],
  text: ['Alt+KeyT', 't'],
  larger: ['Alt+Equal', '+'],
  smaller: ['Alt+Minus', '-'],
  theme: ['Alt+KeyC', 'c'],
  keys: ['Alt+Slash', '?'],
  more: ['Alt+KeyM', 'm'],
  about: ['Alt+KeyA', 'a'],
  openInTab: ['Alt+Shift+KeyO', ''],
} as const satisfies Readonly<Record<string, readonly [chord: string, single: string]>>

export type CommandName = keyof typeof commands

/** Every command, in the order of the list. */
export const commandNames = Object.keys(commands) as readonly CommandName[]

/** Whether a name that comes from outside is one of ours. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
