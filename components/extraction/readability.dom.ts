/** The one door to Readability. */
import { Readability } from '@mozilla/readability'

/** What Readability found: the content as elements of the snapshot, and what the page says about itself. */
export interface Found {
  readonly content: Element
  readonly title: string
  readonly byline: string | undefined
  readonly siteName: string | undefined
  readonly published: string | undefined
}

/** Runs Readability over a snapshot, which it takes apart. Undefined when it finds nothing or breaks. */
export function runReadability(snapshot: Document): Found | undefined {
  try {
    const article = new Readability<Element>(snapshot, {
      keepClasses: false,
      // The content stays a tree: no markup is written and parsed again.
      serializer: (node) => node as Element,
    }).parse()
    if (article?.content == null) return undefined
    return {
      content: article.content,
      title: article.title ?? '',
      byline: article.byline ?? undefined,
      siteName: article.siteName ?? undefined,
      published: article.publishedTime ?? undefined,
    }
  } catch {
    // A page that breaks Readability holds, for the reader, no article; the reader is told so.
    return undefined
  }
}
