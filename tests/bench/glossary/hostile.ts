/** Texts and names that a careless matcher is slow with. */

/** 100,000 characters each that a careless matcher is slow with, and the names that go with them. */
export function hostilePairs(): Readonly<Record<string, { readonly text: string; readonly names: readonly string[] }>> {
  const fill = (unit: string): string => unit.repeat(Math.ceil(100_000 / unit.length)).slice(0, 100_000)
  const chain = (word: string, length: number): string => Array.from({ length }, () => word).join(' ')
  const prefixes = Array.from({ length: 98 }, (_, i) => `${chain('a', i + 1)} b`)
  const sharedPrefixes = Array.from(
    { length: 5000 },
    (_, i) => `the united states of ${i.toString(26)} and ${i % 7} islands`,
  )
  return {
    'a a a …, names a a … b': { text: fill('a '), names: prefixes },
    'as as as …, one plural each': { text: fill('as '), names: prefixes },
    'the beginning of long names': { text: fill('the united states of 1 and '), names: sharedPrefixes },
    '叙叙叙…, a name of 200 signs': { text: fill('叙'), names: [`${'叙'.repeat(199)}利`] },
    'all capitals': { text: fill('US AND WHO IS IT '), names: ['US', 'WHO', 'IS', 'IT'] },
    'combining marks': { text: `a${fill('\u0301')} Raqqa`, names: ['Raqqa', 'a'] },
    'nested hyphens': { text: fill('a-b-'), names: prefixes.map((name) => name.replaceAll(' ', '-')) },
    'initials and stops': { text: `${fill('A.')}AAA`, names: ['A.A.', 'U.S.'] },
    'small initials': { text: fill('a.'), names: ['a.a.'] },
    apostrophes: { text: fill("d'l'n'"), names: ["d'l'n'x"] },
    'soft hyphens': { text: fill('a\u00ad'), names: ['aa'] },
    'signs of accounts and addresses': { text: fill('@a://b@c.d/'), names: ['a', 'b'] },
    plus: { text: fill('C+'), names: ['C++'] },
    'leaning Arabic': { text: fill('وبال'), names: ['الرقة'] },
    'one word': { text: fill('Hezbollah'), names: ['Hezbollah'] },
    Korean: { text: fill('이란'), names: ['이란'] },
  }
}
