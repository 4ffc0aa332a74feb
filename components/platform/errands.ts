/**
 * What the host of reading aloud tells the world: places and facts to keep, a sign on the toolbar button. Where it has no
 * access to these itself, the background runs its errands.
 */
import { browser } from '#imports'
import type { Outside } from '@/components/speech/host'
import { keptPlaces, withoutPlace, withPlace } from '@/components/speech/places'
import { keptFacts } from '@/components/voices/facts'
import { stored } from './store'
import { voiceName } from './voice-name'

/** What the listening document asks of the background, by the names of `Outside`. */
type Errand =
  | { readonly type: 'keepPlace'; readonly args: Parameters<Outside['keepPlace']> }
  | { readonly type: 'keepFacts'; readonly args: Parameters<Outside['keepFacts']> }
  | { readonly type: 'sign'; readonly args: Parameters<Outside['sign']> }
  | { readonly type: 'leave'; readonly args: [] }

/** What the listening document shows and is named. */
interface Names {
  /** Address of a picture of the package, for the lock screen. */
  readonly image: string
  /** What the embedded voice is called. */
  readonly voiceName: string
}

/** For the listening document: what it tells the world goes by the background. */
export function outsideOfListening(): Outside & Names {
  const send = (errand: Errand): void => void browser.runtime.sendMessage(errand).catch(() => {})
  return {
    image: imageAddress(),
    voiceName: new URLSearchParams(location.search).get('voice') ?? '',
    keepPlace: (...args) => send({ type: 'keepPlace', args }),
    keepFacts: (...args) => send({ type: 'keepFacts', args }),
    sign: (...args) => send({ type: 'sign', args }),
    leave: () => send({ type: 'leave', args: [] }),
  }
}

/** For a document that has storage and the toolbar button at hand. */
export function outsideHere(leave: () => void): Outside & Names {
  const places = stored(keptPlaces)
  const facts = stored(keptFacts)
  // One after the other: each writes what the one before has read.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (job: () => Promise<unknown>): void => {
    last = last.then(job, job)
  }
  return {
    image: imageAddress(),
    voiceName: voiceName(),
    keepPlace(url, place) {
      inTurn(async () => {
        const known = await places.get()
        await places.set(place === undefined ? withoutPlace(known, url) : withPlace(known, place))
      })
    },
    keepFacts: (learnt) => inTurn(() => facts.set(learnt)),
    sign(title) {
      void browser.action.setBadgeText({ text: title === undefined ? '' : '▶' })
      void browser.action.setBadgeBackgroundColor({ color: '#0b5d66' })
      const usual = browser.i18n.getMessage('extension_action' as never)
      const reading = title === undefined ? usual : browser.i18n.getMessage('extension_reading' as never, [title])
      void browser.action.setTitle({ title: reading })
    },
    leave,
  }
}

/** For the background: does what the listening document cannot do itself. */
export function runErrands(): void {
  const outside = outsideHere(() => void browser.offscreen.closeDocument().catch(() => {}))
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id || !isErrand(message)) return
    // On the way what is undefined becomes null.
    const args = message.args.map((arg) => arg ?? undefined)
    ;(outside[message.type] as (...args: readonly unknown[]) => void)(...args)
  })
}

function isErrand(message: unknown): message is Errand {
  if (typeof message !== 'object' || message === null) return false
  const { type, args } = message as Record<string, unknown>
  return Array.isArray(args) && ['keepPlace', 'keepFacts', 'sign', 'leave'].includes(String(type))
}

function imageAddress(): string {
  return browser.runtime.getURL('/icons/128.png' as never)
}
