/** How strokes are shown to people and told to assistive programs. */
import type { Stroke } from './strokes'

/** What the keys bear on the person's layout: `KeyboardEvent.code` → sign. Empty where the browser does not tell. */
export type Labels = ReadonlyMap<string, string>

/** What the keys bear on the layout of the United States, where the code does not say it. */
const signs: Readonly<Record<string, string>> = {
  Comma: ',',
  Period: '.',
  Slash: '/',
  Equal: '=',
  Minus: '-',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** The keys of a stroke one by one, as they are to be pressed: `Alt`, `Shift`, `N`. */
export function shownKeys(stroke: Stroke, labels: Labels): readonly string[] {
  // The plus sign is a key, too.
  const parts = stroke.length === 1 ? [stroke] : stroke.split('+')
  return parts.map((part, at) => (at < parts.length - 1 ? part : label(part, labels)))
}

/** For `aria-keyshortcuts`: `Alt+Shift+N`, with the names of `KeyboardEvent.key`. */
export function spokenKeys(stroke: Stroke, labels: Labels): string {
  return shownKeys(stroke, labels)
    .map((key) => ({ '+': 'Plus', '↑': 'ArrowUp', '↓': 'ArrowDown' })[key] ?? key)
    .join('+')
}

function label(part: string, labels: Labels): string {
  const own = labels.get(part) ?? signs[part] ?? part.replace(/^(?:Key|Digit|Numpad)(?=.)/, '')
  return own.length === 1 ? own.toUpperCase() : own
}
