import { afterEach, expect, it } from 'vitest'
import { elementsOf } from '@/components/article/article'
import { extractArticle } from '@/components/extraction/extraction.dom'
import { closePages, open, storyPage } from './pages'

afterEach(closePages)

async function read(html: string, head: string) {
  const reading = await extractArticle(open(storyPage(html, head)))
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}

const set = {
  '@type': 'DefinedTermSet',
  hasDefinedTerm: [{ '@type': 'DefinedTerm', name: 'span', description: 'The length of a bridge.', termCode: 'S1' }],
}

it('reads the terms that the page’s data defines, and the address of its glossary', async () => {
  const { report } = await read(
    '',
    `<script type="application/ld+json">${JSON.stringify(set)}</script><link rel="Glossary help" href="https://words.example/bridges">`,
  )
  expect(report?.definedTerms).toEqual([{ term: 'span', meaning: 'The length of a bridge.', otherNames: ['S1'] }])
  expect(report?.glossaryLink).toBe('https://words.example/bridges')
})

it('tells of none where there is none', async () => {
  const { report } = await read('', '<link rel="help" href="https://words.example/help">')
  expect(report).not.toHaveProperty('definedTerms')
  expect(report).not.toHaveProperty('glossaryLink')
})

it('keeps the mark-up that defines terms, with its titles', async () => {
  const { article } = await read(
    `<p>The <abbr title="World Food Programme">WFP</abbr> and the <acronym title="World Bank">WB</acronym> paid for the
     <dfn title="the length of a bridge">span</dfn>, they said.</p>`,
    '',
  )
  const marked = elementsOf(article.body, ({ tag }) => tag === 'abbr' || tag === 'dfn')
  expect(marked.map(({ tag, attrs }) => [tag, attrs?.title])).toEqual([
    ['abbr', 'World Food Programme'],
    ['abbr', 'World Bank'],
    ['dfn', 'the length of a bridge'],
  ])
})
