/** What may have become of the page while its article stands in the panel. The panel says it; it swaps nothing. */
export type PageNews =
  /** The page shows another text now, which may be read. */
  | 'other-text'
  /** The tab shows another page now, which may not be read before a press of the toolbar button there. */
  | 'other-page'
  /** The tab was closed. */
  | 'closed'
  /** When the article was read, the page's own text had not come to its end. */
  | 'unfinished'
  /** More text of the same page has come since. */
  | 'more-text'
  /** The extension was replaced under this panel. */
  | 'updated'
