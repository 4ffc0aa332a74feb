/** Formulas in words: their tokens in reading order, with the few words that tell how they stand to each other. */
import type { ArticleElement, ArticleNode } from '@/components/article/article'
import { baseLanguage } from './announcements'
import { formulaWordsIn } from './formula-words'

/**
 * What is said of a `<math>` in `language` (BCP 47): what its publisher wrote for the ear, else what it is made of. Empty
 * when nothing of it can be said.
 */
export function formulaInWords(formula: ArticleElement, language: string | undefined): string {
  const written = formula.attrs?.alttext?.replace(/\s+/g, ' ').trim() ?? ''
  // Most publishers put TeX there.
  if (/\p{L}{2}/u.test(written) && !/[\\{}_^$]/.test(written)) return written
  const words = formulaWordsIn(baseLanguage(language))
  return formula.children
    .map((child) => read(child, words))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s?,)+/g, ',')
    .replace(/^[\s,]+|[\s,]+$/g, '')
}

type Words = ReturnType<typeof formulaWordsIn>

function read(node: ArticleNode, words: Words): string {
  if (typeof node === 'string') return node
  const { tag, children } = node
  // White space between the parts of a fraction is no part of it.
  const parts = children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  // Each part is read once: twice at every level would be for ever in a deep formula.
  const said = parts.map((part) => read(part, words).trim())
  switch (tag) {
    case 'rt':
    case 'rp':
    case 'mphantom':
    case 'mspace':
      return ' '
    // Tokens are said whole: "sin", "12".
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return said.join(' ')
    case 'mo':
      return operator(said.join(''), words)
    case 'msqrt':
      return `${fill(words.root, [said.join(' ').replace(/^[\s,]+/, '')])}, `
    case 'mtr':
    case 'mtd':
      return `${said.join(' ')}, `
    default:
      return together(tag, parts, said, words) ?? said.join(' ')
  }
}

/** What stands in two or three parts to one another; `undefined` when the parts are not as many as they should be. */
function together(
  tag: string,
  parts: readonly ArticleNode[],
  said: readonly string[],
  words: Words,
): string | undefined {
  const [a = '', b = '', c = ''] = said
  if (tag === 'mfrac' && said.length === 2) {
    return /\s/.test(a + b) ? `, ${fill(words.over, [`${a},`, b])}, ` : fill(words.over, said)
  }
  if (tag === 'mroot' && said.length === 2) return `${fill(words.nthRoot, said)}, `
  if (tag === 'msup' && said.length === 2) {
    // A stroke or a star is part of the name: x′.
    const mark = markIn(parts[1])
    return mark === undefined ? fill(power(b, words), said) : ` ${a}${mark} `
  }
  if ((tag === 'msubsup' || tag === 'munderover') && said.length === 3) {
    const [base] = parts
    const isSum = typeof base === 'object' && base.tag === 'mo'
    return isSum ? `${fill(words.fromTo, said)}, ` : fill(power(c, words), [`${a} ${b}`, c])
  }
  return undefined
}

function fill(template: string, values: readonly string[]): string {
  return ` ${template.replace(/#(\d)/g, (_, index) => values[Number(index) - 1] ?? '')} `
}

function power(exponent: string, words: Words): string {
  if (exponent === '2') return words.squared
  return exponent === '3' ? words.cubed : words.power
}

function markIn(exponent: ArticleNode | undefined): string | undefined {
  const sign =
    typeof exponent === 'object' && exponent.tag === 'mo' && exponent.children.length === 1
      ? exponent.children[0]
      : undefined
  return typeof sign === 'string' && /^[′″‴'*∗†∘°]+$/.test(sign.trim()) ? sign.trim() : undefined
}

function operator(sign: string, words: Words): string {
  // What is not written between a number and a letter, and what only holds things together, is not said.
  if (/^[\u2061-\u2064()[\]{}|⟨⟩\s]*$/.test(sign)) return sign === '(' || sign === ')' ? ', ' : ' '
  return ` ${words.signs[sign] ?? sign} `
}
