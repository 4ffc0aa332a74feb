import { describe, expect, it } from 'vitest'
// Loaded here, so that no test waits for it.
import '@/components/word-aids/tagging'
import type { ArticleNode, MarkedNode } from '@/components/article/article'
import { softHyphen } from '@/components/text/soft-hyphens'
import { textOfNodes } from '@/components/text/text'
import { type AiderMeans, makeAider } from '@/components/word-aids/aider'
import { noWordAids, type WordAid, type WordAidSettings } from '@/components/word-aids/word-aids'

const p = (...children: ArticleNode[]): ArticleNode => ({ tag: 'p', children })

/** The nodes as a person would see them: pieces in brackets with their looks, soft hyphens as `-`. */
function shown(nodes: readonly MarkedNode<WordAid>[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      return 'mark' in node ? `[${node.mark.aid.replaceAll('aid-', '')}:${shown(node.children)}]` : shown(node.children)
    })
    .join('')
    .replaceAll(softHyphen, '-')
}

async function aid(nodes: readonly ArticleNode[], settings: Partial<WordAidSettings>, more: Partial<AiderMeans> = {}) {
  const text = textOfNodes(nodes, 'en')
  const aider = await makeAider({
    nodes,
    text,
    language: 'en',
    settings: { ...noWordAids, ...settings },
    hyphens: false,
    breaks: () => false,
    pause: async () => {},
    ...more,
  })
  const whole = { start: 0, end: text.text.length }
  await aider.prepare(whole, new AbortController().signal)
  return { aider, shown: shown(aider.dress<WordAid>(nodes as readonly MarkedNode<WordAid>[], whole)) }
}

describe('hyphens', () => {
  const hyphens = { hyphens: true }

  it('go into long words where the browser has none', async () => {
    expect((await aid([p('A wonderful garden is here')], {}, hyphens)).shown).toBe('A won-der-ful gar-den is here')
  })

  it('stay out where the browser breaks words itself', async () => {
    expect((await aid([p('A wonderful garden')], {}, { ...hyphens, breaks: () => true })).shown).toBe(
      'A wonderful garden',
    )
  })

  it('leave names in capitals, addresses, numbers, code and the publisher’s own places alone', async () => {
    const text = 'UNESCO information@example.org https://example.org/wonderful 1990s-wonderful www.wonderful.example'
    const code: ArticleNode = { tag: 'code', children: ['wonderful'] }
    const all = p(`${text} OpenStreetMap won\u00adderful `, code, ' altogether')
    expect((await aid([all], {}, hyphens)).shown).toBe(`${text} OpenStreetMap won-derful wonderful al-to-gether`)
  })

  it('follow the language of a phrase', async () => {
    const german: ArticleNode = { tag: 'i', attrs: { lang: 'de' }, children: ['Silbentrennung'] }
    expect((await aid([p('The wonderful ', german)], {}, hyphens)).shown).toBe('The won-der-ful Sil-ben-tren-nung')
  })

  it('tell which languages have none', async () => {
    const thai: ArticleNode = { tag: 'i', attrs: { lang: 'tlh' }, children: ['abcdefghijkl mnopqrstuvw'] }
    const { aider, shown } = await aid([p('Plainly wonderful ', thai)], {}, hyphens)
    expect(aider.uncovered.hyphens).toEqual(['tlh'])
    expect(shown).toContain('abcdefghijkl')
  })

  it('break a word that elements cut where its syllables are', async () => {
    const cut = p('hy', { tag: 'b', children: ['phena'] }, 'tion altogether')
    expect((await aid([cut], {}, hyphens)).shown).toBe('hy-phen-ation al-to-gether')
  })
})

describe('syllables', () => {
  it('are parted by dots, all but the last of a word', async () => {
    expect((await aid([p('wonderful table')], { syllables: 'dots' })).shown).toBe('[dot:won][dot:der]ful [dot:ta]ble')
  })

  it('end a line without a second sign, where words break as well', async () => {
    const { shown } = await aid([p('wonderful table')], { syllables: 'dots' }, { hyphens: true })
    expect(shown).toBe('[dot:won][dot after-dot:-der][after-dot:-ful] [dot:ta][after-dot:-ble]')
  })

  it('stand on a shade, every second one', async () => {
    expect((await aid([p('wonderful')], { syllables: 'shades' })).shown).toBe('won[shade:der]ful')
  })

  it('tell which languages have none', async () => {
    const { aider } = await aid([p('کتاب')], { syllables: 'dots' }, { language: 'fa' })
    expect(aider.uncovered.syllables).toEqual(['fa'])
  })

  it('say nothing of a language that only lends a word', async () => {
    const book: ArticleNode = { tag: 'i', attrs: { lang: 'fa' }, children: ['کتاب'] }
    const { aider } = await aid([p('A wonderful table. '.repeat(20), book)], { syllables: 'dots' })
    expect(aider.uncovered.syllables).toEqual([])
  })
})

describe('bold beginnings', () => {
  it('grow with the word and with the strength', async () => {
    const of = async (beginnings: 'light' | 'medium' | 'strong') =>
      (await aid([p('a the garden wonderful')], { beginnings })).shown.replaceAll('beginning:', '')
    expect(await of('light')).toBe('[a] [t]he [ga]rden [won]derful')
    expect(await of('medium')).toBe('[a] [t]he [gar]den [wonde]rful')
    expect(await of('strong')).toBe('[a] [t]he [gard]en [wonder]ful')
  })

  it('skip numbers and scripts whose letters join or stand for words', async () => {
    const text = '2017 B2B كتاب 漢字 हिन्दी'
    expect((await aid([p(text)], { beginnings: 'strong' })).shown).toBe(text)
  })

  it('never part a letter from its accent', async () => {
    expect((await aid([p('e\u0301te\u0301')], { beginnings: 'light' })).shown).toBe('[beginning:e\u0301]te\u0301')
  })

  it('go with syllables, each letter in one piece', async () => {
    const { shown } = await aid([p('wonderful')], { beginnings: 'medium', syllables: 'dots' })
    expect(shown).toBe('[beginning dot:won][beginning:de][dot:r]ful')
  })
})

describe('parts of speech', () => {
  it('are shown for the kinds that are asked for', async () => {
    const { shown } = await aid([p('The green garden grows slowly.')], { parts: ['noun', 'adverb'] })
    expect(shown.replaceAll('part ', '')).toBe('The green [noun:garden] grows [adverb:slowly].')
  })

  it('take no pronoun for a noun', async () => {
    const { shown } = await aid([p('Its gate, my gate and Anna’s gate.')], { parts: ['noun'] })
    expect(shown.replaceAll('part noun:', '')).toBe('Its [gate], my [gate] and [Anna’s] [gate].')
  })

  it('have the other aids inside them', async () => {
    const { shown } = await aid([p('The garden')], { parts: ['noun'], beginnings: 'light' })
    expect(shown).toBe('[beginning:T]he [part noun:[beginning:ga]rden]')
  })

  it('are English, and say so', async () => {
    const french: ArticleNode = { tag: 'p', attrs: { lang: 'fr' }, children: ['Un jardin vert pousse.'] }
    const { aider, shown } = await aid([p('The garden'), french], { parts: ['noun'] })
    expect(aider.uncovered.parts).toEqual(['fr'])
    expect(shown).toBe('The [part noun:garden]Un jardin vert pousse.')
  })

  it('do not mind contractions and quotes', async () => {
    const { shown } = await aid([p('“Don’t,” she said, “the dog’s asleep.”')], { parts: ['noun', 'verb'] })
    expect(shown.replaceAll('part ', '')).toContain('[verb:Don’t]')
    expect(shown).toContain('she [part verb:said]')
  })

  it('stop being looked up when nobody waits any more', async () => {
    const nodes = [p('The garden grows.'), p('The garden grows.')]
    const life = new AbortController()
    const text = textOfNodes(nodes, 'en')
    const settings: WordAidSettings = { ...noWordAids, parts: ['noun'] }
    const pause = async (): Promise<void> => life.abort()
    const aider = await makeAider({ nodes, text, language: 'en', settings, hyphens: false, breaks: () => false, pause })
    const whole = { start: 0, end: text.text.length }
    await aider.prepare(whole, life.signal)
    expect(shown(aider.dress<WordAid>(nodes as readonly MarkedNode<WordAid>[], whole))).not.toContain('noun')
  })
})
