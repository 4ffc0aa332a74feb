/**
 * The part of the matrix that a run of the tests has time for: ten cells, of every theme, every width and every language
 * there is, in two states a language. Which states, and which typeface and width each theme meets, goes on with `turn`,
 * so that in time all of them meet. Plain arithmetic: the same turn is the same ten cells everywhere.
 */
import type { Cell, Dimensions } from './matrix'

/** States that each language is seen in, in one slice: reaching one takes longer than looking at it. */
const perLanguage = 2

/** The cells of a turn, in an order in which language and state change as seldom as can be. */
export function sliceOf(dimensions: Dimensions, turn: number): Cell[] {
  const { language: languages, state: states, theme: themes, typeface: typefaces, width: widths } = dimensions
  const groups = languages.length * perLanguage
  const rounds = Math.ceil(states.length / groups)
  // In each round through the states, every state meets other themes than in the round before.
  const round = Math.floor(turn / rounds)
  return themes.map((_, index): Cell => {
    const group = Math.floor((index * groups) / themes.length)
    const state = at(states, turn * groups + group)
    const theme = (index + round * 3) % themes.length
    return {
      // The languages change places from round to round.
      language: at(languages, Math.floor(group / perLanguage) + round),
      state,
      theme: at(themes, theme),
      typeface: at(typefaces, index + turn),
      width: at(widths, index + turn + Math.floor(round / typefaces.length)),
    }
  })
}

function at(list: readonly string[], index: number): string {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('A dimension of the matrix has no values.')
  return found
}
