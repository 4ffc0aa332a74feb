/**
 * A voice that makes no sound. It begins every utterance at once and then waits for the test, which moves it on word by
 * word: so a test can look at the panel at the very moment when the voice is at a word.
 */

/** How voices misbehave, by their names. */
const faults = new Map()

/** Everything it was asked to say, oldest first. */
const asked = []
let tell
let words = []
let at = -1

chrome.ttsEngine.onSpeak.addListener((utterance, options, send) => {
  asked.push({ utterance, voice: options.voiceName, rate: options.rate ?? 1 })
  tell = send
  words = [...utterance.matchAll(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)]
  at = -1
  const fault = faults.get(options.voiceName)
  if (fault !== undefined) tell = undefined
  if (fault === 'fails') send({ type: 'error', errorMessage: 'It broke.' })
  else if (fault === 'ends at once') send({ type: 'end', charIndex: utterance.length })
  else if (fault !== 'says nothing') send({ type: 'start', charIndex: 0 })
})

chrome.ttsEngine.onStop.addListener(() => {
  tell = undefined
})

// Chromium wants to hear these, though nothing here ever pauses.
chrome.ttsEngine.onPause.addListener(() => {})
chrome.ttsEngine.onResume.addListener(() => {})

/** For the test: what it was asked so far, and whether it is speaking. */
globalThis.said = () => ({ asked, isSpeaking: tell !== undefined })

/** For the test: says the next word and returns it, or ends the utterance after the last. */
globalThis.sayNextWord = () => {
  at += 1
  const word = words[at]
  if (word === undefined) {
    const end = tell
    tell = undefined
    end?.({ type: 'end', charIndex: asked.at(-1)?.utterance.length ?? 0 })
    return
  }
  tell?.({ type: 'word', charIndex: word.index, length: word[0].length })
  return word[0]
}

/** For the test: from now on a voice `fails`, `ends at once` without having spoken, or `says nothing`, of each utterance. */
globalThis.misbehave = (voice, fault) => void faults.set(voice, fault)
