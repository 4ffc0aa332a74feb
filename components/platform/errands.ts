/**
 * What the host of reading aloud tells the world: places and facts to keep, a sign on the toolbar button. Where it has no
 * access to these itself, the background runs its errands.
 */
import { browser } from '#imports'
import type { Outside } from '@/components/speech/host'
import { keptPlaces, withoutPlace, withPlace } from '@/components/speech/places'
import { keptFacts } from '@/components/voices/facts'
import { decodeErrand, type Errand } from './decode-errand'
import { listeningPage } from './listening'
import { lockStorage } from './own-storage'
import { isFromPage } from './senders'
import { stored } from './store'
import { voiceName } from './voice-name'

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
      inTurn(() => places.amend((known) => (place === undefined ? withoutPlace(known, url) : withPlace(known, place))))
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

/** For the background: does what the listening document cannot do itself, and keeps everybody else from the store. */
export function runErrands(): void {
  lockStorage()
  const outside = outsideHere(() => void browser.offscreen.closeDocument().catch(() => {}))
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (!isFromPage(sender, listeningPage, browser.runtime)) return
    const errand = decodeErrand(message)
    if (errand !== undefined) (outside[errand.type] as (...args: readonly unknown[]) => void)(...errand.args)
  })
}

function imageAddress(): string {
  return browser.runtime.getURL('/icons/128.png' as never)
}
