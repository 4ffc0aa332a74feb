/** What the listening document tells the panel, built anew where it arrives: nothing else of it is shown. */
import { canonicalLanguage } from '@/components/article/attributes'
import { line } from '@/components/article/decode'
import type { News } from '@/components/speech/calls'
import type { Sleep, Status } from '@/components/speech/state'
import type { SpeechProblem, SpeechView } from '@/components/speech/view'
import type { Span } from '@/components/text/text'
import { qualities, type Voice } from '@/components/voices/engine'
import { keptFacts } from '@/components/voices/facts'

type Given = Readonly<Record<string, unknown>>

const longestName = 300
/** More than any computer has. */
const mostVoices = 2_000

const statuses: Readonly<Record<Status, true>> = {
  idle: true,
  playing: true,
  paused: true,
  ended: true,
  silent: true,
  failed: true,
}

const problems: Readonly<Record<SpeechProblem, true>> = {
  'no-voice': true,
  'only-remote': true,
  'other-language': true,
  moved: true,
  resumed: true,
  restarted: true,
  stopped: true,
  interrupted: true,
  'voice-gone': true,
  rate: true,
  'not-allowed': true,
  network: true,
  'no-sound': true,
  engine: true,
  silence: true,
  asleep: true,
  device: true,
}

/** The news in `message`, or undefined when it is none. Never throws on data. */
export function decodeNews(message: unknown): News | undefined {
  const { type, ...given } = recordOf(message)
  switch (type) {
    case 'view': {
      const view = viewOf(recordOf(given.view))
      return view && { type, view }
    }
    case 'voices': {
      const { voices } = given
      return Array.isArray(voices)
        ? { type, voices: voices.slice(0, mostVoices).flatMap((each) => voiceOf(each) ?? []) }
        : undefined
    }
    case 'facts':
      return { type, facts: keptFacts.decode(given.facts, keptFacts.version) }
    default:
      return undefined
  }
}

function viewOf(given: Given): SpeechView | undefined {
  const { status, at, until } = given
  if (!isOneOf(statuses, status)) return undefined
  const [sentence, word, paragraph] = [spanOf(given.sentence), spanOf(given.word), spanOf(given.paragraph)]
  const voice = voiceOf(given.voice)
  const sleep = sleepOf(recordOf(given.sleep))
  const { title, site } = recordOf(given.elsewhere)
  const siteName = line(site)
  return {
    status,
    isEstimated: given.isEstimated === true,
    at: isOffset(at) ? at : 0,
    gone: secondsOf(given.gone),
    left: secondsOf(given.left),
    isAside: given.isAside === true,
    ...(sentence && { sentence }),
    ...(word && { word }),
    ...(paragraph && { paragraph }),
    ...(voice && { voice }),
    ...(isOneOf(problems, given.problem) && { problem: given.problem }),
    ...(isOffset(until) && { until }),
    ...(sleep && { sleep }),
    ...(typeof title === 'string' && {
      // An article without a title is being read, too.
      elsewhere: { title: line(title) ?? '', ...(siteName !== undefined && { site: siteName }) },
    }),
  }
}

function voiceOf(value: unknown): Voice | undefined {
  const { key, engine, name, language, local, isDefault, quality, takesSounds, isEmbedded } = recordOf(value)
  if (!isName(key) || !isName(engine) || !isName(name) || !isName(language)) return undefined
  const known = qualities.find((each) => each === quality)
  if (known === undefined) return undefined
  return {
    key,
    engine,
    name,
    language: canonicalLanguage(language) === undefined ? '' : language,
    // Where it is not said that the text stays here, it is told as if it did not.
    local: local === true,
    isDefault: isDefault === true,
    quality: known,
    takesSounds: takesSounds === true,
    isEmbedded: isEmbedded === true,
  }
}

function sleepOf({ type, at }: Given): Sleep | undefined {
  if (type === 'at') return typeof at === 'number' && at > 0 ? { type, at } : undefined
  return type === 'end-of-paragraph' || type === 'end-of-section' ? { type } : undefined
}

function spanOf(value: unknown): Span | undefined {
  const { start, end } = recordOf(value)
  return isOffset(start) && isOffset(end) && start <= end ? { start, end } : undefined
}

/** JSON has no number for what has no end. */
function secondsOf(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? value : 0
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestName
}

function isOneOf<T extends string>(names: Readonly<Record<T, true>>, value: unknown): value is T {
  return typeof value === 'string' && Object.hasOwn(names, value)
}

function recordOf(value: unknown): Given {
  return typeof value === 'object' && value !== null ? (value as Given) : {}
}
