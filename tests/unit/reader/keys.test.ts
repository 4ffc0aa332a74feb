import { describe, expect, it } from 'vitest'
import { commandNames } from '@/components/keyboard/commands'
import { isListening } from '@/components/reader/keys'
import { textDoings } from '@/components/reader/text-keys'
import { themeChoices } from '@/components/typography/themes'
import { initialSettings, limits, type TypographySettings } from '@/components/typography/typography'
import { english } from '../english'

describe('isListening', () => {
  it('tells what goes to reading aloud from what does not', () => {
    expect(commandNames.filter(isListening)).toEqual([
      ...[
        'play',
        'stop',
        'back',
        'forward',
        'paragraphBack',
        'paragraphForward',
        'hereOn',
        'cursor',
        'voice',
        'define',
      ],
    ])
  })
})

describe('the text by key', () => {
  const make = (initial: TypographySettings = initialSettings) => {
    const now = { settings: initial, said: [] as string[] }
    const does = textDoings({
      typography: {
        settings: { peek: () => now.settings },
        set(next) {
          now.settings = next
        },
      },
      words: english,
      tell: (says) => now.said.push(says),
    })
    return { now, does }
  }
  it('grows and shrinks, and says to what', () => {
    const { now, does } = make()
    does.larger?.()
    expect(now.settings.fontSize).toBe(initialSettings.fontSize + 2)
    does.smaller?.()
    expect(now.settings.fontSize).toBe(initialSettings.fontSize)
    expect(now.said).toEqual(['22 px', '20 px'])
  })
  it('stays within the limits', () => {
    const { now, does } = make({ ...initialSettings, fontSize: limits.fontSize.max })
    does.larger?.()
    expect(now.settings.fontSize).toBe(limits.fontSize.max)
  })
  it('comes to every theme and round again', () => {
    const { now, does } = make()
    const seen = themeChoices.map(() => {
      does.theme?.()
      return now.settings.theme
    })
    expect(new Set(seen)).toEqual(new Set(themeChoices))
    expect(now.settings.theme).toBe(initialSettings.theme)
    expect(now.said[0]).toBe(english.say(`typography.themes.${seen[0] ?? 'paper'}`))
  })
})
