import { useMemo } from 'preact/hooks'
import type { PronunciationSkip } from '@/components/interchange/pronunciation-files'
import { readPronunciationFile } from '@/components/interchange/read-pronunciations'
import { placeLabel, problemSentence } from '@/components/interchange/say'
import { writeCsv, writePls } from '@/components/interchange/write-pronunciations'
import { PronunciationSheet } from '@/components/speech/PronunciationSheet'
import type { PronunciationExchange, ReadPronunciations } from '@/components/speech/pronunciation-exchange'
import { saveFile } from '@/components/ui/save-file.dom'
import { useWords, type Words } from '@/components/ui/words'
import type { PronunciationOwner } from './pronunciation-owner'
import type { Shown } from './shown'
import { wordLore } from './word-lore'

interface PronouncingSheetProps {
  shown: Shown
  owner: PronunciationOwner
  /** A word of the text that is to be taught. */
  about: string | undefined
  onClose: () => void
}

/** How words are said: the person's own, what the glossaries know of this article's, files, and the voice to hear it. */
export function PronouncingSheet({ shown, owner, about, onClose }: PronouncingSheetProps) {
  const words = useWords()
  const { text, terms, speech, article } = shown
  const known = useMemo(() => wordLore(text, terms, []), [text, terms])
  const language = speech.language ?? article.language
  const exchange = useMemo(() => exchangeIn(words, language), [words, language])
  const own = owner.pronunciations
  return (
    <PronunciationSheet
      pronunciations={own}
      onChange={owner.set}
      known={known.pronunciations}
      language={language}
      onListen={(one) => {
        // A voice says words as it was told; what is only being tried out it is told for this once.
        const lore = [...own.peek(), ...known.pronunciations]
        speech.inform({ ...known, pronunciations: [one, ...lore] })
        speech.say(one.written, one.language ?? language)
        speech.inform({ ...known, pronunciations: lore })
      }}
      exchange={exchange}
      {...(about !== undefined && { about })}
      trouble={owner.trouble}
      onClose={onClose}
    />
  )
}

function exchangeIn(words: Words, language: string | undefined): PronunciationExchange {
  return {
    async read(file): Promise<ReadPronunciations> {
      const read = await readPronunciationFile(file)
      if (read.reason !== undefined) {
        return { pronunciations: [], skipped: [], refused: problemSentence(words, read.reason) }
      }
      const unit = read.format === 'csv' ? 'line' : 'entry'
      return {
        pronunciations: read.pronunciations,
        skipped: read.skipped.map(({ line, reason }) => ({
          where: placeLabel(words, { unit, number: line }),
          why: whySkipped(words, reason),
        })),
      }
    },
    save(kind, list) {
      const isPls = kind === 'pls'
      saveFile({
        name: isPls ? 'pronunciation.pls' : 'pronunciation.csv',
        type: isPls ? 'application/pls+xml' : 'text/csv',
        text: isPls ? writePls(list, language) : writeCsv(list),
      })
    },
  }
}

function whySkipped(words: Words, reason: PronunciationSkip): string {
  const key = `listening.skipped.${reason.code}` as const
  switch (reason.code) {
    case 'tooLong':
    case 'tooMany':
      return words.say(key, reason.limit)
    case 'notIpa':
      return words.say(key, reason.character)
    case 'badLanguage':
      return words.say(key, reason.language)
    case 'otherAlphabet':
      return words.say(key, reason.alphabet)
    case 'repeated':
      return words.say(key, reason.first)
    default:
      return words.say(key)
  }
}
