import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrate } from '@/components/narration/narrate'
import { firstChoices } from '@/components/narration/narration'
import { textOffset, type Utterance } from '@/components/speech/plan'
import { textOf, textOfNodes } from '@/components/text/text'
import { planOf } from './fakes'

const article = textOfNodes(
  [
    { tag: 'h1', children: ['High water'] },
    { tag: 'p', children: ['The river rose. The bridge held.'] },
    { tag: 'p', children: ['* * *'] },
    { tag: 'p', attrs: { lang: 'de' }, children: ['Niemand schlief.'] },
  ],
  'en',
)

function paragraph(words: string, language?: string) {
  return textOfNodes([{ tag: 'p', children: [words] }], language)
}

function all(text: ReturnType<typeof paragraph>, limit?: number): Utterance[] {
  const plan = planOf(text)
  const voice = { limit, takesSounds: false, language: '' }
  const found: Utterance[] = []
  for (let u = plan.at(0, voice); u !== undefined; u = plan.next(u, voice)) found.push(u)
  return found
}

describe('the plan', () => {
  it('says sentence after sentence, each in its block’s language, and leaves out what cannot be said', () => {
    expect(all(article).map(({ say, language, block }) => [say, language, block])).toEqual([
      ['High water', 'en', 0],
      ['The river rose.', 'en', 1],
      ['The bridge held.', 'en', 1],
      ['Niemand schlief.', 'de', 3],
    ])
  })

  it('begins anywhere and says what is left of the sentence', () => {
    const plan = planOf(article)
    const river = article.text.indexOf('river')
    expect(plan.at(river)).toMatchObject({
      say: 'river rose.',
      sentence: { start: 11, end: 26 },
      span: { start: 15, end: 26 },
    })
  })

  it('goes on with the next sentence when only a mark is left of this one', () => {
    expect(planOf(article).at(article.text.indexOf('. The'))?.say).toBe('The bridge held.')
  })

  it('has nothing to say at the end, past it, or of an empty article', () => {
    const plan = planOf(article)
    expect(plan.at(article.text.length)).toBeUndefined()
    expect(plan.at(9999)).toBeUndefined()
    expect(plan.at(Number.POSITIVE_INFINITY)).toBeUndefined()
    expect(planOf(textOfNodes([])).at(0)).toBeUndefined()
  })

  it('finds the sentences before and after a place, across blocks', () => {
    const plan = planOf(article)
    const said = (span?: { start: number; end: number }) => span && article.text.slice(span.start, span.end)
    expect(said(plan.sentenceAfter(0))).toBe('High water')
    expect(said(plan.sentenceAfter(11))).toBe('The river rose.')
    expect(said(plan.sentenceAfter(43))).toBe('Niemand schlief.')
    expect(said(plan.sentenceAfter(60))).toBeUndefined()
    expect(said(plan.sentenceBefore(11))).toBe('High water')
    expect(said(plan.sentenceBefore(Number.POSITIVE_INFINITY))).toBe('Niemand schlief.')
    expect(said(plan.sentenceBefore(article.text.indexOf('Niemand')))).toBe('The bridge held.')
    expect(said(plan.sentenceBefore(0))).toBeUndefined()
  })

  it('finds the word at a place, or the next one', () => {
    const plan = planOf(article)
    const utterance = plan.at(11)
    expect(utterance && plan.wordAt(utterance, 16)).toEqual({ start: 15, end: 20 })
    expect(utterance && plan.wordAt(utterance, 14)).toEqual({ start: 15, end: 20 })
    expect(utterance && plan.wordAt(utterance, 25)).toBeUndefined()
  })

  it('cuts only the blocks that reading comes near', () => {
    const text = textOfNodes(
      Array.from({ length: 5000 }, (_, n) => ({ tag: 'p' as const, children: [`Line ${n} of many. It goes on.`] })),
    )
    let cut = 0
    const get = (target: typeof text.blocks, key: string | symbol): unknown => {
      cut += 1
      return Reflect.get(target, key)
    }
    const watched = { ...text, blocks: new Proxy(text.blocks, { get }) }
    expect(planOf(text, { text: watched }).at(0)?.say).toBe('Line 0 of many.')
    expect(cut).toBeLessThan(100)
  })
})

describe('a long sentence', () => {
  const clause = 'the water came up through the floor of the old mill and nobody could say why'
  const long = `${Array.from({ length: 6 }, () => clause).join(', ')}.`

  it('is said in parts that end at clause marks and belong to one sentence', () => {
    const parts = all(paragraph(long))
    expect(parts.length).toBeGreaterThan(1)
    for (const { say, sentence } of parts) {
      expect(say.length).toBeLessThanOrEqual(300)
      expect(say).toMatch(/[,.]$/)
      expect(sentence).toEqual({ start: 0, end: long.length })
    }
    expect(parts.map(({ say }) => say).join(' ')).toBe(long)
  })

  it('without clause marks is said in parts of whole words', () => {
    const words = `${'water '.repeat(200).trim()}.`
    expect(all(paragraph(words)).every(({ say }) => /^(water ?)+\.?$/.test(say))).toBe(true)
  })

  it('without spaces is said in parts too, and never in half characters', () => {
    for (const [words, language] of [
      ['水'.repeat(700), 'zh'],
      ['x'.repeat(700), 'en'],
      ['\ud83d\ude00x'.repeat(300), 'en'],
    ] as const) {
      const parts = all(paragraph(words, language))
      expect(parts.map(({ span }) => words.slice(span.start, span.end)).join('')).toBe(words)
      for (const { span } of parts) expect(words.slice(span.start, span.end)).not.toMatch(/\p{Cs}/u)
    }
  })

  it('obeys a lower limit when one is given', () => {
    expect(all(paragraph(long), 175).every(({ say }) => say.length <= 175)).toBe(true)
  })
})

describe('what is said beside the text', () => {
  const figure = {
    url: 'https://paper.test/a',
    title: 'High water',
    language: 'en',
    direction: 'ltr' as const,
    body: [
      { tag: 'p' as const, children: ['The river rose.'] },
      {
        tag: 'figure' as const,
        children: [{ tag: 'img' as const, attrs: { alt: 'A mill in a flood' }, children: [] }],
      },
      {
        tag: 'ol' as const,
        attrs: { start: '3' },
        children: [{ tag: 'li' as const, children: ['Boats first. Then ropes.'] }],
      },
      { tag: 'pre' as const, children: ['let x = 1'] },
      {
        tag: 'p' as const,
        children: [
          'He said ',
          { tag: 'em' as const, attrs: { lang: 'fr' }, children: ['au revoir à tous'] },
          ' and left.',
        ],
      },
    ],
  }
  const text = textOf(figure)
  const planFor = (languages: readonly string[] = ['en', 'fr']) =>
    planOf(text, {
      narration: narrate(figure, text, firstChoices),
      canSpeak: (language) => languages.includes(language),
    })
  const said = (plan = planFor()): Utterance[] => {
    const found: Utterance[] = []
    for (let u = plan.at(0); u !== undefined; u = plan.next(u)) found.push(u)
    return found
  }

  it('is a picture between its neighbours, a number in front, and no code', () => {
    const says = said().map(({ say }) => say)
    expect(says.slice(0, 5)).toEqual([
      'High water',
      'The river rose.',
      expect.stringMatching(/A mill in a flood/),
      expect.stringMatching(/^3\W+Boats first\.$|^three\W+Boats first\.$/),
      'Then ropes.',
    ])
    expect(says.join(' ')).not.toContain('let x')
  })

  it('stands for nothing in the text, and the words after it for theirs', () => {
    const [, , picture, boats] = said()
    expect(picture?.span.start).toBe(picture?.span.end)
    expect(picture && textOffset(picture, 9)).toBeUndefined()
    const at = boats?.say.indexOf('Boats') ?? -1
    expect(boats && textOffset(boats, at)).toBe(text.text.indexOf('Boats'))
    expect(boats && textOffset(boats, 0)).toBeUndefined()
  })

  it('is a phrase in its own language where there is a voice for it, else left to the voice around it', () => {
    const parts = (plan = planFor()) =>
      said(plan)
        .slice(-3)
        .map(({ say, language }) => [say.trim(), language])
    expect(parts()).toEqual([
      ['He said', 'en'],
      ['au revoir à tous', 'fr'],
      ['and left.', 'en'],
    ])
    expect(parts(planFor(['en'])).at(-1)).toEqual(['He said au revoir à tous and left.', 'en'])
  })

  it('is found again from any place: every utterance but pictures begins where it says', () => {
    const plan = planFor()
    for (const utterance of said(plan)) {
      if (utterance.aside !== undefined) continue
      expect(plan.next(utterance)?.say).toBe(
        said(plan)[said(plan).findIndex(({ say }) => say === utterance.say) + 1]?.say,
      )
    }
  })
})

describe('what voices stumble over', () => {
  it('is left out when it would split a word, and offsets still hold', () => {
    const text = paragraph('The co\u00adop\u00ader\u00ada\u00adtive won.')
    const utterance = all(text)[0]
    expect(utterance?.say).toBe('The cooperative won.')
    expect(utterance && textOffset(utterance, 4)).toBe(4)
    expect(utterance && textOffset(utterance, 'The cooperative '.length)).toBe(text.text.indexOf('won'))
  })

  it('never changes where words are, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab \u00ad,\u200b]{1,40}$/), (words) => {
        const text = paragraph(words)
        for (const utterance of all(text)) {
          for (let offset = 0; offset < utterance.say.length; offset++) {
            const said = utterance.say.charAt(offset)
            const place = textOffset(utterance, offset)
            if (/[ab]/.test(said) && place !== undefined) expect(text.text.slice(place)).toMatch(/^\S/)
          }
        }
      }),
    )
  })
})
