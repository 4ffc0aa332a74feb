/**
 * Where the host of reading aloud lives, and the line to it. Chromium: an offscreen document, which outlives the panel;
 * the panel makes it, the background keeps what it learns, since such a document has no storage of its own. Firefox has
 * no such thing: there the panel is the host.
 */
import { browser } from '#imports'
import type { Call, Channel, News } from '@/components/speech/calls'
import { isFromPage, type Sender } from './senders'
import { voiceName } from './voice-name'

/** Such a document has no words of its own: it is told its voice's name by its address. */
export const listeningPage = '/listening.html'
export const lineName = 'listening'

/** For the panel: calls the host, and makes its document first where there is none. */
export async function callListening(): Promise<Channel<Call, News>> {
  const life = new AbortController()
  // A document counts as made once all of it is loaded; its host hears before.
  const made = Promise.race([makeListening(), listeningLives(life.signal)]).finally(() => life.abort())
  // Not needed for the first paint, and before the line is open, so that nothing said on it is missed.
  const [{ decodeNews }] = await Promise.all([import('./decode-news'), made])
  return channelOf(browser.runtime.connect({ name: lineName }), decodeNews)
}

async function makeListening(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return
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

/** For the panel: resolves once a host lives. Its first errand, and every other, reaches the panels, too. */
export function listeningLives(life: AbortSignal): Promise<void> {
  return new Promise((found, failed) => {
    const hear = (_: unknown, sender: Sender): void => {
      if (isFromPage(sender, listeningPage, browser.runtime)) found()
    }
    browser.runtime.onMessage.addListener(hear)
    life.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear))
    browser.offscreen.hasDocument().then((lives) => lives && found(), failed)
  })
}

/** A port as both ends know it. What `decode` does not know is not heard. */
export function channelOf<Out, In>(
  port: ReturnType<typeof browser.runtime.connect>,
  decode: (message: unknown) => In | undefined,
): Channel<Out, In> {
  return {
    say(message) {
      try {
        port.postMessage(message)
      } catch {
        // The other side is gone, which `onClosed` tells: what was said to it is said to nobody.
      }
    },
    onHeard: (listener) =>
      port.onMessage.addListener((message: unknown) => {
        const known = decode(message)
        if (known !== undefined) listener(known)
      }),
    onClosed: (listener) => port.onDisconnect.addListener(listener),
    close: () => port.disconnect(),
  }
}
