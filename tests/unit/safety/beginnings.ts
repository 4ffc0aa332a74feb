/**
 * What a text must begin with to reach the loops of an expression. `/https?:\S+\s+$/` is only slow behind "http:", so an
 * attack needs the beginning as much as what is repeated.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp'

export interface Loop {
  /** A text that leads to it. */
  readonly before: string
  /** What it repeats. */
  readonly unit: string
}

const probable = [
  ...'aA1 .-,(<"\n\t:/@%é漢\u00a0_x',
  ...Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)),
]
/** A loop that must be gone through very often is not written out. */
const mostRounds = 100

/** The loops without an upper bound, in the order in which they are written. */
export function loopsOf({ source, flags }: RegExp): Loop[] {
  const loops: Loop[] = []
  const mode = flags.replace(/[^iuv]/g, '')
  const tree = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: mode.includes('u'),
    unicodeSets: mode.includes('v'),
  })

  /** A sign that a class, an escape or a dot takes. */
  const signOf = (written: string): string => {
    const one = new RegExp(`^(?:${written})$`, mode)
    return [...probable, ...written].find((sign) => one.test(sign)) ?? ''
  }

  /** The shortest text for the first choice; the loops of all are noted. */
  const choices = (alternatives: readonly AST.Alternative[], before: string): string =>
    alternatives.map(({ elements }) => inRow(elements, before))[0] ?? ''

  const inRow = (elements: readonly AST.Element[], before: string): string =>
    elements.reduce((text, element) => text + textOf(element, before + text), '')

  const textOf = (element: AST.Element, before: string): string => {
    switch (element.type) {
      case 'Quantifier': {
        const unit = textOf(element.element, before)
        if (element.max === Number.POSITIVE_INFINITY && unit !== '') loops.push({ before, unit })
        return unit.repeat(Math.min(element.min, mostRounds))
      }
      case 'Group':
      case 'CapturingGroup':
        return choices(element.alternatives, before)
      case 'Assertion': {
        if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return ''
        const text = choices(element.alternatives, before)
        // What must stand before is part of the text; what must follow is read again, and what must not be there is not.
        return element.kind === 'lookbehind' && !element.negate ? text : ''
      }
      case 'Character':
        return String.fromCodePoint(element.value)
      case 'Backreference':
        return ''
      default:
        return signOf(element.raw)
    }
  }

  choices(tree.alternatives, '')
  return loops
}
