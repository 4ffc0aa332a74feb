/**
 * Keeps players: one for each panel that shows an article, and the one that goes on reading when its panel was closed.
 * Only one of them is heard at a time. It lives where sound can: in Chromium in a document of its own that outlives the
 * panel, in Firefox in the sidebar.
 */
import { effect, signal } from '@preact/signals'
import { textOf } from '@/components/text/text'
import type { Clock } from '@/components/voices/clock'
import type { Engine } from '@/components/voices/engine'
import type { FactsByVoice } from '@/components/voices/facts'
import { attempt, guarded } from '@/components/voices/guarded'
import type { Call, Channel, News } from './calls'
import type { MediaKeys } from './media'
import { keepsPlace } from './place-keeping'
import type { KeptPlace } from './places'
import { makePlayer } from './player'
import type { Player, PlayerMeans } from './player-contract'
import { makeTrials } from './trials'
import { brokenView } from './view-of'

export interface HostMeans {
  readonly engines: readonly Engine[]
  readonly clock: Clock
  /** Milliseconds since 1970. */
  readonly date: () => number
  readonly media: MediaKeys | undefined
  readonly detector: PlayerMeans['detector']
  readonly outside: Outside
}

/** What the host tells the world outside. */
export interface Outside {
  /** Where reading stopped in an article; without a place, it was read to its end. */
  keepPlace(url: string, place: KeptPlace | undefined): void
  keepFacts(facts: FactsByVoice): void
  /** A sign on the toolbar button: what is being read, while it is. */
  sign(title: string | undefined): void
  /** Nobody listens, and nobody can ask any more. */
  leave(): void
}

export interface Host {
  /** A panel calls. */
  connect(channel: Channel<News, Call>): void
  /** Sound has another way out than before: what is read pauses, so that it is not heard by a whole train. */
  deviceChanged(): void
}

type Open = Call & { readonly type: 'open' }

interface Session {
  readonly player: Player
  readonly text: string
  /** The panel; `undefined` once it was closed. */
  channel: Channel<News, Call> | undefined
  end(): void
}

/** Until what waits for nobody is given back. */
const REST_MS = 60_000
const ORPHAN_MS = 600_000

export function makeHost({ clock, date, media, detector, outside, ...means }: HostMeans): Host {
  const engines = means.engines.map(guarded)
  const sessions = signal<readonly Session[]>([])
  let facts: FactsByVoice = {}
  const playing = (): Session | undefined => sessions.value.find(({ player }) => player.view.value.status === 'playing')

  const learn = (learnt: FactsByVoice): void => {
    facts = learnt
    outside.keepFacts(learnt)
    for (const { player, channel } of sessions.peek()) {
      player.learn(learnt)
      channel?.say({ type: 'facts', facts: learnt })
    }
  }
  const trials = makeTrials({ engines, clock, date, facts: () => facts, learn, isBusy: () => playing() !== undefined })

  const begin = (opening: Open, channel: Channel<News, Call>): Session => {
    const life = new AbortController()
    if (Object.keys(facts).length === 0) facts = opening.facts
    const player = makePlayer({
      ...opening,
      facts,
      engines,
      clock,
      date,
      detector,
      signal: life.signal,
      onFacts: learn,
      onSound() {
        trials.stop()
        for (const other of sessions.peek()) if (other !== session) other.player.quiet()
      },
    })
    const text = textOf(opening.article).text
    const keep = keepsPlace(player, text, { clock, date, keepPlace: outside.keepPlace })
    const session: Session = {
      player,
      text,
      channel,
      end() {
        keep()
        life.abort()
        for (const stop of stops) stop()
        sessions.value = sessions.peek().filter((each) => each !== session)
      },
    }
    sessions.value = [...sessions.peek(), session]
    const stops = [
      effect(() => {
        const other = sessions.value.find(({ player: each }) => each !== player && each.view.value.status === 'playing')
          ?.player.article
        const elsewhere = other && {
          title: other.title,
          ...(other.siteName !== undefined && { site: other.siteName }),
        }
        const view = { ...player.view.value, ...(elsewhere !== undefined && { elsewhere }) }
        session.channel?.say({ type: 'view', view })
      }),
      effect(() => session.channel?.say({ type: 'voices', voices: player.voices.value })),
    ]
    return session
  }

  /** A player whose panel was closed in mid-sentence, for the panel that opens on the same article again. */
  const orphanFor = ({ article }: Open): Session | undefined => {
    const orphans = sessions
      .peek()
      .filter((each) => each.channel === undefined && each.player.article.url === article.url)
    if (orphans.length === 0) return undefined
    const { text } = textOf(article)
    return orphans.find((each) => each.text === text)
  }
  const adopt = (session: Session, { settings }: Open, channel: Channel<News, Call>): Session => {
    session.channel = channel
    session.player.handle({ type: 'settings', settings })
    channel.say({ type: 'view', view: session.player.view.peek() })
    channel.say({ type: 'voices', voices: session.player.voices.peek() })
    return session
  }

  // What is heard bears its sign, and the keys of the keyboard and the lock screen.
  effect(() => {
    const session = playing() ?? sessions.value.find(({ player }) => player.view.value.status === 'paused')
    const view = session?.player.view.value
    outside.sign(view?.status === 'playing' ? session?.player.article.title : undefined)
    const shown = session && { article: session.player.article, view: session.player.view.value }
    attempt(() => media?.show(shown))
  })
  media?.onPressed((press) => {
    const session = playing() ?? sessions.peek().find(({ player }) => player.view.peek().status === 'paused')
    if (session === undefined) return
    if (press.type === 'seek-seconds') session.player.seekSeconds(press.seconds)
    else session.player.handle(press)
  })

  // Memory is given back a while after the last sound; a player nobody can reach any more ends sooner or later.
  let unrest = (): void => {}
  effect(() => {
    unrest()
    if (playing() !== undefined) return
    unrest = clock.after(REST_MS, () => {
      for (const engine of engines) engine.rest?.()
    })
  })
  const orphans = new Map<Session, () => void>()
  effect(() => {
    for (const session of sessions.value) {
      const { status } = session.player.view.value
      orphans.get(session)?.()
      orphans.delete(session)
      if (session.channel !== undefined || status === 'playing') continue
      const isWaiting = status === 'paused' || status === 'failed'
      orphans.set(
        session,
        clock.after(isWaiting ? ORPHAN_MS : 0, () => endOrphan(session)),
      )
    }
  })
  const endOrphan = (session: Session): void => {
    orphans.delete(session)
    if (session.channel !== undefined || session.player.view.peek().status === 'playing') return
    session.end()
    leaveIfAlone()
  }
  const leaveIfAlone = (): void => {
    if (sessions.peek().length > 0 || panels.size > 0) return
    trials.stop()
    for (const engine of engines) engine.rest?.()
    outside.leave()
  }

  const panels = new Set<Channel<News, Call>>()
  return {
    connect(channel) {
      let session: Session | undefined
      let opening: Open | undefined
      const open = (call: Open): Session | undefined => {
        const opened = attempt(() => {
          const orphan = orphanFor(call)
          return orphan === undefined ? begin(call, channel) : adopt(orphan, call, channel)
        })
        channel.say({ type: 'facts', facts })
        if (opened === undefined) channel.say({ type: 'view', view: brokenView })
        else trials.consider(opened.player.voices, opened.player.article.language)
        return opened
      }
      panels.add(channel)
      channel.onHeard((call) => {
        if (call.type === 'open') {
          session?.end()
          opening = call
          session = open(call)
        } else if (call.type === 'end') {
          session?.end()
          session = undefined
          opening = undefined
        } else if (call.type === 'quiet-elsewhere') {
          for (const other of sessions.peek()) if (other !== session) other.player.quiet()
        } else if (call.type === 'try-out') {
          for (const each of sessions.peek()) each.player.quiet()
          trials.tryNow(call.key)
        } else {
          // An article that could not be made ready is tried again when somebody wants to hear it.
          if (call.type === 'play' && opening !== undefined) session ??= open(opening)
          session?.player.handle(call)
        }
      })
      channel.onClosed(() => {
        panels.delete(channel)
        if (session !== undefined) {
          session.channel = undefined
          if (session.player.view.peek().status !== 'playing') session.end()
          else sessions.value = [...sessions.peek()]
        }
        leaveIfAlone()
      })
    },
    deviceChanged() {
      for (const { player } of sessions.peek()) player.halt('device')
    },
  }
}
