/** What a voice is heard with. */
import type { ArticleText } from '@/components/text/text'
import { speaks } from '@/components/voices/choose'
import type { Voice } from '@/components/voices/engine'
import { neutralSentence } from '@/components/voices/neutral-sentences'
import type { SpeechState } from './state'

const LONGEST = 140

/**
 * The beginning of the sentence where reading stands, in the article's language; else a neutral sentence of the voice's
 * own. Nothing of the article goes to a voice on a server: to hear it is not to choose it.
 */
export function sampleFor(voice: Voice | undefined, { place, language }: SpeechState, text: ArticleText): string {
  if (voice === undefined) return ''
  if (!voice.local || !speaks(voice, language)) return neutralSentence(voice.language)
  const { start, end } = place?.sentence ?? text.blocks[0] ?? { start: 0, end: 0 }
  const sentence = text.text.slice(start, end)
  if (sentence === '') return neutralSentence(voice.language)
  return sentence.length > LONGEST ? sentence.slice(0, LONGEST).replace(/\s\S*$/u, '') : sentence
}
