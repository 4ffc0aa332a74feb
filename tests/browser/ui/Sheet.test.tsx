import { useSignal } from '@preact/signals'
import { type ComponentType, render } from 'preact'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { later } from '@/components/ui/Later'
import { Sheet } from '@/components/ui/Sheet'
import { checkAccessibility, draw } from '../stage'

interface SheetProps {
  onClose: () => void
}

function Plain({ onClose }: SheetProps) {
  return (
    <Sheet title="Plain" onClose={onClose}>
      <button type="button" class="button">
        Inside
      </button>
      <input type="file" aria-label="File" />
    </Sheet>
  )
}

/** A page with a button before the opener and one after it, to which a key would lead that missed the sheet. */
function Page({ of: Opened }: { of: ComponentType<SheetProps> }) {
  const isOpen = useSignal(false)
  return (
    <>
      <button type="button" class="button">
        Before
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          isOpen.value = true
        }}
      >
        Open
      </button>
      <button type="button" class="button">
        After
      </button>
      {isOpen.value && (
        <Opened
          onClose={() => {
            isOpen.value = false
          }}
        />
      )}
    </>
  )
}

const button = (name: string) => page.getByRole('button', { name, exact: true })

/** Presses Enter on "Open" and, with nothing awaited between them, whatever follows. */
async function openAnd(keys: string): Promise<void> {
  button('Open').element().focus()
  await userEvent.keyboard(`{Enter}${keys}`)
}

/** A sheet whose code comes when `arrive` is called. */
function lateSheet() {
  let arrive = (): void => {}
  const code = new Promise<ComponentType<SheetProps>>((done) => {
    arrive = () => done(Plain)
  })
  return { Late: later(() => code), arrive: () => arrive() }
}

const press = (name: string): void => (button(name).element() as HTMLElement).click()

test('is modal and has the focus as soon as the press that opens it is over', async () => {
  await draw(<Page of={Plain} />)
  press('Open')
  // Only promises that were settled already come between the press and the next event.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  expect(document.querySelector('dialog:modal')).not.toBeNull()
  expect(document.activeElement?.closest('dialog')).not.toBeNull()
  await checkAccessibility()
})

test('takes the very next key: Tab stays in it, Escape closes it, and the focus is where it was', async () => {
  await draw(<Page of={Plain} />)
  await openAnd('{Tab}')
  expect(document.activeElement?.closest('dialog')).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(button('Open')).toHaveFocus()
  await openAnd('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(button('Open')).toHaveFocus()
})

test('closes by Escape however often it was opened without anything done in it', async () => {
  await draw(<Page of={Plain} />)
  button('Open').element().focus()
  for (let time = 0; time < 4; time += 1) {
    // Opened by the program, as from the page: so Chromium does not ask before it closes what opened last.
    press('Open')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog', { includeHidden: true })).not.toBeInTheDocument()
  }
  await expect.element(button('Open')).toHaveFocus()
})

test('is gone for its opener when the browser closes it without asking', async () => {
  await draw(<Page of={Plain} />)
  await openAnd('')
  document.querySelector('dialog')?.close()
  await expect.element(page.getByRole('dialog', { includeHidden: true })).not.toBeInTheDocument()
  await expect.element(button('Open')).toHaveFocus()
})

test('stays open when a file field in it is left without a file', async () => {
  await draw(<Page of={Plain} />)
  await openAnd('')
  page
    .getByLabelText('File')
    .element()
    .dispatchEvent(new Event('cancel', { bubbles: true }))
  await expect.element(page.getByRole('dialog')).toBeVisible()
})

test('has its place held while its code is on its way: no key goes to the page', async () => {
  const { Late, arrive } = lateSheet()
  await draw(<Page of={Late} />)
  await openAnd('')
  await expect.element(page.getByRole('dialog', { name: 'Opening…' })).toBeInTheDocument()
  await checkAccessibility()
  await userEvent.keyboard('{Tab}')
  await expect.element(button('After')).not.toHaveFocus()
  arrive()
  await expect.element(page.getByRole('dialog', { name: 'Plain' })).toBeVisible()
  expect(document.querySelectorAll('dialog').length).toBe(1)
  expect(document.activeElement?.closest('dialog')).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(button('Open')).toHaveFocus()
})

test('can be closed before its code has come, and does not come then', async () => {
  const { Late, arrive } = lateSheet()
  await draw(<Page of={Late} />)
  await openAnd('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(button('Open')).toHaveFocus()
  arrive()
  await Late.preload()
  await new Promise((frame) => requestAnimationFrame(frame))
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('gives the focus back to a place of the text that takes it only until it is left', async () => {
  await draw(
    <>
      <h2>Heading</h2>
      <Page of={Plain} />
    </>,
  )
  const heading = document.querySelector('h2') as HTMLElement
  heading.tabIndex = -1
  heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true })
  heading.focus()
  button('Open')
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(heading.hasAttribute('tabindex')).toBe(false)
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('heading', { name: 'Heading' })).toHaveFocus()
  await userEvent.keyboard('{Tab}')
  await expect.element(button('Before')).toHaveFocus()
  expect(heading.hasAttribute('tabindex')).toBe(false)
})

test('brings what has the focus again into view, though the page was drawn anew meanwhile', async () => {
  const spacer = document.createElement('div')
  await draw(<Page of={Plain} />)
  document.querySelector('main')?.prepend(spacer)
  await openAnd('')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  spacer.style.blockSize = '3000px'
  window.scrollTo({ top: 0, behavior: 'instant' })
  await userEvent.keyboard('{Escape}')
  await expect.element(button('Open')).toHaveFocus()
  await expect.element(button('Open')).toBeInViewport({ ratio: 1 })
})

test('code that no sheet waits for is loaded once what stands around it is painted', async () => {
  let asked = 0
  const Aside = later(async () => {
    asked += 1
    return () => <p>An aside</p>
  })
  const root = await draw(<p>The first screen</p>)
  render(<Aside />, root)
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  expect(asked).toBe(0)
  await expect.poll(() => root.textContent).toBe('An aside')
  expect(asked).toBe(1)
})
