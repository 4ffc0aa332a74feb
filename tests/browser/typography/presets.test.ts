import { afterEach, expect, test } from 'vitest'
import '@/assets/styles/fonts.css'
import { cssProperties } from '@/components/typography/css-properties'
import { presetNames, presets } from '@/components/typography/presets'
import { initialSettings } from '@/components/typography/typography'

const prose =
  'Syrian forces backed by the United States said Sunday that they have launched a final push to drive the group out.'

const sample = document.createElement('span')
afterEach(() => sample.remove())

// Thirteen characters a line are needed to read at 80 % of one's full speed (Atilgan, Xiong & Legge 2020).
test.each(presetNames)(
  '%s leaves room for 13 characters a line in a panel of 252 px with 18 px beside the text',
  async (name) => {
    const properties = cssProperties({ ...initialSettings, ...presets[name] }, { dark: false, moreContrast: false })
    Object.assign(sample.style, {
      position: 'absolute',
      whiteSpace: 'nowrap',
      fontFamily: properties['--USER__fontFamily'],
      fontSize: properties['--USER__fontSize'],
      fontWeight: properties['--USER__fontWeight'],
      letterSpacing: properties['--USER__letterSpacing'],
      wordSpacing: properties['--USER__wordSpacing'],
    })
    sample.textContent = prose
    document.body.append(sample)
    await document.fonts.load(getComputedStyle(sample).font)
    const perCharacter = sample.getBoundingClientRect().width / prose.length
    expect((252 - 2 * 18) / perCharacter).toBeGreaterThanOrEqual(13)
  },
)
