/**
 * Where the host of reading aloud lives, and the line to it. Chromium: an offscreen document, which outlives the panel;
 * the panel makes it, the background keeps what it learns, since such a document has no storage of its own. Firefox has
 * no such thing: there the panel is the host.
 */
import { browser } from '#imports'
import type { Call, Channel, News } from '@/components/speech/calls'
import type { Host, Outside } from '@/components/speech/host'
import { keptPlaces, withoutPlace, withPlace } from '@/components/speech/places'
import { keptFacts } from '@/components/voices/facts'
import { stored } from './store'

/** What the listening document asks of the background, by the names of `Outside`. */
type Errand =
  | { readonly type: 'keepPlace'; readonly args: Parameters<Outside['keepPlace']> }
  | { readonly type: 'keepFacts'; readonly args: Parameters<Outside['keepFacts']> }
  | { readonly type: 'sign'; readonly args: Parameters<Outside['sign']> }
  | { readonly type: 'leave'; readonly args: [] }

/** Such a document has no words of its own: it is told its voice's name by its address. */
const listeningPage = '/listening.html'
const lineName = 'listening'

/** For the panel: calls the host, and makes its document first where there is none. */
export async function callListening(): Promise<Channel<Call, News>> {
  if (!(await browser.offscreen.hasDocument())) {
    const { AUDIO_PLAYBACK, WORKERS } = browser.offscreen.Reason
    await browser.offscreen
      .createDocument({
        url: `${listeningPage}?voice=${encodeURIComponent(voiceName())}`,
        // With the first reason alone the document is closed after 30 s of silence: a pause would end reading.
        reasons: [AUDIO_PLAYBACK, WORKERS],
        justification: 'Reads the article aloud, also while the panel is closed.',
      })
      // Another panel was faster.
      .catch(async (error) => {
        if (!(await browser.offscreen.hasDocument())) throw error
      })
  }
  return channelOf(browser.runtime.connect({ name: lineName }))
}

/** For the listening document: hears the panels that call. */
export function hearPanels(connect: Host['connect']): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === lineName) connect(channelOf(port))
  })
}

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
    ;(outside[message.type] as (...args: readonly unknown[]) => void)(...message.args)
  })
}

function isErrand(message: unknown): message is Errand {
  if (typeof message !== 'object' || message === null) return false
  const { type, args } = message as Record<string, unknown>
  return Array.isArray(args) && ['keepPlace', 'keepFacts', 'sign', 'leave'].includes(String(type))
}

function channelOf<Out, In>(port: ReturnType<typeof browser.runtime.connect>): Channel<Out, In> {
  return {
    say: (message) => port.postMessage(message),
    onHeard: (listener) => port.onMessage.addListener(listener),
    onClosed: (listener) => port.onDisconnect.addListener(listener),
    close: () => port.disconnect(),
  }
}

function imageAddress(): string {
  return browser.runtime.getURL('/icons/128.png' as never)
}

function voiceName(): string {
  return browser.i18n.getMessage('speech_ownVoice' as never)
}
