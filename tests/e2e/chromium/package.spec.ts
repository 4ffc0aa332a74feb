import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { packageSizes } from '../../bench/package/sizes'

const output = fileURLToPath(new URL('../../../.output/', import.meta.url))

/** Directive → its sources. */
function directives(policy: string): Record<string, string> {
  return Object.fromEntries(policy.split(/;\s*/).map((each) => [each.split(' ')[0], each.slice(each.indexOf(' ') + 1)]))
}

/** Bytes of minified code: the panel's first file and what it needs, all that is fetched together with it, the extractor. */
const budgets = { first: 60_000, together: 180_000, extractor: 163_000 }

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const at = (...path: string[]): string => join(output, target, ...path)
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'))

  const policyOf = (page: string) =>
    directives(/Content-Security-Policy"\s+content="([^"]*)"/.exec(readFileSync(at(page), 'utf8'))?.[1] ?? '')

  test(`${target}: asks for no more than was promised`, () => {
    const promised = ['activeTab', 'offscreen', 'scripting', 'sidePanel', 'storage']
    expect(promised).toEqual(expect.arrayContaining(manifest.permissions))
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

  test(`${target}: may connect to nothing but itself, and from the panel to nothing`, () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'self';")
    for (const page of ['sidepanel.html', 'listening.html']) {
      expect(policyOf(page)['default-src']).toBe("'none'")
      expect(policyOf(page)).not.toHaveProperty('connect-src')
    }
  })

  test(`${target}: no page may do what only another needs`, () => {
    for (const page of ['sidepanel.html', 'listening.html']) {
      const hasVoice = page === 'listening.html' || target === 'firefox-mv3'
      const policy = policyOf(page)
      // The voice's program is compiled in its worker; Firefox asks the policy of the page.
      expect(policy['script-src']).toBe(target === 'firefox-mv3' ? "'self' 'wasm-unsafe-eval'" : "'self'")
      expect(policy['worker-src']).toBe(hasVoice ? "'self'" : "'none'")
      expect(policy['media-src']).toBe(hasVoice ? 'blob:' : undefined)
      expect(policy['trusted-types']).toBe(hasVoice ? 'sidelight-worker' : "'none'")
      expect(policy['require-trusted-types-for']).toBe("'script'")
      expect(policy['img-src']).toBe(page === 'listening.html' ? "'self'" : "'self' data: https:")
    }
    const own = directives(manifest.content_security_policy.extension_pages)
    for (const name of ['default-src', 'object-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(own[name], name).toBe("'none'")
    expect(JSON.stringify(own)).not.toMatch(/'unsafe-|http:|\*/)
    if (target === 'chrome-mv3') expect(manifest.cross_origin_embedder_policy).toEqual({ value: 'credentialless' })
  })
}
