import { describe, expect, test } from 'vitest'
import { browserOf, originOf, problemReport, withoutAddresses } from '@/components/reader/problem-report'
import { english } from '../english'

const secret = 'https://news.example:8443/private/kim-is-ill?session=s3cret&q=cancer#part'

function reportOf(fault: unknown, address: string | undefined = secret): string {
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0'
  return problemReport(english, { version: '1.2.0', userAgent, address, step: 'article', fault })
}

function thrown(message: string, stack: string): Error {
  return Object.assign(new TypeError(message), { stack })
}

test('a report is version, browser, site, step and error, and nothing else', () => {
  const stack =
    'draw@moz-extension://0b5c9d3e-1111-4222-8333-444455556666/chunks/ArticlePage-x1.js:1:2345\n@moz-extension://0b5c9d3e-1111-4222-8333-444455556666/sidepanel.html?tab=7:3:1'
  expect(reportOf(thrown('text is undefined', stack))).toBe(
    [
      'Version of Sidelight: 1.2.0',
      'Browser and version: Firefox 147.0',
      'Website: https://news.example:8443',
      'Step: article',
      'The error: TypeError: text is undefined',
      'draw@chunks/ArticlePage-x1.js:1:2345',
      '@sidepanel.html:3:1',
    ].join('\n'),
  )
})

test('what Chromium writes before its stack stands there once', () => {
  const stack = 'TypeError: a\nb\n    at draw (chrome-extension://abcdefghijklmnopabcdefghijklmnop/chunks/a.js:1:9)'
  const report = reportOf(thrown('a\nb', stack))
  expect(report.split('a\nb')).toHaveLength(2)
  expect(report).toContain('at draw (chunks/a.js:1:9)')
  expect(report).not.toContain('abcdefghijklmnop')
})

describe('nothing of an address of a page is in a report', () => {
  const messages = [
    `Failed to fetch ${secret}`,
    `Failed to fetch "${secret}" in a moment`,
    `(${secret}:12:7)`,
    `Could not load '${secret}'`,
    `The address "https://news.example/private/kim is ill?session=s3cret" is not right`,
    `http://user:s3cret@news.example/private`,
    `HTTPS://NEWS.EXAMPLE/PRIVATE/kim-is-ill`,
    `blob:${secret}`,
    'data:text/html,<p>kim-is-ill',
    'file:///home/kim/private/kim-is-ill.html',
    'view-source:news.example/private/kim-is-ill',
    'mailto:kim-is-ill@news.example',
    'www.news.example/private/kim-is-ill',
    'news.example/private/kim-is-ill',
    'GET /private/kim-is-ill?session=s3cret failed',
    'GET /private/kim-is-ill failed',
    'GET private/kim-is-ill?session=s3cret failed',
    'redirect=https%3A%2F%2Fnews.example%2Fprivate%2Fkim-is-ill',
    `chrome-extension://abcdefghijklmnopabcdefghijklmnop/sidepanel.html?from=${secret}`,
    `moz-extension://0b5c9d3e-1111-4222-8333-444455556666/${secret}`,
  ]
  test.each(messages)('%s', (message) => {
    for (const fault of [message, new Error(message), thrown('x', `at f (${message})`), thrown(message, message)])
      expect(reportOf(fault)).not.toMatch(/kim|private|s3cret|session|cancer|user:|0b5c9d3e|abcdefghijklmnop/i)
  })

  test('not by the site either: of a file only that it is one', () => {
    expect(reportOf('x', 'file:///home/kim/private.html')).toContain('Website: file:\n')
    expect(reportOf('x', 'https://user:s3cret@news.example/a')).toContain('Website: https://news.example\n')
    expect([originOf(undefined), originOf('nonsense')]).toEqual([undefined, undefined])
    expect(problemReport(english, { version: '1', userAgent: '', address: undefined, step: 'a', fault: 'x' })).toMatch(
      /Website: not known/,
    )
  })
})

test('what a report is for stays in it', () => {
  for (const message of [
    "Cannot read properties of undefined (reading 'blocks')",
    'Object.keys(settings).map is not a function',
    'chunks/ArticlePage-x1.js:1:2345',
    'Expected 3 / 4, got 5?',
  ])
    expect(withoutAddresses(message)).toBe(message)
})

test('browsers are told by name and version', () => {
  const chrome = 'Mozilla/5.0 (Macintosh) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
  expect([browserOf(chrome), browserOf(`${chrome} Edg/156.0.1.2`), browserOf('')]).toEqual([
    'Chromium 156.0.0.0',
    'Edge 156.0.1.2',
    '?',
  ])
})

test('an endless message takes no endless time, and is cut', () => {
  const attacks = ['a.', 'a', '"', 'a-', '/', '?', 'https:', 'chrome-extension://a/'].map((part) =>
    part.repeat(200_000),
  )
  for (const attack of attacks) expect(withoutAddresses(attack).length).toBeLessThan(30_000)
})
