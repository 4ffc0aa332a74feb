import { effect, type ReadonlySignal, type Signal, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import type { Voice } from '@/components/voices/engine'
import { TRIAL_MS } from '@/components/voices/trial'
import { standingLabel } from './VoiceBadges'
import type { Speech } from './view'

/** Milliseconds after which nothing more is expected of a trial. */
const PATIENCE = TRIAL_MS + 5_000

export interface Trials {
  /** `Voice.key` of the voice that is being tried because it was asked for here. */
  readonly trying: ReadonlySignal<string | undefined>
  /** What is to be announced: what came of it, in a sentence. */
  readonly news: Signal<string>
  start(voice: Voice): void
}

/** Trying voices out, one at a time: the player gives no answer, so what it learns is watched. */
export function useTrials(speech: Speech): Trials {
  const words = useWords()
  const waiting = useSignal<{ readonly voice: Voice; readonly before: number | undefined } | undefined>(undefined)
  const trying = useSignal<string | undefined>(undefined)
  const news = useSignal('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const end = (sentence: string): void => {
    clearTimeout(timer.current)
    waiting.value = undefined
    trying.value = undefined
    news.value = sentence
  }
  useSignalEffect(() => {
    const facts = speech.facts.value
    if (waiting.value === undefined) return
    const { voice, before } = waiting.value
    if (facts[voice.key]?.trial?.at === before) return
    end(words.say('voices.about', voice.name, standingLabel(voice, facts, words)))
  })
  // Whoever wants to listen breaks the trial off, since the voice can do one thing at a time. Not `useSignalEffect`: it
  // comes with the next frame and would miss a pause that the trial itself makes just before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: signals and words that stay the same.
  useEffect(() => {
    let wasHeard = false
    return effect(() => {
      const { status, isAside } = speech.view.value
      const isHeard = status === 'playing' || isAside
      const tried = waiting.peek()?.voice
      if (isHeard && !wasHeard && tried !== undefined) {
        end(words.say('voices.about', tried.name, words.say('voices.brokenOff')))
      }
      wasHeard = isHeard
    })
  }, [speech])
  return {
    trying,
    news,
    start(voice) {
      if (waiting.value !== undefined) return
      news.value = words.say('voices.about', voice.name, words.say('voices.trying', TRIAL_MS / 1000))
      trying.value = voice.key
      waiting.value = { voice, before: speech.facts.value[voice.key]?.trial?.at }
      timer.current = setTimeout(
        () => end(words.say('voices.about', voice.name, words.say('voices.notTried'))),
        PATIENCE,
      )
      speech.tryOut(voice)
    },
  }
}
