import { describe, expect, it } from 'vitest'
import { attended } from '@/components/reader/attended'
import type { Span } from '@/components/text/text'
import { fakeSpeech } from '../../browser/speech/fake-speech'

function listen(first: Parameters<typeof fakeSpeech>[0] = {}) {
  const speech = fakeSpeech(first)
  const eyes: { selected?: Span; place?: number; led: number } = { led: 0 }
  const heard = attended(speech, {
    selected: () => eyes.selected,
    place: () => eyes.place,
    onVoice: () => {
      eyes.led += 1
    },
  })
  return { speech, eyes, heard }
}

describe('play', () => {
  it('begins where the person is when nothing was read, else at the beginning', () => {
    const { speech, eyes, heard } = listen()
    heard.toggle()
    eyes.place = 70
    heard.play()
    expect(speech.asked).toEqual([['play'], ['play', 70]])
    expect(eyes.led).toBe(2)
  })

  it.each([
    { status: 'idle', at: 30 },
    { status: 'paused', at: 0 },
    { status: 'ended', at: 0 },
  ] as const)('leaves it to the voice where to go on when it is %o', (view) => {
    const { speech, eyes, heard } = listen(view)
    eyes.place = 70
    heard.toggle()
    expect(speech.verbs()).toEqual(['toggle'])
  })

  it('reads a selection alone; pausing and going on in it does not begin it anew, another selection does', () => {
    const { speech, eyes, heard } = listen({ status: 'idle', at: 30 })
    eyes.selected = { start: 5, end: 9 }
    heard.toggle()
    speech.set({ status: 'playing' })
    heard.toggle()
    speech.set({ status: 'paused' })
    heard.toggle()
    eyes.selected = { start: 50, end: 90 }
    heard.toggle()
    expect(speech.asked).toEqual([['play', 5, 9], ['toggle'], ['toggle'], ['play', 50, 90]])
  })

  it('reads the same selection again once it has ended', () => {
    const { speech, eyes, heard } = listen()
    eyes.selected = { start: 5, end: 9 }
    heard.toggle()
    speech.set({ status: 'ended' })
    heard.toggle()
    expect(speech.asked).toEqual([
      ['play', 5, 9],
      ['play', 5, 9],
    ])
  })
})

describe('every verb that leads the voice', () => {
  it('leads the view, too; pause and stop do not', () => {
    const { speech, eyes, heard } = listen({ status: 'playing' })
    heard.nextSentence()
    heard.previousSentence()
    heard.nextParagraph()
    heard.previousParagraph()
    heard.seek(3)
    heard.play(9)
    expect(eyes.led).toBe(6)
    heard.pause()
    heard.toggle()
    heard.stop()
    expect(eyes.led).toBe(6)
    expect(speech.verbs().slice(-3)).toEqual(['pause', 'toggle', 'stop'])
  })
})
