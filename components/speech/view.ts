/**
 * What the interface sees of reading aloud, and what it can ask for. The player may run in another document (so that
 * reading goes on when the panel is closed), so what is seen is plain data and what is asked is a verb without an answer.
 */
import type { ReadonlySignal } from '@preact/signals'
import type { Pronunciation } from '@/components/narration/lexicon'
import type { Instead } from '@/components/narration/narration'
import type { Span } from '@/components/text/text'
import type { Voice } from '@/components/voices/engine'
import type { FactsByVoice } from '@/components/voices/facts'
import type { SpeechSettings } from './settings'
import type { Halt, Sleep, Status } from './state'

/** What there is to tell the person beyond the status. */
export type SpeechProblem =
  | 'no-voice'
  /** There are voices, but each sends the text to a server and none was chosen. */
  | 'only-remote'
  /** No voice speaks the article's language; another reads it as well as it can. */
  | 'other-language'
  /** The voice died; the one that is seen went on in its place. */
  | 'moved'
  /** The voice broke off and went on; words may have been heard twice. */
  | 'resumed'
  /** What reads aloud died and was started again, or could not be. */
  | 'restarted'
  | 'stopped'
  | Halt

/** Plain data. */
export interface SpeechView {
  readonly status: Status
  /** The sentence being read, or where reading will go on. */
  readonly sentence?: Span
  /** The word being said. */
  readonly word?: Span
  /** Whether the word's time is reckoned, not told by the voice. */
  readonly isEstimated: boolean
  /** The block being read. */
  readonly paragraph?: Span
  /** Offset into the text of where reading stands, 0 before it began. */
  readonly at: number
  /** Seconds gone and left at the present rate, by the real pace of this voice where it is known. */
  readonly gone: number
  readonly left: number
  /** The voice that reads, or would. */
  readonly voice?: Voice
  readonly problem?: SpeechProblem
  /** Reading stops there: the end of what was selected. */
  readonly until?: number
  readonly sleep?: Sleep
  /** A voice is being heard as a sample or says something beside the text. */
  readonly isAside: boolean
  /** Another article is being read meanwhile: its panel was closed, or is that of another window. */
  readonly elsewhere?: { readonly title: string; readonly site?: string }
}

/** What the glossaries and the person know of the words of a text. */
export interface WordLore {
  /** The person's own first: of two for the same words the first holds. */
  readonly pronunciations: readonly Pronunciation[]
  /** Acronyms at their first mention, said with what they stand for; used when the person wants that. */
  readonly expansions: readonly Instead[]
}

export interface Speech {
  readonly view: ReadonlySignal<SpeechView>
  readonly settings: ReadonlySignal<SpeechSettings>
  /** The voices worth offering; empty while they are being looked for. */
  readonly voices: ReadonlySignal<readonly Voice[]>
  readonly facts: ReadonlySignal<FactsByVoice>
  /** A sentence saying why the settings could not be kept. */
  readonly notice: ReadonlySignal<string | undefined>
  /** BCP 47, of the text. */
  readonly language: string | undefined
  /** From an offset into the text, at the word there; else from where reading stands. With `until`, to there. */
  play(from?: number, until?: number): void
  pause(): void
  /** Plays or pauses, whichever is due. */
  toggle(): void
  /** Ends reading and forgets the place. */
  stop(): void
  nextSentence(): void
  previousSentence(): void
  nextParagraph(): void
  previousParagraph(): void
  /** To the sentence at an offset: reads on there when reading, else only the place moves. */
  seek(offset: number): void
  setSleep(sleep: Sleep | undefined): void
  /** Changes some settings; they are kept. What is being spoken follows when changes have rested for a moment. */
  change(change: Partial<SpeechSettings>): void
  /** The voice for a language (BCP 47; the article's when absent). Without a key the choice is left to us. */
  setVoice(key: string | undefined, language?: string): void
  /**
   * Says something beside the text, which waits for it and goes on after it: at its word, or with `again` from the start
   * of its sentence. Whether there is a voice to say it.
   */
  say(phrase: string, language: string | undefined, again?: boolean): boolean
  /** Play is near (the pointer or the focus has come to it): what the voice needs is loaded. */
  prepare(): void
  /** What is known of the text's words; may come late, and anew. */
  inform(lore: WordLore): void
  /** Pauses whatever is being read elsewhere. */
  quietElsewhere(): void
  /** Lets a voice be heard with a sentence in its language, at the present settings. */
  sample(voice: Voice): void
  /** Tries a voice in silence, whatever is known of it (`voices/trial.ts`). */
  tryOut(voice: Voice): void
}
