/**
 * Is it an article at all? The model was taught on pages that hold one, so it finds something on every page; here is asked
 * whether that something is running text, or the teasers of a front page, the words of a shop, a door to sign in at.
 */
import type { Reason } from '@/components/article/reading'
import type { Block, Box } from './page-blocks.dom'

/** A page with less running text than this (characters; about a paragraph) holds no article. */
const shortest = 140

export interface Judgement {
  /** 0–1: how sure it is that the page holds an article. */
  readonly confidence: number
  /** What the page is instead, where it is sure enough. */
  readonly reason: Reason | undefined
}

export interface Found {
  readonly blocks: readonly Block[]
  readonly keep: readonly boolean[]
  /** 0–1: how sure the model is of the text it kept. */
  readonly sure: number
  /** What the page says it is (`metadata.dom.ts`). */
  readonly kind: string | undefined
  /** Whether the live page shows a field for a password. */
  readonly asksPassword: boolean
}

/** Judges what was found. */
export function judge({ blocks, keep, sure, kind, asksPassword }: Found): Judgement {
  let running = 0
  let linked = 0
  let prose = 0
  let proseChars = 0
  let headlines = 0
  let keptHeadlines = 0
  let prices = 0
  /** Paragraphs of an article stand together; those of teasers stand each in a box of its own. */
  const together = new Map<Box | undefined, number>()
  for (const [i, block] of blocks.entries()) {
    const { text } = block
    const isLink = block.linked * 1.25 > text.length
    // A line of four words or more that is a link is the headline of something elsewhere.
    const isHeadline = isLink && text.length < 160 && text.split(' ').length >= 4
    if (isHeadline) headlines += 1
    if (text.length < 40 && /(?:[$€£¥₹₽]\s?\d|\d\s?(?:[$€£¥₹₽]|USD|EUR|zł|kr))/.test(text)) prices += 1
    if (!keep[i]) continue
    if (isHeadline) keptHeadlines += 1
    running += text.length - block.linked
    linked += block.linked
    if (text.length >= 80 && !isLink) {
      prose += 1
      const container = containerOf(block)
      together.set(container, (together.get(container) ?? 0) + 1)
      proseChars += text.length
    }
  }
  const teasers = headlines / Math.max(1, headlines + prose * 2)
  const isForm = asksPassword && running < 600
  const isShop = kind === 'product' ? running < 1_500 : prices >= 8 && prices > prose * 2 && running < 1_500
  const isScattered = prose >= 4 && Math.max(...together.values()) <= 1 && proseChars / prose < 260
  const isAllHeadlines = prose === 0 && keptHeadlines >= 8
  const isList =
    kind !== 'forum' && headlines >= 8 && headlines > prose && (isScattered || isAllHeadlines) && proseChars < 6_000
  const isThin = running < shortest || linked >= 2 * running
  const doubt = (isThin ? 0.9 : 0) + (isForm ? 0.7 : 0) + (isShop ? 0.5 : 0) + (isList ? 0.6 : 0) + teasers * 0.2
  const confidence = Math.max(0, sure * Math.min(1, 0.5 + running / 1_200) * (1 - Math.min(1, doubt)))
  if (isForm) return { confidence, reason: 'sign-in' }
  if (isShop && (isThin || isList || kind === 'product')) return { confidence, reason: 'shop' }
  if (isList || (isThin && headlines >= 8)) return { confidence, reason: 'list-of-links' }
  return { confidence, reason: isThin ? 'no-article' : undefined }
}

/** The box a block shares with others: one with a single block in it says nothing. */
function containerOf({ element, box }: Block): Box | undefined {
  let container = element === box.element ? box.parent : box
  while (container !== undefined && container.blocks <= 1) container = container.parent
  return container
}
