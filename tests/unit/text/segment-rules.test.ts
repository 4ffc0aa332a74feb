import { describe, expect, it } from 'vitest'
import { sentencesOf } from '@/components/text/segment'
import { textOfNodes } from '@/components/text/text'
import { goldenSentences } from './golden-sentences'

function sentences(words: string, language = 'en'): string[] {
  const text = textOfNodes([{ tag: 'p', children: [words] }], language)
  return text.blocks.flatMap((block) => sentencesOf(text, block)).map(({ start, end }) => text.text.slice(start, end))
}

/** What is easily taken for something else in news and in manuals. */
const more: [string, string, string[]][] = [
  ['a senator of a state', 'en', ['The bill by Sen. Ada Holm, D-Mass., failed.', 'Rep. Ray Cole, R-Ala., voted no.']],
  ['two dotted bodies', 'en', ['The U.N. Security Council met in Washington, D.C., on Monday.', 'It did not vote.']],
  ['several authors', 'en', ['This was found by Lind et al. (2019) before.', 'Others doubt it.']],
  ['who is known as', 'en', ['He is Tom Reed, a.k.a. The Fox.', 'Nobody saw him.']],
  ['who asks', 'en', ['“Did it hold?” Lind asked.', '“It did!” the old man cried.', '“How?”', 'Lind stood up.']],
  ['a source after a quotation', 'en', ['“The bridge held.” (Lind 12).', 'It did.']],
  ['the question mark of an address', 'en', ['See https://a.example/?Page=2 for more.', 'Or call.']],
  ['a war with a number', 'en', ['He fought in World War I.', 'His son did not.']],
  ['a short negation', 'en', ['She went back to the U.S.', 'Don’t ask why.']],
  ['a name with an exclamation mark at the end', 'en', ['She worked at Yahoo!', 'It was fun.']],
  ['a list after a colon', 'en', ['What to do:', '1) Peel the pears', '2) Boil the sugar']],
  ['bullets alone', 'en', ['• Peel the pears', '• Boil the sugar', '• Fill the jars']],
  ['a chapter, not a list', 'en', ['1. Read all of chapter 2.', 'Then rest.']],
  ['an ordinal, not a list', 'de', ['1. FC Orrin steigt in die 2. Bundesliga auf.', 'Alle feiern.']],
  ['a German list', 'de', ['1) Birnen schälen', '2) Zucker kochen']],
  [
    'a word that is a state with a capital',
    'en',
    ['This is one you cannot miss.', 'Join us.', 'He fell ill.', 'Nora left.'],
  ],
  ['a state in two capitals', 'en', ['Made in Sonoma, CA.', 'Photo by Ana Lind.']],
  ['a possessive at the end', 'en', ['The rules are the EU’s.', 'Agencies follow them.']],
  ['a title where all is in capitals', 'en', ['MR. LIND WINS VOTE.', 'MRS. COLE LOSES.']],
  ['initials in the order of the alphabet', 'en', ['A. Lind, B. Cole and C. Reed wrote it.', 'D. Moss did not.']],
  ['a short weekday', 'en', ['They meet on Wed. Nov. 5 in Bath.', 'Closed Sat. and Sun.', 'Nora sat.', 'May stood.']],
  ['an article with a Roman number', 'en', ['See Art. III of the treaty.', 'It is long.']],
  ['Dutch titles', 'nl', ['Dhr. Jansen en mevr. De Vries kwamen.', 'Ze aten bijv. brood.']],
  ['a Polish street and title', 'pl', ['Prof. dr hab. Nowak mieszka przy ul. Długiej.', 'Lubi ją.']],
  ['a Russian street', 'ru', ['Он живёт на ул. Ленина.', 'Там тихо.']],
  ['letters inside a sentence', 'en', ['You need a) pears and b) sugar.', 'Jars, too.']],
]

describe('sentences', () => {
  it.each(goldenSentences)('golden rule: %s', (_, ...expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it.each(more)('%s (%s)', (_, language, expected) => {
    expect(sentences(expected.join(' '), language)).toEqual(expected)
  })

  it('takes time in step with the length of a block', () => {
    const count = (words: string): number => sentences(words).length
    const line = 'Mr. Lind of the U.S. Senate said so at 5 p.m. Monday . . . and 1) went home. '
    expect(count(line.repeat(200))).toBe(200)
    expect(count('The river rose. The bridge held. '.repeat(2_000))).toBe(4_000)
    expect(count(`1) ${'word '.repeat(20_000)}2) Word`)).toBeLessThan(10)
    expect(sentences('😀'.repeat(20_000)).every((part) => part.isWellFormed())).toBe(true)
  })
})
