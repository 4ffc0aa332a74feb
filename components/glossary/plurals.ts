/**
 * Plurals of English, and the words that only look like one. A plural is only tried where the singular is a word of some
 * term, so the rules may be generous, and the list of exceptions holds words whose singular means something else and
 * could well be in a glossary. It was drawn up along the nouns that WordNet lists in the plural beside their singular.
 */

const lexicalised = new Set(
  `acoustics annals arms ashes athletics barracks bearings bellows bleachers blues breeches briefs clothes corps crossroads
   customs damages dregs dues economics electronics ethics folks gallows genetics glasses goods guts gymnastics headquarters
   humanities irons jeans linguistics lodgings logistics loins manners mars mathematics means mechanics metaphysics morals
   mores news odds outskirts pants physics pliers politics premises proceedings proceeds quarters regards remains riches
   savings semantics series shambles shears shorts slacks species specs spectacles statistics thanks times tropics trousers
   trunks vespers wales woods
   always as besides bus gas has his is its lens perhaps plus this thus us was yes`.split(/\s+/),
)

const irregular = new Map(
  Object.entries({
    ...{
      children: 'child',
      people: 'person',
      feet: 'foot',
      teeth: 'tooth',
      mice: 'mouse',
      lice: 'louse',
      geese: 'goose',
    },
    ...{
      men: 'man',
      oxen: 'ox',
      brethren: 'brother',
      dice: 'die',
      pence: 'penny',
      quizzes: 'quiz',
      passersby: 'passerby',
    },
    ...{
      wolves: 'wolf',
      knives: 'knife',
      wives: 'wife',
      lives: 'life',
      leaves: 'leaf',
      halves: 'half',
      shelves: 'shelf',
    },
    ...{
      thieves: 'thief',
      loaves: 'loaf',
      calves: 'calf',
      scarves: 'scarf',
      hooves: 'hoof',
      elves: 'elf',
      selves: 'self',
    },
    ...{ midwives: 'midwife', housewives: 'housewife', werewolves: 'werewolf', wharves: 'wharf', dwarves: 'dwarf' },
    ...{ phenomena: 'phenomenon', criteria: 'criterion', automata: 'automaton', ganglia: 'ganglion' },
    ...{
      bacteria: 'bacterium',
      memoranda: 'memorandum',
      referenda: 'referendum',
      curricula: 'curriculum',
      strata: 'stratum',
    },
    ...{
      symposia: 'symposium',
      spectra: 'spectrum',
      millennia: 'millennium',
      errata: 'erratum',
      ova: 'ovum',
      sera: 'serum',
    },
    ...{ genera: 'genus', corpora: 'corpus', opera: 'opus', stigmata: 'stigma', schemata: 'schema', data: 'datum' },
    ...{ kibbutzim: 'kibbutz', cherubim: 'cherub', seraphim: 'seraph', mujahideen: 'mujahid', fedayeen: 'fedai' },
  }),
)
const irregularPlurals = new Map([...irregular].map(([plural, singular]) => [singular, plural]))

/** Endings that change: the plural’s, the singulars’. Other endings only get an `s`. */
const endings: readonly (readonly [plural: string, ...singulars: readonly string[]])[] = [
  ['ies', 'ie', 'y'],
  ['ices', 'ice', 'ex', 'ix'],
  ['ses', 'se', 's', 'sis'],
  ['xes', 'xe', 'x', 'xis'],
  ['zes', 'ze', 'z'],
  ['ches', 'che', 'ch'],
  ['shes', 'she', 'sh'],
  ['oes', 'oe', 'o'],
  ['men', 'man'],
  ['i', 'us'],
  ['ae', 'a'],
  ['eaux', 'eau'],
  ['s', ''],
]

/** What a folded word may be the plural of, likeliest first. */
export function singularsOf(word: string): readonly string[] {
  const known = irregular.get(word)
  if (known !== undefined) return [known]
  if (word.length < 3 || word.endsWith('ss') || lexicalised.has(word)) return []
  for (const [plural, ...singulars] of endings) {
    if (!word.endsWith(plural)) continue
    const stem = word.slice(0, -plural.length)
    // Only Latin letters take the ending.
    if (stem.charCodeAt(stem.length - 1) >= 0x250) return []
    // Fewer letters are no stem: the ending is the word (`men`, `ties`).
    if (stem.length < 2 && plural !== 's' && plural !== 'ies') return plural.endsWith('s') ? [word.slice(0, -1)] : []
    return singulars.map((singular) => stem + singular)
  }
  return []
}

/** The endings by the last letter of their singulars, which is all most words need to be asked. */
const endingsByLetter = new Map<string, [plural: string, singular: string][]>()
for (const [plural, ...singulars] of endings)
  for (const singular of singulars) {
    const last = singular.at(-1)
    if (last === undefined) continue
    const known = endingsByLetter.get(last) ?? []
    endingsByLetter.set(last, [...known, [plural, singular]])
  }

/** All words of which `singularsOf` gives a folded word. */
export function pluralsOf(word: string): readonly string[] {
  const plurals: string[] = []
  const simple = `${word}s`
  if (simple.length > 2 && !word.endsWith('s') && !irregular.has(simple) && !lexicalised.has(simple))
    plurals.push(simple)
  const known = irregularPlurals.get(word)
  if (known !== undefined) plurals.push(known)
  for (const [plural, singular] of endingsByLetter.get(word.at(-1) ?? '') ?? []) {
    if (!word.endsWith(singular)) continue
    const other = word.slice(0, -singular.length) + plural
    if (!plurals.includes(other) && singularsOf(other).includes(word)) plurals.push(other)
  }
  return plurals
}
