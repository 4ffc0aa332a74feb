/**
 * What hearing runs inside a document of the extension: functions that are sent there as text, so each can use nothing
 * from outside itself. They change no behaviour: they listen at what goes to the loudspeaker and at what is painted.
 */

/** What one audio context played. */
export interface RawTrack {
  readonly sampleRate: number
  /** Consecutive samples as 16-bit numbers in base64, from `frame` on; since the last time it was asked. */
  readonly chunks: readonly { readonly frame: number; readonly pcm: string }[]
  /** Which moment of the context (seconds) was at the loudspeaker when (milliseconds since 1970). */
  readonly clock: readonly (readonly [context: number, at: number])[]
  readonly starts: readonly Start[]
}

/** A clip was given to the context to play. Seconds are the context's, but for `at`. */
export interface Start {
  /** When it was given, in milliseconds since 1970. */
  readonly at: number
  /** The same on the context's clock. */
  readonly asked: number
  /** When it is to begin. */
  readonly when: number
  readonly seconds: number
}

export interface RawHearing {
  readonly tracks: readonly RawTrack[]
  readonly paints: readonly Paint[]
  readonly presses: readonly Press[]
  readonly orders: readonly Order[]
}

/** A message to a worker and the next one back from it, in milliseconds since 1970. */
export interface Order {
  readonly sent: number
  readonly answered: number
}

/** A highlight was painted, or cleared where there is no text. Times in milliseconds since 1970. */
export interface Paint {
  readonly name: string
  readonly at: number
  readonly text: string
  /** UTF-16 units from the start of the drawn article. */
  readonly offset: number
}

/** A person's press: a pointer that goes down, a click, a key. */
export interface Press {
  readonly type: string
  readonly at: number
}

/** Listens at every audio context, highlight and press of this document from now on. Doing it twice changes nothing. */
export function tapDocument(): void {
  if (typeof window === 'undefined') return
  // In Firefox the global of what was sent is none that lasts.
  const scope = window as Window & { sidelightHearing?: { take(): RawHearing } }
  if (scope.sidelightHearing !== undefined) return
  if (!/^(chrome|moz)-extension:$/.test(location.protocol)) return
  const now = (): number => performance.timeOrigin + performance.now()

  interface Tape {
    readonly context: AudioContext
    readonly entry: AudioNode
    readonly kept: AudioNode[]
    /** Without a number until the first one is told. */
    chunks: { frame: number | undefined; samples: Int16Array }[]
    clock: [number, number][]
    starts: Start[]
    next: number | undefined
  }
  const tapes: Tape[] = []
  const { connect, disconnect } = AudioNode.prototype
  const plug = connect as (this: AudioNode, to: AudioNode, output?: number, input?: number) => AudioNode
  const unplug = disconnect as (this: AudioNode, to?: AudioNode) => void

  const noteClock = ({ context, clock }: Tape): void => {
    const { contextTime, performanceTime } = context.getOutputTimestamp()
    if (contextTime === undefined || performanceTime === undefined || contextTime <= 0) return
    if (contextTime !== clock.at(-1)?.[0]) clock.push([contextTime, performance.timeOrigin + performanceTime])
  }

  const quantum = 128
  // The largest number up to which 32-bit floats hold each whole one: six minutes.
  const most = 2 ** 24
  const keep = (tape: Tape, told: number | undefined, sound: Float32Array): void => {
    const samples = Int16Array.from(sound, (sample) => Math.max(-32768, Math.min(32767, Math.round(sample * 32768))))
    if (told !== undefined && tape.next === undefined) {
      // Now that one is known, so are those before it.
      let end = told
      for (const chunk of tape.chunks.toReversed()) {
        end -= chunk.samples.length
        chunk.frame = end
      }
    }
    const isNext = told === undefined || (tape.next !== undefined && Math.abs(told - tape.next) < 64)
    const frame = isNext ? tape.next : told
    tape.chunks.push({ frame, samples })
    tape.next = frame === undefined ? undefined : frame + samples.length
  }

  const tapeOf = (context: AudioContext): Tape => {
    const known = tapes.find((tape) => tape.context === context)
    if (known !== undefined) return known
    // A script processor is heard from the first sample on; a worklet would first have to load a script, which the
    // extension's policy refuses. Beside the sound it gets the number of each frame, so what it misses shows.
    const mono = new GainNode(context, { channelCount: 1, channelCountMode: 'explicit' })
    const frames = new ConstantSourceNode(context, { offset: 0 })
    const { sampleRate } = context
    // Numbers begin a little later: a ramp that is to begin in the past begins when the audio thread hears of it.
    const soon = Math.ceil((context.currentTime + 1.5) * 10) / 10
    frames.offset.setValueAtTime(soon * sampleRate, soon)
    frames.offset.linearRampToValueAtTime(most, most / sampleRate)
    const both = new ChannelMergerNode(context, { numberOfInputs: 2 })
    // A quarter of a second or more, so that this thread may be busy for as long.
    const size = Math.min(16_384, 2 ** Math.ceil(Math.log2(sampleRate / 4)))
    const recorder = context.createScriptProcessor(size, 2, 1)
    plug.call(mono, both, 0, 0)
    plug.call(frames, both, 0, 1)
    plug.call(both, recorder)
    plug.call(recorder, context.destination)
    const tape: Tape = {
      context,
      entry: mono,
      kept: [frames, both, recorder],
      chunks: [],
      clock: [],
      starts: [],
      next: undefined,
    }
    recorder.onaudioprocess = ({ inputBuffer }) => {
      const [sound, numbers] = [inputBuffer.getChannelData(0), inputBuffer.getChannelData(1)]
      // The audio thread leaves out single quanta while this thread is busy here, so each is asked for its number.
      let first = 0
      for (let at = quantum; at <= sound.length; at += quantum) {
        const [before, next] = [numbers[at - quantum] ?? 0, numbers[at] ?? 0]
        if (at < sound.length && (before === 0 || Math.abs(next - before - quantum) < 16)) continue
        const told = Math.round(numbers[at - 1] ?? 0) - (at - 1 - first)
        keep(tape, before > 0 && before < most - quantum ? told : undefined, sound.subarray(first, at))
        first = at
      }
      noteClock(tape)
    }
    frames.start()
    window.setInterval(() => noteClock(tape), 100)
    tapes.push(tape)
    return tape
  }

  AudioNode.prototype.connect = function (this: AudioNode, ...args: [AudioNode, number?, number?]) {
    const result = plug.call(this, ...(args as [AudioNode]))
    if (args[0] instanceof AudioDestinationNode && this.context instanceof AudioContext)
      plug.call(this, tapeOf(this.context).entry, args[1] ?? 0, 0)
    return result
  } as typeof connect
  AudioNode.prototype.disconnect = function (this: AudioNode, ...args: [AudioNode?]) {
    unplug.apply(this, args)
    if (args[0] instanceof AudioDestinationNode && this.context instanceof AudioContext)
      unplug.call(this, tapeOf(this.context).entry)
  } as typeof disconnect

  const { start } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (when = 0, offset?, duration?) {
    const { context, buffer, playbackRate } = this
    const set = Math.max(when, context.currentTime)
    const whole = (buffer?.duration ?? 0) - (offset ?? 0)
    if (context instanceof AudioContext)
      tapeOf(context).starts.push({
        at: now(),
        asked: context.currentTime,
        when: set,
        seconds: Math.min(whole, duration ?? whole) / playbackRate.value,
      })
    if (duration !== undefined) start.call(this, when, offset, duration)
    else if (offset !== undefined) start.call(this, when, offset)
    else start.call(this, when)
  }

  const paints: Paint[] = []
  const starts = new WeakMap<Node, number>()
  const offsetOf = (node: Node): number => {
    if (!starts.has(node)) {
      const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT)
      for (let sum = 0; walker.nextNode() !== null; sum += walker.currentNode.textContent?.length ?? 0)
        starts.set(walker.currentNode, sum)
    }
    return starts.get(node) ?? -1
  }
  const registry = CSS.highlights
  const { set: setHighlight, delete: deleteHighlight } = registry
  registry.set = (name, highlight) => {
    const range = [...highlight][0]
    const text = Array.from(highlight, String).join('')
    const offset = range === undefined ? -1 : offsetOf(range.startContainer) + range.startOffset
    paints.push({ name, at: now(), text, offset })
    return setHighlight.call(registry, name, highlight)
  }
  registry.delete = (name) => {
    paints.push({ name, at: now(), text: '', offset: -1 })
    return deleteHighlight.call(registry, name)
  }

  const presses: Press[] = []
  for (const type of ['pointerdown', 'click', 'keydown'])
    window.addEventListener(type, ({ timeStamp }) => presses.push({ type, at: performance.timeOrigin + timeStamp }), {
      capture: true,
    })

  const orders: Order[] = []
  const open = new WeakMap<Worker, number[]>()
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (this: Worker, ...args: [unknown]) {
    const known = open.get(this)
    const sent = known ?? []
    if (known === undefined) {
      open.set(this, sent)
      this.addEventListener('message', () => {
        const first = sent.shift()
        if (first !== undefined) orders.push({ sent: first, answered: now() })
      })
    }
    sent.push(now())
    postMessage.apply(this, args)
  } as typeof postMessage

  const base64 = (samples: Int16Array): string => {
    const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  scope.sidelightHearing = {
    take: () => ({
      tracks: tapes.map((tape) => {
        const { context, clock, starts: begun } = tape
        const chunks = tape.next === undefined ? [] : tape.chunks
        Object.assign(tape, { chunks: tape.next === undefined ? tape.chunks : [], clock: [], starts: [] })
        return {
          sampleRate: context.sampleRate,
          chunks: chunks.flatMap(({ frame, samples }) => (frame === undefined ? [] : { frame, pcm: base64(samples) })),
          clock,
          starts: begun,
        }
      }),
      paints: paints.splice(0),
      presses: presses.splice(0),
      orders: orders.splice(0),
    }),
  }
}

/** What was heard, painted and pressed since this was last asked. */
export function takeHearing(): RawHearing {
  if (typeof window === 'undefined') return { tracks: [], paints: [], presses: [], orders: [] }
  const { sidelightHearing } = window as Window & { sidelightHearing?: { take(): RawHearing } }
  return sidelightHearing?.take() ?? { tracks: [], paints: [], presses: [], orders: [] }
}
