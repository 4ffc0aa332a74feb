import { expect, test } from 'vitest'
import { type Refusal, reasonOf } from '@/components/platform/refusal'

const noHost =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.'
const noTab = 'Missing host permission for the tab'
const article = { url: 'https://paper.example/story', status: 'complete' }
const hidden = { status: 'complete' }

/** What browsers say. Chromium’s sentences are those of version 156 where a row of the fault table meets them; others are from memory. */
const refusals: readonly [what: string, Partial<Refusal> & Pick<Refusal, 'message' | 'tab'>, reason: string][] = [
  ['a closed tab', { message: 'No tab with id: 7.', tab: undefined }, 'gone'],
  ['a closed tab in Firefox', { message: 'Invalid tab ID: 7', tab: undefined }, 'gone'],
  ['a tab that rests', { message: noHost, tab: { ...hidden, discarded: true, status: 'unloaded' } }, 'asleep'],
  ['a page that crashed', { message: noHost, tab: { status: 'unloaded' } }, 'crashed'],
  ['a page that left', { message: 'Frame with ID 0 was removed.', tab: article }, 'page-changed'],
  [
    'a page that left before it was entered',
    { message: 'No document with id A in tab with id 7', tab: article },
    'page-changed',
  ],
  ['a page that never came', { message: 'Frame with ID 0 is showing error page', tab: article }, 'page-changed'],
  ['a page that left without a word, in Firefox', { message: '', tab: article }, 'page-changed'],
  ['a PDF', { message: noHost, tab: { url: 'https://paper.example/a.pdf?x#page=2' } }, 'not-a-web-page'],
  [
    'a page of the browser',
    { message: 'Cannot access a chrome:// URL', tab: hidden, wasPressed: true },
    'restricted-page',
  ],
  ['a page of the browser, in Firefox', { message: noTab, tab: { url: 'about:support' } }, 'restricted-page'],
  [
    'a page that a company’s rule closes',
    { message: 'This page cannot be scripted due to an ExtensionsSettings policy.', tab: hidden },
    'restricted-page',
  ],
  [
    'the store',
    { message: 'The extensions gallery cannot be scripted.', tab: hidden, wasPressed: true },
    'extension-store',
  ],
  [
    'the store, in Firefox',
    { message: noTab, tab: { url: 'https://addons.mozilla.org/en-US/firefox/' } },
    'extension-store',
  ],
  [
    'the panel in a tab of its own',
    { message: noHost, tab: { url: 'chrome-extension://abc/sidepanel.html?tab=1' } },
    'extension-page',
  ],
  [
    'a page of another extension',
    { message: 'Cannot access a chrome-extension:// URL of different extension', tab: hidden },
    'extension-page',
  ],
  [
    'the panel in a tab, in Firefox',
    { message: noTab, tab: { url: 'moz-extension://abc/sidepanel.html' } },
    'extension-page',
  ],
  ['an empty tab', { message: noHost, tab: hidden, wasPressed: true }, 'closed-page'],
  ['an empty tab, in Firefox', { message: noTab, tab: { url: 'about:blank' } }, 'closed-page'],
  ['source code, in Firefox', { message: noTab, tab: { url: 'view-source:https://paper.example/' } }, 'closed-page'],
  ['a page that was not pressed on', { message: noHost, tab: hidden, wasPressed: false }, 'no-access'],
  ['a page that was not pressed on, in Firefox', { message: noTab, tab: hidden }, 'no-access'],
  ['a fault of ours', { message: 'x is not a function', tab: article }, 'broken'],
  ['a fault of ours on an odd address', { message: 'x is not a function', tab: { url: 'https://' } }, 'broken'],
]

test.each(refusals)('%s', (_, refusal, reason) => {
  expect(reasonOf({ wasPressed: false, ...refusal })).toBe(reason)
})
