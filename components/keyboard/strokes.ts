/** A key press as a text that can be kept and compared: `Alt+Shift+KeyN`, `Shift+n`, `?`. */

/** What of a `KeyboardEvent` decides. */
export interface KeyPress {
  readonly code: string
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** As in `commands.ts`. */
export type Stroke = string

export function isChord(stroke: Stroke): boolean {
  return stroke.startsWith('Alt+')
}

/** The stroke of a press; undefined for a modifier alone, and for what is neither a chord with Alt nor a single sign. */
export function strokeOf({ code, key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): Stroke | undefined {
  // A browser that fills a field in by itself sends a press without a key.
  if (ctrlKey || metaKey || typeof key !== 'string' || typeof code !== 'string') return undefined
  if (altKey) {
    const isModifier = code === '' || /^(?:Alt|Shift|Control|Meta|OS|CapsLock|Fn)/.test(code)
    return isModifier ? undefined : `Alt+${shiftKey ? 'Shift+' : ''}${code}`
  }
  const sign = signOf(key, code)
  if (sign === undefined) return undefined
  // By Shift, not by the letter's case: Caps Lock changes that.
  return /\p{L}/u.test(sign) ? `${shiftKey ? 'Shift+' : ''}${sign.toLowerCase()}` : sign
}

/** Signs that stand on other scripts' keys for the one of ours. */
const kin: Readonly<Record<string, string>> = { '؟': '?', '？': '?', '،': ',', '，': ',', '。': '.' }

/** On a layout of another script a letter's key is known by its place. */
function signOf(key: string, code: string): string | undefined {
  if ([...key].length !== 1 || /[\s\p{C}]/u.test(key)) return undefined
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return letter !== undefined && !/[\p{ASCII}\p{Script=Latin}]/u.test(key) ? letter : (kin[key] ?? key)
}

/**
 * Whether a press with Alt writes something instead, as Option does on a Mac: `@`, `π`. Where text is typed it is then
 * left to the text.
 */
export function writesWithAlt({ key, code }: KeyPress): boolean {
  return [...key].length === 1 && (code.startsWith('Key') ? !/^[a-z]$/i.test(key) : !/^[ -~]$/.test(key))
}
