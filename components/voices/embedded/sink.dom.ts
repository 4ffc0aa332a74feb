/** The sound of the embedded voice through Web Audio. */
import type { Running, Sink } from './sink'

/** A press may be needed before sound is allowed, and then the browser does not answer at all. */
const START_WITHIN_MS = 2000
/** Long enough to hide the click, too short to be heard as a tail. */
const FADE_SECONDS = 0.008
/** An older reading of the output's clock tells of the time before it was last stopped. */
const READING_LASTS_MS = 200

/**
 * A sink over an `AudioContext` of its own, made at the first `start()`. The context runs at the voice's own sample rate:
 * one conversion, by the browser, to that of the device, and joins that are exact to the sample.
 */
export function webAudioSink(sampleRate = 16000): Sink {
  let context: AudioContext | undefined

  return {
    async start(): Promise<Running> {
      try {
        if (context === undefined || context.state === 'closed')
          context = new AudioContext({ sampleRate, latencyHint: 'interactive' })
      } catch {
        // Web Audio is switched off, or there are more contexts than the browser allows.
        return 'no-sound'
      }
      const current = context
      if (current.state === 'running') return 'running'
      const started = await Promise.race([
        current.resume().then(
          () => current.state === 'running',
          () => false,
        ),
        new Promise<boolean>((resolve) => void setTimeout(resolve, START_WITHIN_MS, false)),
      ])
      if (started) return 'running'
      return navigator.userActivation?.hasBeenActive === false ? 'not-allowed' : 'no-sound'
    },
    now: () => context?.currentTime ?? 0,
    untilHeard(at) {
      if (context === undefined) return Number.POSITIVE_INFINITY
      const { currentTime, outputLatency, baseLatency } = context
      const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp()
      const age = performance.now() - performanceTime
      // What is being made now cannot have been heard yet.
      const heard =
        contextTime > 0 && age >= 0 && age < READING_LASTS_MS
          ? Math.min(contextTime + age / 1000, currentTime)
          : currentTime - (outputLatency || baseLatency || 0)
      return (at - heard) * 1000
    },
    play(samples, rate, at, volume) {
      const current = context
      if (current === undefined || samples.length === 0) return () => {}
      const buffer = current.createBuffer(1, samples.length, rate)
      buffer.copyToChannel(samples, 0)
      const source = new AudioBufferSourceNode(current, { buffer })
      const loudness = new GainNode(current, { gain: volume })
      source.connect(loudness).connect(current.destination)
      source.start(at)
      source.addEventListener('ended', () => loudness.disconnect())
      return () => {
        const { currentTime } = current
        loudness.gain.setValueAtTime(volume, currentTime)
        loudness.gain.linearRampToValueAtTime(0, currentTime + FADE_SECONDS)
        source.stop(currentTime < at ? currentTime : currentTime + FADE_SECONDS)
      }
    },
    suspend: () => void context?.suspend().catch(() => {}),
    close() {
      // One that the browser closed itself must not be closed again.
      if (context?.state !== 'closed') void context?.close().catch(() => {})
      context = undefined
    },
  }
}
