import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Pronunciation } from '@/components/narration/lexicon'
import { PronunciationSheet } from '@/components/speech/PronunciationSheet'
import type { ReadPronunciations } from '@/components/speech/pronunciation-exchange'
import { checkAccessibility, draw } from '../stage'

const daesh: Pronunciation = { written: 'Daesh', language: 'en', respelling: 'DAH-esh' }
const raqqah: Pronunciation = { written: 'Raqqah', ipa: 'ˈrækə' }
const unhcr: Pronunciation = { written: 'UNHCR', language: 'en', as: 'letters' }

async function drawSheet(own: readonly Pronunciation[] = [daesh, raqqah, unhcr], more: { about?: string } = {}) {
  const list = signal(own)
  const trouble = signal<string | undefined>(undefined)
  const heard: Pronunciation[] = []
  const saved: unknown[] = []
  const files = new Map<string, ReadPronunciations>()
  await draw(
    <PronunciationSheet
      pronunciations={list}
      onChange={(next) => {
        list.value = next
      }}
      known={[{ written: 'Dair Alzour', ipa: 'deːr ezˈzoːr' }]}
      language="en-US"
      onListen={(one) => heard.push(one)}
      exchange={{
        read: async ({ name }) => files.get(name) ?? { pronunciations: [], skipped: [], refused: 'The file is empty.' },
        save: (kind, what) => saved.push([kind, what]),
      }}
      trouble={trouble}
      onClose={() => {}}
      {...more}
    />,
  )
  return { list, trouble, heard, saved, files }
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const field = (name: string) => page.getByRole('textbox', { name })
const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click()

describe('A word that is taught', () => {
  it('is written down by keys: as it stands and as it sounds', async () => {
    const { list } = await drawSheet([])
    await expect.element(page.getByText('You have not taught any word yet.')).toBeVisible()
    ;(button('Teach a word').element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(field('As it is written')).toHaveFocus()
    await userEvent.keyboard('Daesh')
    for (let stop = 0; stop < 3; stop++) await userEvent.tab()
    await expect.element(field('Spelled as it sounds')).toHaveFocus()
    await userEvent.keyboard('DAH-esh')
    await expect.element(page.getByText('The voice is given “dah esh”.')).toBeVisible()
    await checkAccessibility()
    await userEvent.keyboard('{Enter}')
    expect(list.value).toEqual([daesh])
    await expect.element(page.getByRole('status').first()).toHaveTextContent('“Daesh” is kept.')
    await expect.element(button('Change: Daesh')).toHaveFocus()
    await checkAccessibility()
  })

  it('can hold in every language, and be said by letters or as a word', async () => {
    const { list } = await drawSheet([])
    await button('Teach a word').click()
    await field('As it is written').fill('NATO')
    await choose('Every language')
    await choose('As a word')
    await button('Save').click()
    expect(list.value).toEqual([{ written: 'NATO', as: 'word' }])
    await button('Change: NATO').click()
    await choose('By letters')
    await choose('English')
    await button('Save').click()
    expect(list.value).toEqual([{ written: 'NATO', language: 'en', as: 'letters' }])
  })

  it('is heard before it is kept', async () => {
    const { heard, list } = await drawSheet([])
    await button('Teach a word').click()
    await field('As it is written').fill('Homs')
    await button('Listen').click()
    expect(heard).toEqual([])
    await expect.element(page.getByRole('alert')).toHaveTextContent('Write how it sounds.')
    await field('Spelled as it sounds').fill('HOHMS')
    await button('Listen').click()
    expect(heard).toEqual([{ written: 'Homs', language: 'en', respelling: 'HOHMS' }])
    expect(list.value).toEqual([])
  })

  it('is refused with a sentence, and the field that is wrong has the focus', async () => {
    const { list } = await drawSheet([])
    await button('Teach a word').click()
    await button('Save').click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('Write the word as it stands in the text.')
    await expect.element(field('As it is written')).toHaveFocus()
    await expect.element(field('As it is written')).toHaveAttribute('aria-invalid', 'true')
    await checkAccessibility()
    await field('As it is written').fill('Homs')
    await expect.element(page.getByRole('alert')).toHaveTextContent('')
    expect(list.value).toEqual([])
  })

  it('comes with the word that was asked about', async () => {
    await drawSheet([], { about: 'Aleppo' })
    await expect.element(field('As it is written')).toHaveValue('Aleppo')
    await expect.element(field('Spelled as it sounds')).toHaveFocus()
  })

  it('tells when it takes another one’s place, and does', async () => {
    const { list } = await drawSheet([daesh])
    await button('Teach a word').click()
    await field('As it is written').fill('Daesh')
    await expect.element(page.getByText('You have taught this word already.', { exact: false })).toBeVisible()
    await field('Spelled as it sounds').fill('DIE-esh')
    await button('Save').click()
    expect(list.value).toEqual([{ ...daesh, respelling: 'DIE-esh' }])
  })
})

describe('The phonetic alphabet', () => {
  it('is put in by a press where the cursor is, and gone through by arrow keys', async () => {
    const { list } = await drawSheet([])
    await button('Teach a word').click()
    await field('As it is written').fill('Homs')
    await choose('IPA')
    await field('International Phonetic Alphabet').fill('hms')
    await page.getByText('IPA symbols').click()
    await checkAccessibility()
    const input = field('International Phonetic Alphabet').element() as HTMLInputElement
    input.setSelectionRange(1, 1)
    await button('ɔː, as in law').click()
    await expect.element(field('International Phonetic Alphabet')).toHaveValue('hɔːms')
    input.setSelectionRange(0, 0)
    ;(button('ˈ, main stress, before the syllable').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(button('ˌ, weaker stress, before the syllable')).toHaveFocus()
    await userEvent.keyboard('{Home}{Enter}')
    await expect.element(field('International Phonetic Alphabet')).toHaveValue('ˈhɔːms')
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(button('ɾ, as in Roma')).toHaveFocus()
    await button('Save').click()
    expect(list.value).toEqual([{ written: 'Homs', language: 'en', ipa: 'ˈhɔːms' }])
  })

  it('says what is no symbol of it, and mends it', async () => {
    const { list } = await drawSheet([])
    await button('Teach a word').click()
    await field('As it is written').fill('Homs')
    await choose('IPA')
    await field('International Phonetic Alphabet').fill('hOms')
    await expect
      .element(page.getByText('“O” is not a symbol of the International Phonetic Alphabet.', { exact: false }))
      .toBeVisible()
    await button('Save').click()
    expect(list.value).toEqual([])
    await expect.element(page.getByRole('alert')).toHaveTextContent('Do you mean “ɔ”?')
    await button('Write “ɔ” instead').click()
    await expect.element(field('International Phonetic Alphabet')).toHaveValue('hɔms')
    await expect.element(field('International Phonetic Alphabet')).toHaveFocus()
    await checkAccessibility()
  })
})

describe('What was taught', () => {
  it('is listed with how it is said, heard, and removed with a way back', async () => {
    const { list, heard } = await drawSheet()
    const items = page.getByRole('listitem').elements()
    expect(items.slice(0, 3).map((item) => item.textContent)).toEqual([
      'DaeshDAH-eshEnglish',
      'Raqqah/ˈrækə/Every language',
      'UNHCRBy lettersEnglish',
    ])
    await expect.element(page.getByText('3 words')).toBeVisible()
    await button('Listen: Raqqah').click()
    expect(heard).toEqual([raqqah])
    await button('Remove: Raqqah').click()
    expect(list.value).toEqual([daesh, unhcr])
    await expect.element(button('Undo')).toHaveFocus()
    await checkAccessibility()
    await userEvent.keyboard('{Enter}')
    expect(list.value).toEqual([daesh, raqqah, unhcr])
    await expect.element(page.getByRole('status').first()).toHaveTextContent('That is undone.')
    await expect.element(button('Teach a word')).toHaveFocus()
  })

  it('is searched when it is much', async () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ written: `Word ${n}`, respelling: 'WURD' }))
    await drawSheet([...many, daesh])
    await page.getByRole('searchbox', { name: 'Search words' }).fill('daé')
    await expect.element(page.getByText('1 word', { exact: true })).toBeVisible()
    await expect.element(button('Change: Daesh')).toBeVisible()
    await page.getByRole('searchbox').fill('zzz')
    await expect.element(page.getByText('No word answers to “zzz”.')).toBeVisible()
    await checkAccessibility()
  })

  it('is left as it was when the form is left', async () => {
    const { list } = await drawSheet()
    await button('Change: Daesh').click()
    await field('Spelled as it sounds').fill('x')
    await button('Cancel').click()
    expect(list.value).toEqual([daesh, raqqah, unhcr])
    await expect.element(button('Change: Daesh')).toHaveFocus()
  })

  it('says why it could not be kept', async () => {
    const { trouble } = await drawSheet()
    trouble.value = 'The quota has been exceeded.'
    await expect
      .element(page.getByRole('status').first())
      .toHaveTextContent('It could not be kept: The quota has been exceeded.')
  })
})

describe('What the glossary knows', () => {
  it('is shown, and copied into the form to have it otherwise', async () => {
    const { list } = await drawSheet([])
    await page.getByText('From the glossary, in this article (1)').click()
    await checkAccessibility()
    await button('Change for me: Dair Alzour').click()
    await expect.element(field('As it is written')).toHaveValue('Dair Alzour')
    await expect.element(field('International Phonetic Alphabet')).toHaveValue('deːr ezˈzoːr')
    await button('Save').click()
    expect(list.value).toEqual([{ written: 'Dair Alzour', ipa: 'deːr ezˈzoːr' }])
  })
})

describe('A file of pronunciations', () => {
  const upload = (name: string) => userEvent.upload(page.getByLabelText('Choose a file'), new File(['x'], name))

  it('is looked at, taken whole, and taken back', async () => {
    const { list, files } = await drawSheet([daesh])
    files.set('words.csv', {
      pronunciations: [{ ...daesh, respelling: 'DIE-esh' }, raqqah],
      skipped: [{ where: 'Line 3', why: 'The word is missing.' }],
    })
    await page.getByText('Import and export').click()
    await upload('words.csv')
    await expect.element(page.getByText('1 word is new.')).toBeVisible()
    await expect.element(page.getByText('1 of your words is said another way.')).toBeVisible()
    await expect.element(page.getByText('Line 3: The word is missing.')).toBeVisible()
    await checkAccessibility()
    expect(list.value).toEqual([daesh])
    await button('Import all of it').click()
    expect(list.value).toEqual([{ ...daesh, respelling: 'DIE-esh' }, raqqah])
    await expect.element(page.getByRole('status').first()).toHaveTextContent('2 words were imported.')
    await expect.element(button('Undo')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(list.value).toEqual([daesh])
  })

  it('is refused with a sentence, or left', async () => {
    const { list, files } = await drawSheet([daesh])
    await page.getByText('Import and export').click()
    await upload('nothing.pls')
    await expect.element(page.getByText('The file is empty.')).toBeVisible()
    await expect.element(button('Import all of it')).not.toBeInTheDocument()
    expect(list.value).toEqual([daesh])
    files.set('words.csv', { pronunciations: [raqqah], skipped: [] })
    await upload('words.csv')
    await button('Do not import').click()
    await expect.element(page.getByText('1 word is new.')).not.toBeInTheDocument()
    await expect.element(page.getByLabelText('Choose a file')).toHaveFocus()
    expect(list.value).toEqual([daesh])
  })

  it('is made of what was taught', async () => {
    const { saved } = await drawSheet([daesh])
    await page.getByText('Import and export').click()
    await button('Save as PLS').click()
    await button('Save as CSV').click()
    expect(saved).toEqual([
      ['pls', [daesh]],
      ['csv', [daesh]],
    ])
  })
})

describe('The sheet', () => {
  it.each([
    [240, 'ltr'],
    [240, 'rtl'],
    [360, 'rtl'],
  ])('fits %i px (%s)', async (width, direction) => {
    await page.viewport(width, 665)
    document.documentElement.dir = direction
    const long = { written: 'Unbrokenlylongword'.repeat(4), respelling: 'un-BRO-ken'.repeat(6), language: 'en' }
    await drawSheet([daesh, long, raqqah])
    await button('Change: Raqqah').click()
    for (const fold of ['IPA symbols', 'From the glossary, in this article (1)', 'Import and export'])
      await page.getByText(fold).click()
    for (const target of document.querySelectorAll('button, label.button, summary')) {
      const { width: wide, height, left, right } = target.getBoundingClientRect()
      expect([target.textContent, wide >= 43.5, height >= 43.5]).toEqual([target.textContent, true, true])
      expect([target.textContent, left >= 0, right <= innerWidth]).toEqual([target.textContent, true, true])
    }
    const body = document.querySelector('.sheet-body') ?? document.body
    expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth)
    await checkAccessibility()
    document.documentElement.dir = 'ltr'
    await page.viewport(360, 665)
  })
})
