/**
 * Texts that ought to be plain and are marked up after all, as in many lists of cards: which they are, and how a text that
 * only looks so is written down, so that it comes back as it was.
 */

/** What people write into plain files to make text bold or to break a line. A lone `<` or `<script>` is text. */
const emphasis =
  /<\/?(?:b|i|u|em|strong|br|p|div|span|sub|sup|ul|ol|li|a|font)(?:\s[^<>]{0,300})?\/?>|&(?:nbsp|amp|lt|gt|quot|#39);/i

/** Whether a text is taken for markup where the file does not say. */
export function looksMarkedUp(text: string): boolean {
  return emphasis.test(text)
}

/** Text as it stands in markup and in the values of attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A plain text for formats that do not say whether theirs is; one that would be taken for markup becomes such. */
export function unmistakable(text: string): string {
  return looksMarkedUp(text) ? escaped(text) : text
}
