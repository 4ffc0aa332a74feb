/** Where in the article one is, in words. */
import type { Words } from '@/components/ui/words'
import { headingPath, type Stop } from './outline'
import type { Counted } from './sentence-count'

/** What reckons a place: the text's length in UTF-16 units and the minutes of reading all of it. */
export interface Extent {
  readonly length: number
  readonly minutes: number
}

export interface Where extends Counted {
  /** 0–1. */
  readonly read: number
  /** The headings it stands under, the outermost first. */
  readonly path: readonly string[]
  /** Minutes of reading that are left. */
  readonly minutesLeft: number
  /** Minutes that are left for the voice, while it reads. */
  readonly minutesHearing?: number
}

/** How far in the place is, 0–1. */
export function readUntil(at: number, { length }: Extent): number {
  return length === 0 ? 0 : Math.min(1, Math.max(0, at / length))
}

/** Minutes of reading from one place to another; by length, since that is the same for every section. */
export function minutesBetween(start: number, end: number, { length, minutes }: Extent): number {
  return length === 0 ? 0 : (minutes * Math.max(0, end - start)) / length
}

/** All that is told of the place `at`. */
export function whereAt(
  at: number,
  stops: readonly Stop[],
  extent: Extent,
  counted: Counted,
  secondsHearing?: number,
): Where {
  return {
    ...counted,
    read: readUntil(at, extent),
    path: headingPath(stops, at),
    minutesLeft: minutesBetween(at, extent.length, extent),
    ...(secondsHearing !== undefined && { minutesHearing: secondsHearing / 60 }),
  }
}

/** A share (0–1) as whole percent, as the interface's language writes it. */
export function percent(share: number, { language }: Pick<Words, 'language'>): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** `About 6 minutes left`; with the voice's own time where it reads. */
export function leftIn({ minutesLeft, minutesHearing }: Pick<Where, 'minutesLeft' | 'minutesHearing'>, words: Words) {
  const reading = inMinutes(minutesLeft, words)
  return minutesHearing === undefined
    ? words.say('outline.left', reading)
    : words.say('outline.leftHearing', reading, inMinutes(minutesHearing, words))
}

function inMinutes(minutes: number, words: Words): string {
  return minutes < 0.75 ? words.say('outline.shortTime') : words.time('outline.minutes', Math.round(minutes))
}

/** The place in one sentence, to be said. */
export function sayWhere(where: Where, words: Words): string {
  return words.say('outline.whole', ...partsOf(where, words, ', '))
}

/**
 * The place in three parts: how far and under which headings, which sentence, what is left. `between` stands between
 * headings: a sign to see, which a screen reader would spell out.
 */
export function partsOf(where: Where, words: Words, between = ' › '): readonly [string, string, string] {
  const far = percent(where.read, words)
  return [
    where.path.length === 0
      ? words.say('outline.through', far)
      : words.say('outline.throughIn', far, where.path.join(between)),
    words.say(where.isAbout ? 'outline.aboutSentence' : 'outline.sentence', where.sentence, where.sentences),
    leftIn(where, words),
  ]
}
