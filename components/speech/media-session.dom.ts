/**
 * Media keys through the Media Session API. Sound of Web Audio and of platform voices alone makes no session that
 * survives a pause (measured: the session vanishes, and with it the key that would go on), so a silent sound in an
 * `<audio>` element anchors it.
 */
import type { MediaKeys, Press } from './media'
import type { SpeechView } from './view'

interface MediaMeans {
  readonly session: MediaSession
  /** A new `<audio>` element. */
  readonly audio: HTMLAudioElement
  /** Shown beside the title: of the package, since a publisher's picture would be a request of ours. */
  readonly image: { readonly src: string; readonly sizes: string; readonly type: string }
}

/** Sessions need a sound of five seconds at least. */
const SECONDS = 10

export function mediaKeys({ session, audio, image }: MediaMeans): MediaKeys {
  let listener: (press: Press) => void = () => {}
  const press = (type: Exclude<Press['type'], 'seek-seconds'>) => () => listener({ type })
  const actions: readonly [MediaSessionAction, MediaSessionActionHandler][] = [
    ['play', press('play')],
    ['pause', press('pause')],
    ['stop', press('stop')],
    ['seekbackward', press('previous')],
    ['seekforward', press('next')],
    ['previoustrack', press('previous-paragraph')],
    ['nexttrack', press('next-paragraph')],
    ['seekto', ({ seekTime }) => seekTime != null && listener({ type: 'seek-seconds', seconds: seekTime })],
  ]
  let shown: unknown
  audio.loop = true

  const stand = ({ status, gone, left }: Omit<SpeechView, 'elsewhere'>): void => {
    session.playbackState = status === 'playing' ? 'playing' : 'paused'
    const duration = Math.max(1, gone + left)
    session.setPositionState({ duration, position: Math.min(gone, duration), playbackRate: 1 })
    if (status !== 'playing') audio.pause()
    else if (audio.paused) {
      if (audio.src === '') audio.src = URL.createObjectURL(silence())
      // Without a device there are no keys to serve either.
      audio.play().catch(() => {})
    }
  }

  return {
    onPressed(next) {
      listener = next
    },
    show(reading) {
      if (reading === undefined) {
        if (shown === undefined) return
        shown = undefined
        audio.pause()
        session.metadata = null
        session.playbackState = 'none'
        for (const [action] of actions) handle(session, action, null)
        return
      }
      const { article, view } = reading
      if (shown !== article) {
        shown = article
        const { title, siteName = '', byline = '' } = article
        session.metadata = new MediaMetadata({ title, artist: siteName || byline, album: byline, artwork: [image] })
        for (const [action, handler] of actions) handle(session, action, handler)
      }
      stand(view)
    },
  }
}

/** Not every browser knows every action; it says so by throwing. */
function handle(session: MediaSession, action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
  try {
    session.setActionHandler(action, handler)
  } catch {
    // The others serve.
  }
}

/** A WAV file without a sound in it: 8 bits, 8,000 samples a second. */
function silence(): Blob {
  const samples = SECONDS * 8000
  const file = new Uint8Array(44 + samples).fill(128, 44)
  const view = new DataView(file.buffer)
  const write = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i))
  }
  write(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, 8000, true)
  view.setUint32(28, 8000, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  write(36, 'data')
  view.setUint32(40, samples, true)
  return new Blob([file], { type: 'audio/wav' })
}
