import type { ColourProperty, Colours } from '@/components/typography/colours'
import { contrastOf } from '@/components/typography/contrast'

export type Pair = readonly [over: ColourProperty, under: ColourProperty]

const grounds: readonly ColourProperty[] = ['--page', '--surface', '--accent-soft']
const writing: readonly ColourProperty[] = ['--ink', '--ink-soft', '--link', '--visited', '--accent']

/** Every text and what it lies on somewhere: 7:1. */
export const textPairs: readonly Pair[] = [
  ...writing.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...(['--ink', '--ink-soft', '--link', '--visited', '--term'] as const).map((text) => [text, '--sentence'] as const),
  ['--on-accent', '--accent'],
  ['--on-word', '--word'],
]

/** Every border, ring and underline: 3:1. */
export const shapePairs: readonly Pair[] = (['--edge', '--ring', '--term', '--accent'] as const).flatMap((shape) =>
  (['--page', '--surface', '--sentence', '--accent-soft'] as const).map((ground) => [shape, ground] as const),
)

/** One line for every pair that falls short. */
export function short(colours: Colours, pairs: readonly Pair[], least: number): string[] {
  return pairs.flatMap(([over, under]) => {
    const ratio = contrastOf(colours[over], colours[under])
    return ratio < least ? [`${over} on ${under}: ${ratio.toFixed(2)}`] : []
  })
}
