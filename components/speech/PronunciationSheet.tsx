import { type ReadonlySignal, useSignal } from '@preact/signals'
import { Plus } from 'lucide'
import { useRef } from 'preact/hooks'
import {
  addPronunciation,
  pronunciationLimits,
  removePronunciation,
  replacePronunciation,
} from '@/components/narration/kept-pronunciations'
import type { Pronunciation } from '@/components/narration/lexicon'
import { Icon } from '@/components/ui/Icon'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'
import { KnownPronunciations } from './KnownPronunciations'
import { PronunciationFiles } from './PronunciationFiles'
import { PronunciationForm } from './PronunciationForm'
import { PronunciationList } from './PronunciationList'
import type { PronunciationExchange } from './pronunciation-exchange'
import { keyOf } from './pronunciation-list'
import { subtagOf } from './state'

interface PronunciationSheetProps {
  /** The person's own. */
  pronunciations: ReadonlySignal<readonly Pronunciation[]>
  /** The whole list as it shall be; kept by whoever owns it. */
  onChange: (next: readonly Pronunciation[]) => void
  /** What the glossaries give for this article. */
  known: readonly Pronunciation[]
  /** BCP 47, of the article. */
  language: string | undefined
  /** Lets one be heard. */
  onListen: (pronunciation: Pronunciation) => void
  exchange: PronunciationExchange
  /** A word of the text that is to be taught: the form opens with it. */
  about?: string
  /** A sentence saying why the last change could not be kept. */
  trouble?: ReadonlySignal<string | undefined>
  onClose: () => void
}

/** What the form is about: one of the person's own, or one that is new. */
interface Editing {
  readonly first: Pronunciation
  readonly isOwn: boolean
}

/** Where a person teaches how words are said. */
export function PronunciationSheet(props: PronunciationSheetProps) {
  const { pronunciations, onChange, known, onListen, exchange, about, trouble, onClose } = props
  const words = useWords()
  const body = useRef<HTMLDivElement>(null)
  const subtag = subtagOf(props.language)
  const language = /^[a-z]{2,3}$/.test(subtag) && subtag !== 'und' ? subtag : undefined
  const fresh = (written: string): Editing => ({
    first: { written, ...(language !== undefined && { language }) },
    isOwn: false,
  })
  const editing = useSignal<Editing | undefined>(about === undefined ? undefined : fresh(about))
  /** What was done last, and the list before it. */
  const done = useSignal<{ readonly says: string; readonly before?: readonly Pronunciation[] }>({ says: '' })
  const own = pronunciations.value

  /** On the first of these that is there. */
  const focusOn = (...selectors: string[]): void => {
    // What is to have the focus is drawn first.
    setTimeout(() => {
      const found = selectors.map((selector) => body.current?.querySelector<HTMLElement>(selector))
      found.find((element) => element?.checkVisibility())?.focus()
    })
  }
  const change = (next: readonly Pronunciation[], says: string): void => {
    done.value = { says, before: own }
    onChange(next)
  }
  /** Back to where the form was opened from, or to the one that was saved. */
  const leaveForm = (one?: Pronunciation): void => {
    editing.value = undefined
    const item = one === undefined ? [] : [`[data-key="${CSS.escape(keyOf(one))}"] .pronounce-change`]
    focusOn(...item, '.pronounce-add')
  }

  return (
    <Sheet title={words.say('pronunciation.title')} onClose={onClose}>
      <div class="pronounce" ref={body}>
        <div class="pronounce-news" role="status">
          {trouble?.value !== undefined ? (
            <p class="term-problem">{words.say('pronunciation.notKept', trouble.value)}</p>
          ) : (
            done.value.says !== '' && <p>{done.value.says}</p>
          )}
        </div>
        {done.value.before !== undefined && (
          <button
            type="button"
            class="text-button pronounce-undo"
            onClick={() => {
              onChange(done.value.before ?? own)
              done.value = { says: words.say('pronunciation.undone') }
              focusOn('.pronounce-add', '.pronounce-form input')
            }}
          >
            {words.say('pronunciation.undo')}
          </button>
        )}
        {editing.value === undefined ? (
          <>
            <p class="sheet-hint">{words.say('pronunciation.says')}</p>
            <button
              type="button"
              class="button pronounce-add"
              onClick={() => {
                editing.value = fresh('')
              }}
            >
              <Icon of={Plus} />
              {words.say('pronunciation.add')}
            </button>
          </>
        ) : (
          <PronunciationForm
            key={keyOf(editing.value.first)}
            {...editing.value}
            own={own}
            language={language}
            onListen={onListen}
            onSave={(one) => {
              const changed = editing.value?.isOwn
                ? replacePronunciation(own, editing.value.first, one)
                : addPronunciation(own, one)
              if (changed.problem !== undefined) {
                // The form has looked at everything else.
                done.value = { says: words.say('pronunciation.full', pronunciationLimits.entries) }
                return
              }
              change(changed.list, words.say('pronunciation.saved', one.written))
              leaveForm(one)
            }}
            onCancel={() => leaveForm(editing.value?.isOwn === true ? editing.value.first : undefined)}
          />
        )}
        <PronunciationList
          own={own}
          onListen={onListen}
          onChange={(first) => {
            editing.value = { first, isOwn: true }
          }}
          onRemove={(one) => {
            change(removePronunciation(own, one), words.say('pronunciation.removed', one.written))
            focusOn('.pronounce-undo')
          }}
        />
        <KnownPronunciations
          known={known}
          onCopy={(first) => {
            editing.value = { first, isOwn: false }
          }}
        />
        <PronunciationFiles
          own={own}
          exchange={exchange}
          onTake={(next, count) => {
            change(next, words.count('pronunciation.imported', count))
            focusOn('.pronounce-undo')
          }}
        />
      </div>
    </Sheet>
  )
}
