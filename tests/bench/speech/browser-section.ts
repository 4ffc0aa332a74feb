/** What is heard and painted in a real browser. */
import { keptSpeech } from '@/components/speech/settings'
import { newSoundAfter, type Recording, soundAfter, underruns } from '../../drive/recording'
import { hasSoundServer, startSoundServer } from '../../drive/sound-server'
import { alignerPackages, hasAligner } from './align'
import { ensureDebian, installLine } from './debian'
import { type Listener, listenInChromium, listenInFirefox } from './listener'
import { boundaries, compare } from './painted'
import { type Figures, median, quantile, type Section } from './section'
import { type Asked, firstPlay, listen, type Session } from './sessions'

const soundPackages = ['pulseaudio'] as const

export const chromiumSection: Section = {
  run: async (print) => await measured(() => listenInChromium(), print),
}

export const firefoxSection: Section = {
  run: async (print) => {
    const isThere = process.platform !== 'linux' || (await ensureDebian(soundPackages, hasSoundServer))
    const server = await startSoundServer()
    if (!isThere || (server === undefined && process.platform === 'linux')) {
      print(`Skipped: Firefox plays nothing without a sound server. Type: ${installLine(soundPackages)}`)
      return undefined
    }
    try {
      return await measured(() => listenInFirefox(), print)
    } finally {
      await server?.close()
    }
  },
}

/** One browser's figures. */
export async function measured(open: () => Promise<Listener>, print: (line: string) => void): Promise<Figures> {
  const first = await within(open, firstPlay)
  const { cold, session } = await within(open, listen)
  const colds = [first, cold].map((asked) => waited(asked, soundAfter))
  const { warm, skip, click } = session.presses
  const times = {
    firstSoundColdMs: median(colds),
    firstSoundWarmMs: median(warm.map((asked) => waited(asked, soundAfter))),
    skipMs: median(skip.map((asked) => waited(asked, newSoundAfter))),
    skipMostMs: Math.max(...skip.map((asked) => waited(asked, newSoundAfter))),
    clickMs: median(click.map((asked) => waited(asked, newSoundAfter))),
  }
  print(
    `first sound: cold ${colds.map(round).join(', ')} ms; warm ${listOf(warm, soundAfter)} ms\n` +
      `skip to sound: ${listOf(skip, newSoundAfter)} ms; click on a word: ${listOf(click, newSoundAfter)} ms`,
  )
  return { ...times, ...gaps(session, print), ...(await words(session, print)), ...fast(session, print) }
}

async function within<T>(open: () => Promise<Listener>, work: (listener: Listener) => Promise<T>): Promise<T> {
  const listener = await open()
  try {
    return await work(listener)
  } finally {
    await listener.hearing.stop()
    await listener.close()
  }
}

function gaps({ plain }: Session, print: (line: string) => void): Figures {
  const { pauses } = keptSpeech.fallback
  const added = boundaries(plain).map(({ stretch, kind }) => stretch.to - stretch.from - pauses[kind] * 1000)
  print(`silence beyond the chosen pause: ${added.map(round).join(', ')} ms`)
  return { gapMs: median(added), gapMostMs: Math.max(...added), gaps: added.length }
}

async function words({ plain }: Session, print: (line: string) => void): Promise<Figures> {
  const missed = plain.tracks.reduce((sum, { missed, sampleRate }) => sum + (1000 * missed) / sampleRate, 0)
  if (missed > 0) print(`the recorder missed ${round(missed)} ms of sound`)
  if (!(await ensureDebian(alignerPackages, hasAligner))) {
    print(`Painted words are not compared without the aligner. Type: ${installLine(alignerPackages)}`)
    return {}
  }
  const { errors, missing, drifts, sentences } = await compare(plain)
  const far = errors.map(Math.abs)
  const figures = {
    wordErrorMedianMs: median(far),
    wordErrorP95Ms: quantile(far, 0.95),
    wordsCompared: errors.length,
    wordsNotPainted: missing,
    driftMs: median(drifts),
    missedMs: missed,
  }
  print(
    `${errors.length} words of ${sentences} sentences: off by ${round(figures.wordErrorMedianMs)} ms in the median, ` +
      `p95 ${round(figures.wordErrorP95Ms)} ms, signed median ${round(median(errors))} ms; ${missing} not painted; ` +
      `drift from the first words of a sentence to its last ${round(figures.driftMs)} ms`,
  )
  return figures
}

function fast({ fast: recording, plain }: Session, print: (line: string) => void): Figures {
  const late = recording.tracks.reduce((sum, track) => sum + underruns(track), 0)
  const [work, speech] = [workOf(plain), secondsOf(plain)]
  print(
    `speed 2: ${recording.tracks.flatMap(({ starts }) => starts).length} clips, ${late} underruns; speed 1: ` +
      `${work.toFixed(1)} s of work in the worker for ${speech.toFixed(0)} s of speech`,
  )
  return { underruns: late, realTimeFactor: work / speech }
}

/** Seconds the worker was busy, as seen from outside it. */
function workOf({ orders }: Recording): number {
  return orders.reduce((sum, { sent, answered }) => sum + (answered - sent) / 1000, 0)
}

function secondsOf({ tracks }: Recording): number {
  return tracks.flatMap(({ starts }) => starts).reduce((sum, { seconds }) => sum + seconds, 0)
}

function waited(asked: Asked, sound: typeof soundAfter): number {
  return (sound(asked.recording, asked.at) ?? Number.NaN) - asked.at
}

function listOf(all: readonly Asked[], sound: typeof soundAfter): string {
  return all.map((asked) => round(waited(asked, sound))).join(', ')
}

function round(ms: number): number {
  return Math.round(ms)
}
