import { signal } from '@preact/signals'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ProfilesPart } from '@/components/typography/ProfilesPart'
import { profileFormat, readProfiles, writeProfiles } from '@/components/typography/profile-file'
import { keptProfiles, mostProfiles, type Profiles } from '@/components/typography/profiles'
import { initialSettings, type TypographySettings } from '@/components/typography/typography'
import type { Stored } from '@/components/ui/stored'
import { PlainStore } from '../plain-store'
import { checkAccessibility, draw } from '../stage'

const settings = signal<TypographySettings>(initialSettings)
let store: PlainStore<Profiles>

const night: TypographySettings = { ...initialSettings, theme: 'night', fontSize: 26, fontFamily: 'literata' }

function Shell() {
  return (
    <ProfilesPart
      settings={settings.value}
      openStore={(kept) => {
        expect(kept.key).toBe(keptProfiles.key)
        return store as unknown as Stored<never>
      }}
      onUse={(next) => {
        settings.value = next
      }}
    />
  )
}

async function open(profiles: Profiles = []): Promise<void> {
  store = new PlainStore(profiles)
  await draw(<Shell />)
  if (profiles.length > 0) await expect.element(use(profiles[0]?.name ?? '')).toBeVisible()
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const use = (name: string) => button(name)
const options = (name: string) => button(`Options for “${name}”`)
const name = () => page.getByRole('textbox', { name: 'Name of the profile' })
const told = (text: string) => expect.element(page.getByText(text, { exact: true })).toHaveRole('status')
const names = () => store.value.map((profile) => profile.name)

beforeEach(async () => {
  await page.viewport(360, 665)
  settings.value = initialSettings
})

describe('saving', () => {
  test('puts the look in force under a name, by key alone, and gives the focus back', async () => {
    await open()
    settings.value = night
    ;(button('Save this look').element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement).toBe(name().element())
    await userEvent.keyboard('  Evening  {Enter}')
    await told('“Evening” is saved.')
    expect(store.value).toEqual([{ name: 'Evening', settings: night }])
    expect(document.activeElement).toBe(button('Save this look').element())
    await expect.element(use('Evening')).toHaveAttribute('aria-current', 'true')
    await checkAccessibility()
  })

  test('asks for a name where there is none, and Escape leaves only the form', async () => {
    await open()
    await userEvent.click(button('Save this look'))
    await userEvent.keyboard('{Enter}')
    await told('Write a name first.')
    await expect.element(name()).toHaveAttribute('aria-invalid', 'true')
    await checkAccessibility()
    await userEvent.keyboard('{Escape}')
    await expect.element(name()).not.toBeInTheDocument()
    expect(document.activeElement).toBe(button('Save this look').element())
    expect(store.written).toEqual([])
  })

  test('under a name that is taken says what it would do, and does it', async () => {
    await open([{ name: 'Evening', settings: night }])
    await userEvent.click(button('Save this look'))
    await userEvent.fill(name(), 'evening')
    await told('“Evening” is there already. Its look will be replaced by this one.')
    await userEvent.click(button('Replace'))
    await told('“Evening” now has this look.')
    expect(store.value).toEqual([{ name: 'Evening', settings: initialSettings }])
    await userEvent.click(button('Undo'))
    await told('That is undone.')
    expect(store.value).toEqual([{ name: 'Evening', settings: night }])
  })
})

describe('with a profile', () => {
  beforeEach(() =>
    open([
      { name: 'Evening', settings: night },
      { name: 'Train', settings: { ...night, fontSize: 18 } },
    ]),
  )

  test('a press uses it, and it shows that it is in use', async () => {
    await userEvent.click(use('Evening'))
    expect(settings.value).toEqual(night)
    await told('“Evening” is in use.')
    await expect.element(use('Evening')).toHaveAttribute('aria-current', 'true')
    await expect.element(use('Train')).toHaveAttribute('aria-current', 'false')
    await checkAccessibility()
  })

  test('it is renamed, but not to another’s name', async () => {
    await userEvent.click(options('Evening'))
    await expect.element(options('Evening')).toHaveAttribute('aria-expanded', 'true')
    await userEvent.click(button('Rename'))
    await expect.element(name()).toHaveValue('Evening')
    await userEvent.fill(name(), 'TRAIN')
    await told('Another profile is called “Train”. Choose another name.')
    await userEvent.keyboard('{Enter}')
    expect(names()).toEqual(['Evening', 'Train'])
    await userEvent.fill(name(), 'Night train')
    await userEvent.keyboard('{Enter}')
    await told('“Evening” is now called “Night train”.')
    expect(names()).toEqual(['Night train', 'Train'])
    expect(document.activeElement).toBe(options('Night train').element())
  })

  test('its look is replaced by the one in force', async () => {
    await userEvent.click(options('Train'))
    await checkAccessibility()
    await userEvent.click(button('Replace with this look'))
    await told('“Train” now has this look.')
    expect(store.value[1]).toEqual({ name: 'Train', settings: initialSettings })
    expect(document.activeElement).toBe(options('Train').element())
  })

  test('deleting it says so, leads to Undo, and Undo brings it back to its place', async () => {
    await userEvent.click(options('Evening'))
    await userEvent.click(button('Delete'))
    await told('“Evening” is deleted.')
    expect(names()).toEqual(['Train'])
    await expect.element(button('Undo')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await told('That is undone.')
    expect(names()).toEqual(['Evening', 'Train'])
    expect(document.activeElement).toBe(button('Save this look').element())
    await checkAccessibility()
  })

  test('what cannot be kept is told, and nothing is lost', async () => {
    store.refuse = 'There is no room left.'
    await userEvent.click(options('Evening'))
    await userEvent.click(button('Delete'))
    await told('That could not be saved. There is no room left.')
    await expect.element(use('Evening')).toBeVisible()
  })
})

describe('files', () => {
  const give = async (text: string): Promise<void> => {
    await userEvent.upload(page.getByLabelText('From a file'), new File([text], 'profiles.json'))
  }

  test('what comes in stands beside what is there, also under the same name', async () => {
    await open([{ name: 'Evening', settings: initialSettings }])
    await give(
      writeProfiles([
        { name: 'Evening', settings: night },
        { name: 'Evening', settings: initialSettings },
      ]),
    )
    await told('1 profile is new. 1 was here already.')
    // Looked at first: nothing is kept until the person says so.
    await expect.element(page.getByRole('region', { name: 'New profiles in the file:' })).toHaveTextContent('Evening 2')
    expect(store.written).toEqual([])
    await checkAccessibility()
    await userEvent.click(button('Do not import'))
    expect(store.written).toEqual([])
    await expect.element(page.getByLabelText('From a file')).toHaveFocus()
    await give(writeProfiles([{ name: 'Evening', settings: night }]))
    await userEvent.click(button('Import all of it'))
    await told('1 profile is new.')
    expect(names()).toEqual(['Evening', 'Evening 2'])
    await userEvent.click(button('Undo'))
    await told('That is undone.')
    expect(names()).toEqual(['Evening'])
    await checkAccessibility()
  })

  const preview = () => page.getByRole('region', { name: 'New profiles in the file:' })
  const looks = (count: number, from = 0): Profiles =>
    Array.from({ length: count }, (_, at) => ({
      name: `Look ${at + from}`,
      settings: { ...night, fontSize: 12 + at + from },
    }))

  test('the preview says beforehand which are not taken and why; what it said is what is taken', async () => {
    await open(looks(mostProfiles - 1))
    const kept = store.value
    const file = JSON.parse(writeProfiles([{ name: 'Bus', settings: initialSettings }, ...looks(2, 60)]))
    file.profiles.splice(1, 0, { name: '', settings: {} }, 7)
    await give(JSON.stringify(file))
    await told('1 profile is new. There is no room for 2 more. 2 could not be read and were left out.')
    const items = Array.from(preview().element().querySelectorAll('li'), (item) => item.textContent)
    expect(items).toEqual([
      'Bus',
      '“\u2068Look 60\u2069”: there is no room for it.',
      '“\u2068Look 61\u2069”: there is no room for it.',
      'Number 2 in the file: it could not be read.',
      'Number 3 in the file: it could not be read.',
    ])
    expect(store.written).toEqual([])
    await checkAccessibility()
    await userEvent.click(button('Import all of it'))
    await expect.poll(names).toEqual([...kept.map(({ name }) => name), 'Bus'])
    await userEvent.click(button('Undo'))
    await expect.poll(() => store.value).toEqual(kept)
  })

  test('nothing is taken when another window has changed what the preview spoke of; it says what is so now', async () => {
    await open(looks(mostProfiles - 2))
    await give(writeProfiles(looks(2, 60)))
    await told('2 profiles are new.')
    const others = looks(mostProfiles - 1)
    store.value = others
    await userEvent.click(button('Import all of it'))
    await told('1 profile is new. There is no room for 1 more.')
    expect(store.value).toEqual(others)
    await expect.element(preview()).toHaveTextContent(/Look 61.*no room/)
    await userEvent.click(button('Import all of it'))
    await expect.poll(() => names().slice(-2)).toEqual(['Look 48', 'Look 60'])
    await checkAccessibility()
  })

  test.each([
    ['Dear reader', 'This file holds no Sidelight profiles. Choose one that Sidelight saved.'],
    ['', 'This file is empty. Choose another.'],
    [
      `{"format":"${profileFormat}","version":1,"prof`,
      'This file is damaged. Nothing was taken from it. Save it again where it came from.',
    ],
    [
      `{"format":"${profileFormat}","version":99,"profiles":[]}`,
      'A newer Sidelight saved this file. Update Sidelight, then try again.',
    ],
    [' '.repeat(1_000_001), 'This file is too large to be one of profiles. Choose another.'],
  ])('a file that is not right is told so, and nothing changes', async (text, sentence) => {
    await open([{ name: 'Evening', settings: night }])
    await give(text)
    await told(sentence)
    expect(store.written).toEqual([])
  })

  test('one or all go into a file that can be read again', async () => {
    await open([
      { name: 'Evening', settings: night },
      { name: 'Train', settings: initialSettings },
    ])
    const saved: Promise<[string, string]>[] = []
    const onClick = (event: MouseEvent): void => {
      const link = event.composedPath()[0]
      if (!(link instanceof HTMLAnchorElement)) return
      event.preventDefault()
      saved.push(fetch(link.href).then(async (answer) => [link.download, await answer.text()]))
    }
    const click = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', onClick, { once: true })
      click.call(this)
    }
    try {
      await userEvent.click(button('All to a file'))
      await userEvent.click(options('Evening'))
      await userEvent.click(button('Save as a file'))
    } finally {
      HTMLAnchorElement.prototype.click = click
    }
    const [all, one] = await Promise.all(saved)
    expect([all?.[0], one?.[0]]).toEqual(['sidelight-text-profiles.json', 'sidelight-text-evening.json'])
    expect(readProfiles(all?.[1] ?? '')).toEqual({ ok: true, profiles: store.value, bad: [] })
    expect(readProfiles(one?.[1] ?? '')).toEqual({ ok: true, profiles: [store.value[0]], bad: [] })
  })
})

test.each([240, 360, 500])('at %i px a long name sticks out nowhere', async (width) => {
  await page.viewport(width, 665)
  await open([{ name: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen', settings: night }])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  await checkAccessibility()
})
