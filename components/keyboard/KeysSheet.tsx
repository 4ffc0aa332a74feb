import { Search, Undo2 } from 'lucide'
import { useEffect, useId, useState } from 'preact/hooks'
import { Icon } from '@/components/ui/Icon'
import { IconButton } from '@/components/ui/IconButton'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'
import type { CommandName } from './commands'
import { EverywherePart } from './EverywherePart'
import type { GlobalKey, GlobalKeys } from './global-keys'
import { KeyRow } from './KeyRow'
import { answering, groupNames } from './key-groups'
import type { Keyboard } from './keyboard'
import { initialKeymap, type Keymap } from './keymap'
import { isAnyChanged } from './remap'

interface KeysSheetProps {
  keyboard: Keyboard
  globalKeys: GlobalKeys
  onClose: () => void
}

/** Every command with its keys: looked up, changed, swapped, switched off, and brought back. */
export function KeysSheet({ keyboard, globalKeys, onClose }: KeysSheetProps) {
  const words = useWords()
  const searchId = useId()
  const hintId = useId()
  const [query, setQuery] = useState('')
  const [news, setNews] = useState('')
  const [open, setOpen] = useState<CommandName>()
  const [everywhere, setEverywhere] = useState<readonly GlobalKey[]>([])
  const keymap = keyboard.keymap.value
  const labels = keyboard.labels.value
  useEffect(() => {
    let isHere = true
    void globalKeys.list().then((all) => isHere && setEverywhere(all))
    return () => {
      isHere = false
    }
  }, [globalKeys])

  const change = (next: Keymap, says: string): void => {
    setNews(says)
    keyboard.set(next)
  }
  const found = groupNames.map((group) => [group, answering(group, query, keymap, labels, words)] as const)
  const count = found.reduce((sum, [, names]) => sum + names.length, 0)
  return (
    <Sheet
      title={words.say('keyboard.title')}
      onClose={onClose}
      actions={
        <IconButton
          icon={Undo2}
          label={words.say('keyboard.undo')}
          disabled={!keyboard.canUndo.value}
          onPress={() => {
            setNews(words.say('keyboard.undone'))
            keyboard.undo()
          }}
        />
      }
    >
      <div class="keys-sheet">
        <p class="type-trouble" role="status">
          {keyboard.trouble.value}
        </p>
        <div class="term-search">
          <Icon of={Search} />
          <label class="visually-hidden" for={searchId}>
            {words.say('keyboard.find')}
          </label>
          <input
            id={searchId}
            type="search"
            autocomplete="off"
            placeholder={words.say('keyboard.find')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <p role="status" class={count === 0 ? 'term-none' : 'visually-hidden'}>
          {query.trim() !== '' &&
            (count === 0 ? words.say('keyboard.foundNone') : words.count('keyboard.found', count))}
        </p>
        <label class="type-switch">
          <span>{words.say('keyboard.single')}</span>
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself.
            role="switch"
            checked={keymap.isSingleOn}
            aria-describedby={hintId}
            onChange={(event) => change({ ...keymap, isSingleOn: event.currentTarget.checked }, '')}
          />
        </label>
        <p class="keys-says" id={hintId}>
          {words.say('keyboard.singleSays')}
        </p>
        <p class="keys-news" role="status">
          {news}
        </p>
        {found.map(
          ([group, names]) =>
            names.length > 0 && (
              <section key={group} aria-label={words.say(`keyboard.groups.${group}`)}>
                <h3 class="sheet-heading">{words.say(`keyboard.groups.${group}`)}</h3>
                <ul class="keys-list">
                  {names.map((name) => (
                    <KeyRow
                      key={name}
                      name={name}
                      keymap={keymap}
                      labels={labels}
                      everywhere={everywhere}
                      isOpen={open === name}
                      onOpen={(isOpen) => setOpen(isOpen ? name : undefined)}
                      onChange={change}
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
        {query.trim() === '' && (
          <>
            <button
              type="button"
              class="text-button"
              aria-disabled={!isAnyChanged(keymap)}
              onClick={() => isAnyChanged(keymap) && change(initialKeymap, words.say('keyboard.wasReset'))}
            >
              {words.say('keyboard.reset')}
            </button>
            <EverywherePart all={everywhere} keys={globalKeys} />
          </>
        )}
      </div>
    </Sheet>
  )
}
