import { describe, expect, it } from 'vitest'
import { isTrusted, keptFacts, MOST_VOICES, type Trial, withFacts } from '@/components/voices/facts'

const passed: Trial = { at: 7, starts: true, ends: true, words: false, stops: true, lasts: true }

describe('what was learnt about voices', () => {
  it('comes back as it was kept', () => {
    const facts = { Nora: { pace: 14.5, trial: passed }, Lars: { pace: 12 }, Mei: { trial: passed } }
    expect(keptFacts.decode(JSON.parse(JSON.stringify(facts)), 1)).toEqual(facts)
  })

  it.each([
    ['nothing', undefined],
    ['a word', 'facts'],
    ['a list', [1, 2]],
    ['voices without facts', { Nora: null, Lars: 3, Mei: {} }],
    ['an impossible pace', { Nora: { pace: -3 }, Lars: { pace: Number.POSITIVE_INFINITY }, Mei: { pace: '12' } }],
    ['half a trial', { Nora: { trial: { at: 1, starts: true, ends: true } } }],
    ['a trial of long ago', { Nora: { trial: { ...passed, at: 'long ago' } } }],
    ['an endless key', { ['x'.repeat(5000)]: { pace: 12 } }],
  ])('is nothing when what was kept is %s', (_, value) => {
    expect(keptFacts.decode(value, 1)).toEqual({})
  })

  it('keeps what is right beside what is wrong', () => {
    expect(keptFacts.decode({ Nora: { pace: 12, trial: 'passed' } }, 1)).toEqual({ Nora: { pace: 12 } })
  })

  it('stays on this computer', () => {
    expect(keptFacts.area).toBe('local')
  })

  it('forgets what was learnt longest ago when there is too much', () => {
    let facts = keptFacts.fallback
    for (let voice = 0; voice < MOST_VOICES + 50; voice++) facts = withFacts(facts, `voice ${voice}`, { pace: 10 })
    facts = withFacts(facts, 'voice 60', { trial: passed })
    facts = withFacts(facts, 'one more', { pace: 10 })
    expect(Object.keys(facts).length).toBe(MOST_VOICES)
    expect(facts['voice 60']).toEqual({ pace: 10, trial: passed })
    expect(facts['voice 50']).toBeUndefined()
    expect(Object.keys(keptFacts.decode({ ...facts, another: { pace: 10 } }, 1)).length).toBe(MOST_VOICES)
  })
})

describe('trust', () => {
  const nora = { key: 'Nora', isEmbedded: false }
  it('is given to the embedded voice untried', () => {
    expect(isTrusted({ key: 'Own', isEmbedded: true }, {})).toBe(true)
  })

  it('is earned by another', () => {
    expect(isTrusted(nora, {})).toBe(false)
    expect(isTrusted(nora, { Nora: { pace: 12 } })).toBe(false)
    expect(isTrusted(nora, { Nora: { trial: passed } })).toBe(true)
    for (const what of ['starts', 'ends', 'stops', 'lasts'])
      expect(isTrusted(nora, { Nora: { trial: { ...passed, [what]: false } } })).toBe(false)
  })
})
