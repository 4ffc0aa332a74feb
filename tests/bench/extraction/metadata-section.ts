/** The bench's part on metadata: against the truth where there is one, and against what the page says of itself. */
import { type Contest, type System, systems } from './contest'
import type { Result } from './figures'
import { type MetadataScores, scoreMetadata, summarizeMetadata } from './metadata-scores'
import { bySystem, names, type Section } from './sections'
import { mean } from './shingles'
import { share, table } from './tables'

/** Title, date, author, site and language of the articles; the other sets have too few bylines and dates to say much. */
export function metadataSection(results: readonly Result[]): Section {
  const articles = results.filter(({ page }) => page.kind === 'article')
  const data = bySystem((system) => ({
    ...summarizeMetadata(articles.flatMap((result) => scoresOf(result, system) ?? [])),
    site: agreement(articles, ({ said, outcomes }) => [said.site, outcomes[system].site]),
    language: agreement(articles, ({ said, outcomes }) => [primary(said.language), primary(outcomes[system].language)]),
  }))
  const columns = [
    'titleExact',
    'titleFolded',
    'dateRight',
    'authorExact',
    'authorInvented',
    'site',
    'language',
  ] as const
  const rows = [
    ['pages', ...columns.map((column) => `${data.ours[column].pages}`)],
    ...systems.map((system) => [names[system], ...columns.map((column) => share(data[system][column].share))]),
  ]
  return { name: 'Metadata of the articles', text: table(['system', ...columns], rows), data }
}

function scoresOf({ page, contest }: Result, system: System): MetadataScores | undefined {
  if (page.metadata === undefined) return undefined
  const { title, author, published } = contest.outcomes[system]
  return scoreMetadata(page.metadata, { title, byline: author, published })
}

/** How often two words are the same, on the pages that say the first. */
function agreement(
  results: readonly Result[],
  pair: (contest: Contest) => readonly [string, string],
): { readonly share: number; readonly pages: number } {
  const pairs = results.map(({ contest }) => pair(contest)).filter(([said]) => said !== '')
  const same = pairs.map(([said, given]) => (said.toLowerCase() === given.trim().toLowerCase() ? 1 : 0))
  return { share: mean(same), pages: pairs.length }
}

/** `en` of `en-GB` and of `en_GB`. */
function primary(language: string): string {
  return language.split(/[-_]/)[0] ?? ''
}
