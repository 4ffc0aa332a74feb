import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords, type WordKey } from '@/components/ui/words'
import type { Dictionary } from './dictionary'
import type { DictionaryEntry, Note, Sense } from './entry'
import type { WordClass } from './word-classes'

interface WordEntryProps {
  dictionary: Promise<Dictionary>
  word: string
  /** The sentence the word stands in; without it, for a word that was typed, the senses are in their usual order. */
  sentence?: string
  /** Where the word begins in the sentence. */
  at?: number
  /** Content words of the whole article. */
  article?: readonly string[]
  /** Is told the first definition once it is known, or a sentence saying that there is none. */
  onKnown?: (definition: string) => void
}

type Known = {
  readonly of: string
  readonly entry: DictionaryEntry | undefined
  readonly phrase?: DictionaryEntry | undefined
}

const noteSays: Readonly<Record<Note, WordKey>> = {
  plural: 'dictionary.notes.plural',
  'third person': 'dictionary.notes.thirdPerson',
  past: 'dictionary.notes.past',
  'ing form': 'dictionary.notes.ingForm',
  comparative: 'dictionary.notes.comparative',
  superlative: 'dictionary.notes.superlative',
  'other spelling': 'dictionary.notes.otherSpelling',
  parts: 'dictionary.notes.parts',
}

const classSays: Readonly<Record<WordClass, WordKey>> = {
  noun: 'dictionary.classes.noun',
  verb: 'dictionary.classes.verb',
  adjective: 'dictionary.classes.adjective',
  adverb: 'dictionary.classes.adverb',
  pronoun: 'dictionary.classes.pronoun',
  preposition: 'dictionary.classes.preposition',
  conjunction: 'dictionary.classes.conjunction',
  determiner: 'dictionary.classes.determiner',
  'auxiliary verb': 'dictionary.classes.auxiliary',
  exclamation: 'dictionary.classes.exclamation',
  number: 'dictionary.classes.number',
  'word part': 'dictionary.classes.part',
  'short form': 'dictionary.classes.shortForm',
}

/** What the dictionary says of a word: a sense or two, and the others under "more". */
export function WordEntry({ dictionary, word, sentence, at = 0, article, onKnown }: WordEntryProps) {
  const words = useWords()
  const [known, setKnown] = useState<Known>()
  const tell = useRef(onKnown)
  tell.current = onKnown

  useEffect(() => {
    let isWanted = true
    void dictionary.then(async (opened) => {
      const context = sentence === undefined ? undefined : { sentence, at, ...(article && { article }) }
      const entry = await opened.lookUp(word, context)
      if (!isWanted) return
      setKnown({ of: word, entry })
      tell.current?.(entry?.senses[0]?.definition ?? words.say('glossary.lookedUp', word))
      const phrase = context && (await opened.phraseAt(context))
      if (phrase !== undefined && isWanted) setKnown({ of: word, entry, phrase })
    })
    return () => {
      isWanted = false
    }
  }, [dictionary, word, sentence, at, article, words])

  if (known?.of !== word) return <p class="word-entry">…</p>
  if (known.entry === undefined) return <p class="word-entry">{words.say('glossary.lookedUp', word)}</p>
  const { entry, phrase } = known
  return (
    <div class="word-entry" lang="en">
      <EntryPart entry={entry} />
      {phrase !== undefined && (
        <div class="word-phrase">
          <p class="word-head">{phrase.headword}</p>
          <EntryPart entry={phrase} />
        </div>
      )}
    </div>
  )
}

function EntryPart({ entry }: { entry: DictionaryEntry }) {
  const words = useWords()
  const first = entry.senses.slice(0, entry.shown)
  const more = entry.senses.slice(entry.shown)
  return (
    <>
      {entry.note !== undefined && <p class="word-note">{words.say(noteSays[entry.note], entry.headword)}</p>}
      {entry.parts !== undefined && (
        <dl class="word-parts">
          {entry.parts.map(({ text, definition }) => (
            <div key={text}>
              <dt>{text}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      )}
      {entry.note !== 'parts' && <Senses senses={first} />}
      {entry.note !== 'parts' && more.length > 0 && (
        <details class="word-more">
          <summary>{words.count('dictionary.more', more.length)}</summary>
          {entry.groups.map(({ wordClass, senses }) => (
            <Senses key={wordClass} senses={senses.filter((sense) => more.includes(sense))} />
          ))}
        </details>
      )}
    </>
  )
}

function Senses({ senses }: { senses: readonly Sense[] }) {
  const words = useWords()
  if (senses.length === 0) return null
  return (
    <ol class="word-senses">
      {senses.map(({ definition, example, synonyms, plain, wordClass, label }) => (
        <li key={definition}>
          <span class="word-class" lang={words.language}>
            {words.say(classSays[wordClass])}
          </span>{' '}
          {label !== undefined && <span class="word-label">({label})</span>}{' '}
          {plain !== undefined && <strong class="word-plain">{plain}: </strong>}
          {definition}
          {example !== undefined && <q class="word-example">{example}</q>}
          {synonyms.length > 0 && <span class="word-synonyms">{words.list(synonyms.slice(0, 4))}</span>}
        </li>
      ))}
    </ol>
  )
}
