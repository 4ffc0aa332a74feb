import { describe, expect, it } from 'vitest'
import { isCurious, qualityOf } from '@/components/voices/quality'

describe('how a voice sounds', () => {
  it.each([
    ['Microsoft Aria Online (Natural) - English (United States)', '', 'natural'],
    ['Microsoft Hayley Online - English (Australia)', '', 'natural'],
    ['Microsoft Zira - English (United States)', '', 'good'],
    ['Microsoft David Desktop', 'urn:moz-tts:sapi:Microsoft David Desktop?en-US', 'good'],
    ['Google US English', 'Google US English', 'good'],
    ['Google US English 5 (Natural)', '', 'natural'],
    ['Chrome OS US English 3', '', 'good'],
    ['Android Speech Recognition and Synthesis from Google en-us-x-tpf-local', '', 'good'],
    ['Ava', 'com.apple.voice.premium.en-US.Ava', 'natural'],
    ['Ava', 'urn:moz-tts:osx:com.apple.voice.premium.en-US.Ava', 'natural'],
    ['Samantha', 'com.apple.voice.enhanced.en-US.Samantha', 'good'],
    ['Samantha', 'com.apple.voice.compact.en-US.Samantha', 'plain'],
    ['Rishi', 'com.apple.voice.super-compact.en-IN.Rishi', 'plain'],
    ['Ava (Premium)', 'Ava (Premium)', 'natural'],
    ['Petra (Erweitert)', 'Petra (Erweitert)', 'good'],
    ['Alex', 'Alex', 'good'],
    ['Fred', 'com.apple.speech.synthesis.voice.Fred', 'poor'],
    ['Grandma (German (Germany))', 'Grandma (German (Germany))', 'poor'],
    ['Reed', 'com.apple.eloquence.en-US.Reed', 'poor'],
    ['English (America) espeak-ng', 'English (America) espeak-ng', 'poor'],
    ['eSpeak German', '', 'poor'],
    ['German', 'urn:moz-tts:speechd:German?de', 'poor'],
    ['Piper en_US lessac', 'urn:moz-tts:speechd:piper?en', 'natural'],
    ['alan RHVoice', '', 'good'],
    ['A voice nobody knows', '', 'plain'],
    ['Daniel', 'Daniel', 'plain'],
  ])('is told from "%s" (%s): %s', (name, uri, quality) => {
    expect(qualityOf({ name, uri })).toBe(quality)
  })
})

describe('a voice nobody would want to listen to', () => {
  it.each([
    ['Bells', ''],
    ['Cloches', 'com.apple.speech.synthesis.voice.Bells'],
    ['English (America)+Alex espeak-ng', ''],
  ])('is "%s"', (name, uri) => {
    expect(isCurious({ name, uri })).toBe(true)
  })

  it('is not an ordinary one', () => {
    expect(isCurious({ name: 'Samantha', uri: 'com.apple.voice.compact.en-US.Samantha' })).toBe(false)
    expect(isCurious({ name: 'Fred', uri: 'com.apple.speech.synthesis.voice.Fred' })).toBe(false)
  })
})
