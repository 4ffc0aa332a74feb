/** The list of keys: in which groups the commands stand, and which of them answer a search. */
import type { Words } from '@/components/ui/words'
import type { CommandName } from './commands'
import type { GlobalKey } from './global-keys'
import { type Keymap, strokesOf } from './keymap'
import { type Labels, shownKeys } from './shown-keys'
import type { Stroke } from './strokes'

export const groups = {
  listening: [
    ...(['play', 'stop', 'back', 'forward', 'paragraphBack', 'paragraphForward'] as const),
    ...(['hereOn', 'cursor', 'voice', 'define'] as const),
  ],
  moving: [
    ...(['outline', 'nextHeading', 'previousHeading', 'whereAmI', 'nextTerm', 'previousTerm'] as const),
    ...(['lineFocus', 'lineNext', 'linePrevious', 'picture'] as const),
  ],
  text: ['text', 'larger', 'smaller', 'theme'],
  sheets: ['glossary', 'lookUp', 'about', 'keys', 'more', 'openInTab'],
} as const satisfies Readonly<Record<string, readonly CommandName[]>>

export type Group = keyof typeof groups
export const groupNames = Object.keys(groups) as readonly Group[]

/** The commands of a group whose name or keys hold what is looked for. */
export function answering(group: Group, query: string, keymap: Keymap, labels: Labels, words: Words): CommandName[] {
  const wanted = bare(query, words)
  return groups[group].filter((name) => {
    const keys = strokesOf(keymap, name).map((stroke) => bare(shownKeys(stroke, labels).join('+'), words))
    // A single sign is looked for among the keys only: nearly every name has a p.
    if (wanted.length <= 1) return wanted === '' || keys.some((each) => each.endsWith(wanted))
    return [bare(words.say(`keyboard.commands.${name}`), words), ...keys].some((text) => text.includes(wanted))
  })
}

function bare(text: string, words: Words): string {
  return text
    .toLocaleLowerCase(words.language)
    .replace(/\s+/g, text.includes('+') ? '' : ' ')
    .trim()
}

/** The command the browser gives a chord to, wherever the focus is. */
export function globalHolder(stroke: Stroke, all: readonly GlobalKey[]): GlobalKey | undefined {
  const written = stroke.replace(/(?<=\+)(?:Key|Digit|Arrow)(?=.)/, '')
  return all.find(({ keys }) => keys !== '' && keys === written)
}
