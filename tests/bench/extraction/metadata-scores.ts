/**
 * How right an extractor's metadata is, page by page, against what a person reading the page would say.
 *
 * - Titles and authors are compared whole. *Exact* minds neither white space nor letter case; *folded* minds no form of
 *   quotation marks, apostrophes and dashes either, and says how much of the rest is typography.
 * - A date is right if it is the same calendar day as the truth's, each as it is written: "2024-03-05T23:30:00-05:00" is
 *   the fifth.
 * - A name given where the page names nobody is *invented*. That is asked of these pages only.
 *
 * What the truth does not say (`null`) is not scored: `undefined` in a page's scores.
 */

/** What a page is to be called, who wrote it and when; null where the page does not say. */
export interface MetadataTruth {
  readonly title?: string | null
  readonly author?: string | null
  readonly published?: string | null
}

/** What an extractor says. */
export interface MetadataGiven {
  readonly title?: string | null | undefined
  readonly byline?: string | null | undefined
  readonly published?: string | null | undefined
}

export interface MetadataScores {
  readonly titleExact: boolean | undefined
  readonly titleFolded: boolean | undefined
  readonly dateRight: boolean | undefined
  readonly authorExact: boolean | undefined
  readonly authorInvented: boolean | undefined
}

/** A share of pages, and of how many. */
export interface Share {
  readonly share: number
  readonly pages: number
}

export type MetadataSummary = { readonly [name in keyof MetadataScores]: Share }

export function scoreMetadata(truth: MetadataTruth, ours: MetadataGiven): MetadataScores {
  const { title, author, published } = truth
  return {
    titleExact: title ? exact(title) === exact(ours.title) : undefined,
    titleFolded: title ? folded(title) === folded(ours.title) : undefined,
    dateRight: published ? published.slice(0, 10) === (ours.published ?? '').trim().slice(0, 10) : undefined,
    authorExact: author ? exact(author) === exact(ours.byline) : undefined,
    authorInvented: author ? undefined : exact(ours.byline) !== '',
  }
}

/** Each score as the share of the pages that it was asked of. */
export function summarizeMetadata(pages: readonly MetadataScores[]): MetadataSummary {
  const shareOf = (name: keyof MetadataScores): Share => {
    const asked = pages.map((page) => page[name]).filter((score) => score !== undefined)
    return { share: asked.length === 0 ? 0 : asked.filter((score) => score).length / asked.length, pages: asked.length }
  }
  return {
    titleExact: shareOf('titleExact'),
    titleFolded: shareOf('titleFolded'),
    dateRight: shareOf('dateRight'),
    authorExact: shareOf('authorExact'),
    authorInvented: shareOf('authorInvented'),
  }
}

function exact(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase()
}

function folded(text: string | null | undefined): string {
  return exact((text ?? '').normalize('NFKC'))
    .replace(/[’‘`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
}
