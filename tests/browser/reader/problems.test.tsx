import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FaultPage } from '@/components/reader/FaultPage'
import { StoreNotice } from '@/components/reader/StoreNotice'
import type { StoreTrouble } from '@/components/ui/stored'
import { checkAccessibility, draw } from '../stage'

describe('what storage did not keep', () => {
  test('is said once, whichever and however many keys it is, until it is dismissed', async () => {
    const troubles = signal<ReadonlyMap<string, StoreTrouble>>(new Map([['typography', 'session']]))
    await draw(
      <>
        <main id="content" tabIndex={-1} />
        <StoreNotice troubles={troubles} />
      </>,
      'div',
    )
    const notice = page.getByRole('complementary', { name: 'About your settings' })
    await expect.element(notice.getByRole('status')).toHaveTextContent('Storage is full; settings apply until')
    troubles.value = new Map([...troubles.value, ['keys', 'session'], ['speech?', 'copied']])
    await expect.poll(() => document.querySelectorAll('.store-notice p').length).toBe(2)
    await checkAccessibility()
    await userEvent.click(notice.getByRole('button', { name: 'Hide this notice' }))
    await expect.poll(() => document.querySelector('.store-notice')?.checkVisibility()).toBe(false)
    expect(document.activeElement?.id).toBe('content')
    troubles.value = new Map([...troubles.value, ['line-focus', 'session']])
    expect(document.querySelector('.store-notice p')).toBeNull()
    troubles.value = new Map([...troubles.value, ['own-glossary', 'unkept']])
    await expect.element(notice.getByRole('status')).toHaveTextContent('Your last change could not be kept.')
  })
})

describe('a fault', () => {
  const draws = () => draw(<FaultPage fault={fault} version="1.2.0" state={undefined} />, 'div')
  const fault = Object.assign(new Error('No https://news.example/private?id=1'), { stack: '' })
  let refuses = false
  const copied: string[] = []
  beforeEach(() => {
    refuses = false
    copied.length = 0
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      if (refuses) throw new DOMException('Not allowed', 'NotAllowedError')
      copied.push(text)
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test('shows what is copied, and copies exactly that', async () => {
    await draws()
    await userEvent.click(page.getByRole('button', { name: 'Copy the details' }))
    await expect.element(page.getByRole('status')).toHaveTextContent('The details are copied.')
    const shown = document.querySelector('.notice-details')?.textContent ?? ''
    expect(copied).toEqual([shown])
    expect(shown).toMatch(/^Version of Sidelight: 1\.2\.0\nBrowser and version: Chromium [\d.]+\nWebsite: not known\n/)
    expect(shown).not.toMatch(/news\.example|private/)
    await checkAccessibility()
  })

  test('is there to be copied by hand where the browser forbids it', async () => {
    refuses = true
    await draws()
    await userEvent.click(page.getByRole('button', { name: 'Copy the details' }))
    await expect.element(page.getByRole('status')).toHaveTextContent('The text is selected')
    expect(getSelection()?.toString().trim()).toBe(document.querySelector('.notice-details')?.textContent?.trim())
    expect(document.activeElement?.className).toBe('notice-details')
    await checkAccessibility()
  })
})
