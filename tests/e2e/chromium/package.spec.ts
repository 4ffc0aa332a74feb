import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { packageSizes } from '../../bench/package/sizes'

const output = fileURLToPath(new URL('../../../.output/', import.meta.url))

/** Of all pages. The reason for each directive is in ARCHITECTURE.md, "Safety". */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: https:; media-src blob:; connect-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types sidelight-worker"

/** And of the panel and the listening document, where both hold. Firefox keeps the voice in the panel. */
const pagePolicies = {
  'chrome-mv3': [
    "default-src 'none'; script-src 'self'; worker-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data: https:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    "default-src 'none'; script-src 'self'; worker-src 'self'; img-src 'self'; media-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types sidelight-worker",
  ],
  'firefox-mv3': [
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: https:; media-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types sidelight-worker",
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src 'self'; media-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types sidelight-worker",
  ],
} as const

const permissions = {
  'chrome-mv3': ['activeTab', 'offscreen', 'scripting', 'sidePanel', 'storage'],
  'firefox-mv3': ['activeTab', 'scripting', 'storage'],
}

/** Bytes of minified code: the panel's first file and what it needs, all that is fetched together with it, the extractor. */
const budgets = { first: 60_000, together: 185_500, extractor: 164_000 }

for (const target of ['chrome-mv3', 'firefox-mv3'] as const) {
  const at = (...path: string[]): string => join(output, target, ...path)
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'))

  const policyOf = (page: string) =>
    /Content-Security-Policy"\s+content="([^"]*)"/.exec(readFileSync(at(page), 'utf8'))?.[1]

  test(`${target}: asks for no more than was promised`, () => {
    expect([...manifest.permissions].sort()).toEqual(permissions[target])
    for (const key of [
      'host_permissions',
      'optional_host_permissions',
      'content_scripts',
      'externally_connectable',
      'web_accessible_resources',
    ]) {
      expect(manifest, key).not.toHaveProperty(key)
    }
    expect(manifest.commands._execute_action.suggested_key.default).toBe('Alt+R')
  })

  test(`${target}: the panel’s first code and the extractor are within their budgets`, () => {
    const sizes = packageSizes(at())
    expect(sizes.panel).toBeLessThan(budgets.first)
    expect(sizes.together).toBeLessThan(budgets.together)
    expect(sizes.together).toBeGreaterThan(sizes.panel)
    expect(sizes.late).toBe(0)
    expect(sizes.extractor).toBeLessThan(budgets.extractor)
  })

  test(`${target}: names no address but those of markup languages`, () => {
    const found = new Set<string>()
    for (const file of readdirSync(at(), { recursive: true, encoding: 'utf8' })) {
      if (!['.js', '.css', '.html', '.json'].includes(extname(file))) continue
      for (const [address] of readFileSync(at(file), 'utf8').matchAll(/\b(?:https?|wss?):\/\/[\w.-]+/g))
        found.add(address)
    }
    // Names of XML namespaces, of the vocabulary that pages describe themselves in, of a licence; none is ever fetched.
    expect(
      [...found].filter((address) => !/^https?:\/\/(?:www\.w3\.org|schema\.org|www\.apache\.org)$/.test(address)),
    ).toEqual([])
  })

  test(`${target}: holds no code that makes requests, but for the one that loads the voice from the package`, () => {
    const requests = /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts\(/g
    const found = readdirSync(at(), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .flatMap((file) => [...readFileSync(at(file), 'utf8').matchAll(requests)].map(([call]) => `${file}: ${call}`))
    expect(found).toEqual([expect.stringMatching(/^assets.*worker.*\.js: fetch\($/)])
  })

  test(`${target}: its policies are these, and no others`, () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy })
    const [panel, listening] = pagePolicies[target]
    expect(policyOf('sidepanel.html')).toBe(panel)
    expect(policyOf('listening.html')).toBe(listening)
    // Each is the first thing that its page says.
    for (const page of ['sidepanel.html', 'listening.html'])
      expect(readFileSync(at(page), 'utf8')).toMatch(/^(?:(?!<script|<link|<style)[\s\S])*Content-Security-Policy/)
    expect(manifest.cross_origin_embedder_policy).toEqual(
      target === 'chrome-mv3' ? { value: 'credentialless' } : undefined,
    )
  })
}
