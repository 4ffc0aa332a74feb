import { describe, expect, it } from 'vitest'
import { makeSiteMemory } from '@/components/reader/site-memory'
import {
  hostOf,
  keptSiteRules,
  mostRules,
  mostSites,
  rulesOf,
  type SiteRules,
  withoutRule,
  withRule,
} from '@/components/reader/site-rules'

describe('site rules', () => {
  it('are kept by host, on this computer only', () => {
    expect(hostOf('https://news.example:8080/a?b#c')).toBe('news.example')
    expect(hostOf('file:///home/a.html')).toBe('')
    expect(hostOf('nonsense')).toBe('')
    expect(keptSiteRules.area).toBe('local')
  })

  it('come and go, and leave nothing of a site without any', () => {
    const one = withRule(withRule([], 'a.example', 'div.x'), 'b.example', 'p.y')
    expect(rulesOf(one, 'a.example')).toEqual(['div.x'])
    expect(rulesOf(one, 'c.example')).toEqual([])
    expect(withoutRule(one, 'a.example', 'div.x')).toEqual([{ host: 'b.example', rules: ['p.y'] }])
    expect(withRule(one, 'a.example', 'div.x')).toHaveLength(2)
  })

  it('are not kept for a page without a site, nor for a passage without a rule', () => {
    expect(withRule([], '', 'div.x')).toEqual([])
    expect(withRule([], 'a.example', '')).toEqual([])
  })

  it('are bounded: the oldest go first, of rules and of sites', () => {
    let sites: SiteRules = []
    for (let i = 0; i < mostRules + 5; i += 1) sites = withRule(sites, 'a.example', `p.n${i}`)
    expect(rulesOf(sites, 'a.example')).toHaveLength(mostRules)
    expect(rulesOf(sites, 'a.example')[0]).toBe('p.n5')
    for (let i = 0; i < mostSites; i += 1) sites = withRule(sites, `${i}.example`, 'p')
    expect(sites).toHaveLength(mostSites)
    expect(rulesOf(sites, 'a.example')).toEqual([])
  })

  it('are decoded from whatever storage holds', () => {
    const value = [
      { host: 'a.example', rules: ['p.x', 7, ''], more: 1 },
      { host: '', rules: ['p'] },
      { host: 'b.example', rules: 'p' },
      { host: 'c.example', rules: [] },
      null,
    ]
    expect(keptSiteRules.decode(value, 1)).toEqual([{ host: 'a.example', rules: ['p.x'] }])
    expect(keptSiteRules.decode({}, 1)).toEqual([])
  })
})

/** A store in memory; while `refuse` holds a sentence, nothing can be kept. */
function plainStore() {
  let value: SiteRules = []
  const store = {
    refuse: '',
    get value() {
      return value
    },
    get: async () => value,
    async set(next: SiteRules) {
      if (store.refuse !== '') throw new Error(store.refuse)
      value = next
    },
    note() {},
    async amend(by: (now: SiteRules) => SiteRules) {
      const next = by(value)
      if (next !== value) await store.set(next)
      return next
    },
    watch: () => {},
  }
  return store
}

describe('the memory for sites', () => {
  it('makes one change after the other, and reads after all of them', async () => {
    const store = plainStore()
    const memory = makeSiteMemory({ stored: store, mayKeep: () => true, life: new AbortController().signal })
    memory.remember('a.example', 'div.x')
    memory.remember('a.example', 'div.y')
    memory.forget('a.example', 'div.x')
    expect(await memory.rulesFor('a.example')).toEqual(['div.y'])
    expect(store.value).toEqual([{ host: 'a.example', rules: ['div.y'] }])
    expect(memory.sites.value).toEqual(store.value)
  })

  it('starts from what another window kept meanwhile', async () => {
    const store = plainStore()
    const memory = makeSiteMemory({ stored: store, mayKeep: () => true, life: new AbortController().signal })
    await memory.rulesFor('a.example')
    await store.set([{ host: 'b.example', rules: ['p'] }])
    memory.remember('a.example', 'div.x')
    await memory.rulesFor('a.example')
    expect(store.value.map(({ host }) => host)).toEqual(['b.example', 'a.example'])
  })

  it('says why something could not be kept, and goes on', async () => {
    const store = plainStore()
    const memory = makeSiteMemory({ stored: store, mayKeep: () => true, life: new AbortController().signal })
    store.refuse = 'The disk is full.'
    memory.remember('a.example', 'div.x')
    await expect.poll(() => memory.trouble.value).toBe('The disk is full.')
    store.refuse = ''
    memory.remember('a.example', 'div.y')
    await expect.poll(() => memory.trouble.value).toBeUndefined()
    expect(store.value).toEqual([{ host: 'a.example', rules: ['div.y'] }])
  })

  it('keeps nothing of a private window', async () => {
    const store = plainStore()
    const memory = makeSiteMemory({ stored: store, mayKeep: () => false, life: new AbortController().signal })
    memory.remember('a.example', 'div.x')
    expect(await memory.rulesFor('a.example')).toEqual([])
    expect(store.value).toEqual([])
  })

  it('writes nothing by being read', async () => {
    const store = plainStore()
    store.refuse = 'Nothing may be written.'
    const memory = makeSiteMemory({ stored: store, mayKeep: () => true, life: new AbortController().signal })
    expect(await memory.rulesFor('a.example')).toEqual([])
    expect(memory.trouble.value).toBeUndefined()
  })
})
