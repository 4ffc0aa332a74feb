import { describe, expect, it } from 'vitest'
import { sentencesOf, wordsOf } from '@/components/text/segment'
import { type ArticleText, textOfNodes } from '@/components/text/text'

function paragraph(words: string, language?: string): ArticleText {
  return textOfNodes([{ tag: 'p', children: [words] }], language)
}

function sentences(words: string, language?: string): string[] {
  const text = paragraph(words, language)
  return text.blocks.flatMap((block) => sentencesOf(text, block)).map(({ start, end }) => text.text.slice(start, end))
}

/** What the case shows, the language, and the sentences; the input is they, joined by a space (or by nothing). */
const spaced: [string, string, string[]][] = [
  ['plain sentences', 'en', ['The river rose.', 'The bridge held.', 'Did anyone see it?', 'Nobody did!']],
  ['two ranks in a row', 'en', ['The order came from Brig. Gen. Jonathan Hale.', 'It was obeyed.']],
  ['a courtesy title', 'en', ['Mr. Okafor and Mrs. Lind met Dr. Perez.', 'They talked.']],
  ['a title before a quoted name', 'en', ['Everyone called him Capt. “Red” Doyle.', 'He liked it.']],
  ['a state before a lower-case word', 'en', ['Four U.S. warplanes took off.', 'Two came back.']],
  ['a state before a capital', 'en', ['The U.S. Senate voted late.', 'It passed.']],
  ['a state at the end', 'en', ['She moved to the U.S.', 'The papers took a year.']],
  ['a number', 'en', ['Track No. 5 is closed.', 'Use No. 6.']],
  ['the word no', 'en', ['He said no.', 'She said yes.']],
  ['initials', 'en', ['The novel by T. R. Marlowe sold out.', 'J. Novak reviewed it.']],
  ['a middle initial', 'en', ['John F. Ross left early.', 'Mary B. Ross stayed.']],
  ['the pronoun I at the end', 'en', ['He laughed and so did I.', 'Nobody else moved.']],
  ['a letter as a name at the end', 'en', ['We went back to plan B.', 'The others had left.']],
  ['a short month', 'en', ['Voting ends on Oct. 15, Friday at noon.', 'Results follow.']],
  ['a month and a year', 'en', ['It opened in Sept. 2014.', 'It closed in Feb. 2016.']],
  ['a time that goes on', 'en', ['The train left at 4 p.m. Monday.', 'It was late.']],
  ['a time zone', 'en', ['Polls close at 8 p.m. EST.', 'Counting starts then.']],
  ['a time at the end', 'en', ['The train left at 4 p.m.', 'Ana waved.']],
  ['for example', 'en', ['Bring fruit, e.g. Apples or pears.', 'Bring water, i.e. Lots of it.']],
  ['versus', 'en', ['The case is Hart vs. Cole.', 'Read Hart v. Cole.']],
  ['an ellipsis that goes on', 'en', ['Well... maybe we could try.', 'All right.']],
  ['a single-character ellipsis that goes on', 'en', ['Well… maybe we could try.', 'All right.']],
  ['an ellipsis at the end', 'en', ['I wonder...', 'Then the bell rang.']],
  ['a decimal', 'en', ['Prices rose 3.5 percent.', 'Wages rose 1.25 percent.']],
  ['money', 'en', ['It cost $1.25 million.', 'Nobody paid.']],
  ['a web address', 'en', ['See example.org/a.b for more.', 'Or call.']],
  ['a question inside a sentence', 'en', ['“Why?” she asked.', 'Nobody knew.']],
  ['a cry inside a sentence', 'en', ['“Stop!” he shouted.', 'She stopped.']],
  ['a closing quote', 'en', ['“We won.”', 'The crowd roared.']],
  ['straight quotes', 'en', ['"We won."', '"We did not."', 'They argued.']],
  ['brackets around a sentence', 'en', ['He left.', '(Nobody noticed.)', 'The door closed.']],
  ['a company in a sentence', 'en', ['Shares of Orrin Inc. Chief Executive Lee sold fell.', 'Others rose.']],
  ['a company at the end', 'en', ['She works at Orrin Inc.', 'The pay is good.']],
  ['a junior', 'en', ['Sam Dale Jr. Center won.', 'He ran.']],
  ['a state of the union', 'en', ['A storm hit Mobile, Ala. Gov. Reed spoke.', 'It passed.']],
  ['a saint', 'en', ['They met at St. Mary’s.', 'It rained.']],
  ['a list marker', 'en', ['1. Wash the rice.', 'Then soak it.']],
  ['a lettered list marker', 'en', ['(a) The seller pays.', 'The buyer signs.']],
  ['a name in small letters', 'en', ['Do you own one?', 'iPhone sales fell.']],
  ['a doctorate', 'en', ['She holds a Ph.D.', 'The thesis is short.']],
  ['figures and pages', 'en', ['Compare fig. 3 with pp. 10 to 12.', 'They differ.']],
  ['German titles', 'de', ['Gestern sprach Prof. Dr. Weber.', 'Alle hörten zu.']],
  ['German for example', 'de', ['Es gibt z. B. Äpfel und z.B. Birnen.', 'Sonst nichts.']],
  ['a German date', 'de', ['Am 3. Oktober war es kalt.', 'Im 19. Jahrhundert war es kälter.']],
  ['German quotes', 'de', ['»Komm mit.«', 'Er ging.', '„Nein.“', 'Sie blieb.']],
  ['a German year', 'de', ['Das war 1987.', 'Damals schneite es.']],
  ['a French gentleman', 'fr', ['M. Le Goff est parti.', 'Mme. Roux reste.']],
  ['French quotes with spaces', 'fr', ['« Oui. »', 'Il partit.', '« Non ! »', 'Elle resta.']],
  ['a French question', 'fr', ['Qui est là ?', 'Personne.']],
  ['a Spanish gentleman', 'es', ['El Sr. García llegó.', 'La Sra. Ruiz no.']],
  ['Spanish question marks', 'es', ['¿Quién llegó?', '¡Nadie!', 'Dijo que sí.']],
  ['a Spanish state', 'es', ['Vive en EE. UU. desde 2010.', 'Le gusta.']],
  ['Arabic', 'ar', ['وصل الوفد صباحا.', 'هل انتهى الاجتماع؟', 'نعم.']],
  ['an Arabic doctor', 'ar', ['قال د. سامي إنه متفائل.', 'ثم غادر.']],
  ['Russian', 'ru', ['Её написал А. С. Орлов.', 'Это было давно.']],
  ['Italian', 'it', ['Il sig. Bruni è uscito.', 'La porta è chiusa.']],
  ['Portuguese', 'pt', ['O Dr. Lima chegou.', 'Ela saiu.']],
  ['Hindi', 'hi', ['वह घर गया।', 'बारिश हो रही थी।']],
]
const joined: [string, string, string[]][] = [
  ['Chinese', 'zh', ['河水上涨了。', '桥没有倒！', '有人看见吗？']],
  ['Chinese quotes', 'zh', ['“我们赢了。”', '人群欢呼。']],
  ['Japanese', 'ja', ['川が増水した。', '橋は残った。', '誰か見ましたか？']],
  ['Japanese reported speech', 'ja', ['「はい。」と彼は言った。', '私は笑った。']],
]

describe('sentences', () => {
  it.each(spaced)('%s (%s)', (_, language, expected) => {
    expect(sentences(expected.join(' '), language)).toEqual(expected)
  })

  it.each(joined)('%s (%s)', (_, language, expected) => {
    expect(sentences(expected.join(''), language)).toEqual(expected)
  })

  it('ends one at every line break, also after an abbreviation', () => {
    const text = textOfNodes([{ tag: 'p', children: ['Roses for Dr.', { tag: 'br', children: [] }, 'Violets for me'] }])
    expect(text.blocks.flatMap((block) => sentencesOf(text, block))).toEqual([
      { start: 0, end: 13 },
      { start: 14, end: 28 },
    ])
  })

  it('keeps every character that is not white space, in order, whatever the text', () => {
    const odd = ' . . . A? !! b ”) “ \u00a0 « » 1. 2. I. ... \ud83d\ude00. '
    expect(sentences(odd).join('').replace(/\s/g, '')).toBe(odd.replace(/\s/g, ''))
  })

  it('is found in the block asked for, at the offsets of the whole text', () => {
    const text = textOfNodes([
      { tag: 'h2', children: ['One. Two.'] },
      { tag: 'p', children: ['Three. Four.'] },
    ])
    const block = text.blocks[1]
    expect(block && sentencesOf(text, block)).toEqual([
      { start: 10, end: 16 },
      { start: 17, end: 22 },
    ])
  })

  it.each(['english', '', 'x', 'en_US', '*'])('copes with the language tag "%s"', (language) => {
    expect(sentences('One here. Two here.', language)).toEqual(['One here.', 'Two here.'])
  })
})

describe('words', () => {
  const words = (text: ArticleText, language?: string) =>
    wordsOf(text, { start: 0, end: text.text.length }, language).map(({ start, end }) => text.text.slice(start, end))

  it('are letters and digits without the punctuation around them', () => {
    expect(words(paragraph('“Don’t,” she said — 3.5 times.'))).toEqual(['Don’t', 'she', 'said', '3.5', 'times'])
  })

  it('are found in scripts without spaces', () => {
    expect(words(paragraph('河水上涨了。'), 'zh').join('')).toBe('河水上涨了')
    expect(words(paragraph('河水上涨了。'), 'zh').length).toBeGreaterThan(1)
  })

  it('lie inside the span asked for', () => {
    expect(wordsOf(paragraph('one two three'), { start: 4, end: 13 })).toEqual([
      { start: 4, end: 7 },
      { start: 8, end: 13 },
    ])
  })
})
