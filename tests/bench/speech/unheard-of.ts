/**
 * Articles for listening tests, of words that exist in no language and each only once: whatever is said of them has one
 * place in the text.
 */
import type { Article, ArticleNode } from '@/components/article/article'

export interface MadeArticle {
  readonly article: Article
  /** Each sentence as it stands in the text, in order. Headings are sentences. */
  readonly sentences: readonly string[]
}

interface Alphabet {
  readonly language: string
  readonly consonants: string
  readonly vowels: string
  /** Of each word, so that no two alphabets make the same. */
  readonly ending: string
  readonly comma: string
  readonly stop: string
}

const alphabets: readonly Alphabet[] = [
  { language: 'en', consonants: 'bdfgklmnprstvz', vowels: 'aeiou', ending: 'n', comma: ',', stop: '.' },
  { language: 'en', consonants: 'bdfgklmnprstvz', vowels: 'aeiou', ending: 'n', comma: ';', stop: '?' },
  { language: 'de', consonants: 'bdfgklmnprstwz', vowels: 'aeiouäö', ending: 'rt', comma: ',', stop: '.' },
  { language: 'ru', consonants: 'бвгдзклмнпрст', vowels: 'аеиоуя', ending: '', comma: ',', stop: '.' },
  { language: 'el', consonants: 'βγδζκλμνπρστ', vowels: 'αειου', ending: '', comma: ',', stop: '.' },
  { language: 'ar', consonants: 'بتثجدرزسشفقكلمن', vowels: 'اوي', ending: '', comma: '،', stop: '.' },
]
/** Chinese has no spaces, so there it is the characters of which no two in an article are the same. */
const FIRST_HAN = 0x4e00

/** One article of about so many UTF-16 units. `chance` gives numbers from 0 to 1; `first` numbers its first word. */
export function makeArticle(
  chance: () => number,
  length: number,
  first: number,
): MadeArticle & { readonly next: number } {
  let number = first
  let made = 0
  let han = 0
  const sentences: string[] = []
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T
  const word = ({ consonants, vowels, ending }: Alphabet): string => {
    let [left, letters] = [number, '']
    number += 1
    for (let syllable = 0; syllable < 3; syllable++) {
      letters += `${consonants[left % consonants.length] ?? ''}`
      left = Math.floor(left / consonants.length)
      letters += vowels[left % vowels.length] ?? ''
      left = Math.floor(left / vowels.length)
    }
    return letters + ending
  }
  const sentence = (alphabet: Alphabet, words: number): string => {
    const list = Array.from({ length: words }, (_, place) => {
      const isRest = place > 0 && place < words - 1 && chance() < 0.12
      return word(alphabet) + (isRest ? alphabet.comma : '')
    })
    const line = `${list.join(' ')}${alphabet.stop}`
    return line.charAt(0).toUpperCase() + line.slice(1)
  }
  const chinese = (pairs: number): string => {
    let line = ''
    for (let pair = 0; pair < pairs; pair++) {
      line += String.fromCodePoint(FIRST_HAN + han, FIRST_HAN + han + 1)
      han += 2
      if (pair < pairs - 1 && pair % 7 === 6) line += '，'
    }
    return `${line}。`
  }
  const keep = (line: string): string => {
    sentences.push(line)
    made += line.length
    return line
  }
  /** Mostly middling, some of a word or two, some that no voice is given at once. */
  const size = (): number =>
    chance() < 0.15 ? 1 + Math.floor(3 * chance()) : chance() < 0.1 ? 45 : 4 + Math.floor(18 * chance())

  const [english] = alphabets
  if (english === undefined) throw new Error('There is no alphabet.')
  const title = keep(sentence(english, 5))
  const body: ArticleNode[] = []
  while (made < length) {
    if (chance() < 0.15) body.push({ tag: 'h2', children: [keep(sentence(english, 3))] })
    const isChinese = chance() < 0.1
    const alphabet = chance() < 0.6 ? english : pick(alphabets)
    const count = 1 + Math.floor(5 * chance())
    const lines = Array.from({ length: count }, () => keep(isChinese ? chinese(size()) : sentence(alphabet, size())))
    const lang = isChinese ? 'zh' : alphabet.language
    body.push({ tag: 'p', attrs: { lang }, children: [lines.join(isChinese ? '' : ' ')] })
  }
  const article: Article = {
    url: `https://paper.test/${first}`,
    title,
    language: 'en',
    direction: 'ltr',
    body,
  }
  return { article, sentences, next: number }
}
