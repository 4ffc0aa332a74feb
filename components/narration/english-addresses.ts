/** Web and mail addresses, handles and hashtags, as people say them: "example dot com". */
import { before, type Rule, type Said, spelled } from './normalise-rules'
import { codeWords } from './numbers'

/** Endings that make a word with a full stop in it an address even without "www". */
const endings =
  'com|org|net|gov|edu|mil|int|info|biz|news|io|ai|app|dev|tv|me|co|uk|eu|de|fr|es|it|nl|be|ch|at|se|no|dk|fi|pl|ru|ua|tr|ir|il|in|cn|jp|kr|au|nz|ca|us|mx|br|ar|za|ie|gr|cz|hu|sy|iq|jo|lb|eg|sa|ae|ly'
const host = `(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,60}[A-Za-z0-9])?\\.){1,6}`

/** Letters, words and numbers of a part of an address. */
function partWords(part: string): string {
  return part
    .replace(/%[0-9A-Fa-f]{2}/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\d+/g, (digits) => ` ${codeWords(digits)} `)
    .replace(/[^A-Za-z']+/g, ' ')
    .trim()
    .replace(/\b[A-Z]{2,4}\b/g, spelled)
}

/** Ends that are no words are spelled: "U K". */
function hostWords(written: string): string {
  const parts = written.replace(/^www\./i, '').split('.')
  return parts
    .map((part, at) => {
      const isEnd = at === parts.length - 1
      if (isEnd && /^[a-z]{2}$/i.test(part) && !/^(?:me|in|it|is|at|us|be|no|so|to|co)$/i.test(part))
        return spelled(part)
      return partWords(part)
        .split(' ')
        .map((word) => (word.length > 1 && word.length < 5 && !/[aeiouy]/i.test(word) ? spelled(word) : word))
        .join(' ')
    })
    .filter((part) => part !== '')
    .join(' dot ')
}

/** The first parts of a path tell a person what it is; queries and what is longer than a sentence tell nobody. */
function pathWords(path: string): string {
  const parts = path
    .replace(/[?#].*$/s, '')
    .split('/')
    .map(partWords)
    .filter((part) => part !== '')
  const shown = parts.filter((part) => part.length < 80).slice(0, 3)
  return shown.map((part) => ` slash ${part}`).join('')
}

function rule(first: Rule['first'], pattern: string, say: Rule['say'], flags = ''): Rule {
  return { first, pattern: new RegExp(pattern, `y${flags}`), say }
}

/** A handle or a hashtag, cut into its words: BlackLivesMatter, alexzavis. */
function tagWords(tag: string): Said {
  const said: [string, string][] = []
  for (const [part] of tag.matchAll(/[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|\d+|[^A-Za-z\d]+|[A-Z]/g)) {
    if (said.length > 0) said.push(['', ' '])
    if (/\d/.test(part)) said.push([part, codeWords(part)])
    else if (/^[A-Z]{2,4}$/.test(part)) said.push([part, spelled(part)])
    else said.push([part, /[A-Za-z]/.test(part) ? part : ' '])
  }
  return said
}

const mail: Rule['say'] = ([written, name = '', where = '']) => {
  // As one: a person hears an address as one thing.
  return [[written, `${name.split('.').map(partWords).join(' dot ')} at ${hostWords(where)}`]]
}
const mailPattern = `(?:mailto:)?([A-Za-z0-9][A-Za-z0-9._%+-]{0,63})@(${host}[A-Za-z]{2,24})(?![A-Za-z0-9-])`

const bareHost: Rule['say'] = ([written, where = '', path = ''], around) => {
  // "Words.No space" and "U.S.-backed" are no addresses; nor is the end of a number.
  if (/[\w.@]$/.test(before(around)) || /^(?:[A-Z]\.)+[A-Za-z]?$/.test(where)) return undefined
  const end = where.slice(where.lastIndexOf('.') + 1)
  if (/^[A-Z][a-z]/.test(end) || /^\d+\.\d*$/.test(where)) return undefined
  if (/^(?:it|is|in|at|no|so|to|me|us|be|as)$/.test(end) && path === '' && !/^www\./.test(where)) return undefined
  return [[written, `${hostWords(where)}${pathWords(path)}`]]
}
const bareHostPattern = `(${host}(?:${endings}))(?![A-Za-z0-9-]|\\.[A-Za-z0-9])(?::\\d{1,5})?((?:\\/[\\w\\-.~%/?#=&+,;:@!$'()*]{0,600})?)(?<![.,;:!?)'])`

export const addressRules: readonly Rule[] = [
  rule(
    'letter',
    `(?:https?|ftp):\\/\\/([^\\s/?#"'()<>]{1,260})([^\\s"<>]{0,1800}[^\\s"<>.,;:!?)'\\]])?`,
    ([written, where = '', path = '']) => [
      [
        written,
        `${hostWords(where.replace(/^[^@]*@/, '').replace(/:\d+$/, ''))}${pathWords(path)}`.replace(/^$/, 'a link'),
      ],
    ],
  ),
  rule('letter', mailPattern, mail),
  rule('digit', mailPattern, mail),
  rule('letter', bareHostPattern, bareHost),
  rule('digit', bareHostPattern, bareHost),
  rule('sign', '@([A-Za-z0-9_]{1,40})(?![A-Za-z0-9_])', ([, name = '']) => [['@', 'at '], ...tagWords(name)]),
  rule('sign', '#(\\d{1,6})(?![A-Za-z\\d])', ([, digits = '']) => [
    ['#', 'number '],
    [digits, codeWords(digits)],
  ]),
  rule('sign', '#([A-Za-z0-9_]{1,80})(?![A-Za-z0-9_])', ([, name = '']) => [['#', 'hashtag '], ...tagWords(name)]),
]
