/**
 * Regular plurals of English, and the words that only look like one. Kept small on purpose: a plural is only tried
 * where the singular is the beginning of a term, so the list of exceptions holds words whose singular means something
 * else and could well be in a glossary.
 */

const lexicalised = new Set(
  `acoustics annals arms ashes athletics barracks bearings clothes customs damages dues economics electronics ethics gallows
   genetics glasses goods gymnastics headquarters humanities linguistics logistics manners mathematics means mechanics
   metaphysics morals news odds pants physics politics premises proceeds quarters regards remains riches savings semantics
   series shorts species spectacles statistics thanks times woods
   always as besides bus gas has his is its lens perhaps plus this thus us was yes`.split(/\s+/),
)

const irregular = new Map(
  Object.entries({
    ...{ children: 'child', people: 'person', feet: 'foot', teeth: 'tooth', mice: 'mouse', geese: 'goose' },
    ...{
      wolves: 'wolf',
      knives: 'knife',
      wives: 'wife',
      lives: 'life',
      leaves: 'leaf',
      halves: 'half',
      shelves: 'shelf',
    },
    ...{ thieves: 'thief', loaves: 'loaf', calves: 'calf', scarves: 'scarf', hooves: 'hoof', elves: 'elf' },
    ...{ crises: 'crisis', analyses: 'analysis', theses: 'thesis', hypotheses: 'hypothesis', oases: 'oasis' },
    ...{ diagnoses: 'diagnosis', phenomena: 'phenomenon', criteria: 'criterion', bacteria: 'bacterium' },
  }),
)

/** What a folded word may be the plural of, likeliest first. */
export function singularsOf(word: string): readonly string[] {
  const known = irregular.get(word)
  if (known !== undefined) return [known]
  if (word.length > 4 && word.endsWith('men')) return [`${word.slice(0, -2)}an`]
  if (word.length < 3 || !word.endsWith('s') || word.endsWith('ss') || lexicalised.has(word)) return []
  if (word.endsWith('ies')) return [word.slice(0, -1), `${word.slice(0, -3)}y`]
  return /(s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)]
}
