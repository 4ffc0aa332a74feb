/** The reader's keys as they are listed for the reader, loaded with the list and not before. */
import type { WordKey } from '@/components/ui/words'
import type { CommandName } from './keys'

interface ListedKey {
  /** What the key does; undefined for the one the browser itself handles. */
  readonly name?: CommandName
  /** As shown, and as `aria-keyshortcuts` has it. */
  readonly keys: string
  readonly says: WordKey
}

/** Every key there is. */
export const listedKeys: readonly ListedKey[] = [
  { keys: 'Alt+R', says: 'reader.keyOpen' },
  { name: 'play', keys: 'Alt+P', says: 'reader.keyPlay' },
  { name: 'stop', keys: 'Alt+S', says: 'reader.keyStop' },
  { name: 'back', keys: 'Alt+,', says: 'reader.keyBack' },
  { name: 'forward', keys: 'Alt+.', says: 'reader.keyForward' },
  { name: 'paragraphBack', keys: 'Alt+Shift+,', says: 'reader.keyParagraphBack' },
  { name: 'paragraphForward', keys: 'Alt+Shift+.', says: 'reader.keyParagraphForward' },
  { name: 'hereOn', keys: 'Alt+Enter', says: 'reader.keyHereOn' },
  { name: 'cursor', keys: 'Alt+H', says: 'reader.keyCursor' },
  { name: 'voice', keys: 'Alt+B', says: 'reader.keyVoice' },
  { name: 'define', keys: 'Alt+D', says: 'reader.keyDefine' },
  { name: 'glossary', keys: 'Alt+G', says: 'reader.keyGlossary' },
  { name: 'nextTerm', keys: 'Alt+J', says: 'reader.keyNextTerm' },
  { name: 'previousTerm', keys: 'Alt+K', says: 'reader.keyPreviousTerm' },
  { name: 'lookUp', keys: 'Alt+L', says: 'reader.keyLookUp' },
  { name: 'text', keys: 'Alt+T', says: 'reader.keyText' },
]
