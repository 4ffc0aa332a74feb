import { browser } from '#imports'

/** What the embedded voice is called. */
export function voiceName(): string {
  return browser.i18n.getMessage('speech_ownVoice' as never)
}
