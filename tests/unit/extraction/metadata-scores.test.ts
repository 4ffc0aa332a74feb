import { describe, expect, it } from 'vitest'
import { scoreMetadata, summarizeMetadata } from '@/tests/bench/extraction/metadata-scores'

const truth = { title: 'Ada’s bridge', author: 'Ada Lovelace', published: '2024-03-05' }
const right = { title: '  ada’s\n Bridge ', byline: 'ada  Lovelace', published: '2024-03-05T23:30:00-05:00' }

describe('the scores of metadata', () => {
  it('mind neither white space nor letter case nor the time of day', () => {
    expect(scoreMetadata(truth, right)).toEqual({
      titleExact: true,
      titleFolded: true,
      dateRight: true,
      authorExact: true,
      authorInvented: undefined,
    })
  })

  it('tell typography from other words', () => {
    expect(scoreMetadata(truth, { title: "Ada's bridge" })).toMatchObject({ titleExact: false, titleFolded: true })
    expect(scoreMetadata(truth, { title: 'Her bridge' })).toMatchObject({ titleExact: false, titleFolded: false })
  })

  it('count what is missing and what is wrong as wrong', () => {
    expect(scoreMetadata(truth, { published: '2024-03-06' })).toMatchObject({ dateRight: false, authorExact: false })
    expect(scoreMetadata(truth, {})).toMatchObject({ titleExact: false, dateRight: false, authorExact: false })
  })

  it('ask for inventions only where there is no author', () => {
    const none = { title: null, author: null, published: null }
    expect(scoreMetadata(none, right)).toMatchObject({
      authorInvented: true,
      titleExact: undefined,
      dateRight: undefined,
    })
    expect(scoreMetadata(none, { byline: null })).toMatchObject({ authorInvented: false, authorExact: undefined })
  })

  it('are summed up over the pages they were asked of', () => {
    const pages = [scoreMetadata(truth, right), scoreMetadata(truth, {}), scoreMetadata({ author: null }, right)]
    expect(summarizeMetadata(pages)).toMatchObject({
      titleExact: { share: 0.5, pages: 2 },
      authorExact: { share: 0.5, pages: 2 },
      authorInvented: { share: 1, pages: 1 },
    })
    expect(summarizeMetadata([]).dateRight).toEqual({ share: 0, pages: 0 })
  })
})
