/** Sums of money, and phone numbers' opposite: what stands after a currency's sign. */
import { after, isDescribing, numberPattern, type Rule, rangeWord, type Said } from './normalise-rules'
import { cardinal, decimal } from './numbers'

interface Currency {
  readonly one: string
  readonly many: string
  /** The hundredth part; absent where nobody says it. */
  readonly cent?: readonly [one: string, many: string]
}

const money = (one: string, many = `${one}s`, cent?: readonly [string, string]): Currency => ({
  one,
  many,
  ...(cent && { cent }),
})
const cents = ['cent', 'cents'] as const
const pence = ['penny', 'pence'] as const

const signs: Readonly<Record<string, Currency>> = {
  $: money('dollar', 'dollars', cents),
  '£': money('pound', 'pounds', pence),
  '€': money('euro', 'euros', cents),
  '¥': money('yen', 'yen'),
  '₹': money('rupee'),
  '₽': money('ruble'),
  '₩': money('won', 'won'),
  '₪': money('shekel'),
  '₺': money('lira', 'lira'),
  '₴': money('hryvnia'),
  '₫': money('dong', 'dong'),
  '₦': money('naira', 'naira'),
  '₱': money('peso'),
  '฿': money('baht', 'baht'),
}

/** Whose dollars or pounds they are. */
const owners: Readonly<Record<string, string>> = {
  ...{ US: 'U S', 'U.S.': 'U S', A: 'Australian', AU: 'Australian', C: 'Canadian', CA: 'Canadian', NZ: 'New Zealand' },
  ...{ HK: 'Hong Kong', S: 'Singapore', R: 'Brazilian', E: 'Egyptian', NT: 'Taiwan', CN: 'Chinese' },
}

const codes: Readonly<Record<string, Currency>> = {
  USD: money('U S dollar', 'U S dollars', cents),
  EUR: signs['€'] as Currency,
  GBP: signs['£'] as Currency,
  JPY: signs['¥'] as Currency,
  CHF: money('Swiss franc'),
  CAD: money('Canadian dollar', 'Canadian dollars', cents),
  AUD: money('Australian dollar', 'Australian dollars', cents),
  NZD: money('New Zealand dollar', 'New Zealand dollars', cents),
  INR: money('rupee'),
  Rs: money('rupee'),
  'Rs.': money('rupee'),
  RMB: money('yuan', 'yuan'),
  CNY: money('yuan', 'yuan'),
}

const scales: Readonly<Record<string, string>> = {
  ...{ m: 'million', M: 'million', mn: 'million', mln: 'million', MM: 'million', k: 'thousand', K: 'thousand' },
  ...{
    b: 'billion',
    B: 'billion',
    bn: 'billion',
    BN: 'billion',
    bln: 'billion',
    T: 'trillion',
    tn: 'trillion',
    trn: 'trillion',
  },
}
const scalePattern = String.raw`(\s?|-)(thousand|million|billion|trillion|hundred|crore|lakh|mn|mln|MM|bn|BN|bln|tn|trn|[mMkKbBT])(?![A-Za-z])`

/**
 * @param owner what stands before the unit's name, such as "U S"
 * @param isShort a thing is described: "five million dollar deal"
 */
function sum(number: string, scale: string, currency: Currency, hasAnd: boolean, owner = '', isShort = false): string {
  const [whole = '', part] = number.replaceAll(',', '').split('.')
  const named = (isOne: boolean) =>
    `${owner === '' ? '' : `${owner} `}${isOne || isShort ? currency.one : currency.many}`
  if (scale !== '') return `${decimal(number, hasAnd)} ${scale} ${named(false)}`
  if (part?.length !== 2 || currency.cent === undefined) return `${decimal(number, hasAnd)} ${named(number === '1')}`
  const centWords = `${cardinal(part)} ${currency.cent[part === '01' ? 0 : 1]}`
  if (Number(whole) === 0 && part !== '00') return centWords
  const wholeWords = `${cardinal(whole, hasAnd)} ${named(whole === '1')}`
  return part === '00' ? wholeWords : `${wholeWords} and ${centWords}`
}

const signPattern = `(US|U\\.S\\.|AU?|CA?|NZ|HK|S|R|E|NT|CN)?([${Object.keys(signs).join('')}])\\s?`
const amount = `(${numberPattern}|\\.\\d{1,4})`

const signed = (first: Rule['first']): Rule => ({
  first,
  pattern: new RegExp(`${signPattern}${amount}(?:(\\s?[-–]\\s?|\\sto\\s)\\2?${amount})?(?:${scalePattern})?`, 'y'),
  say(match, around) {
    const [written, owner, sign = '', number = '', dash, last, gap = '', scaleWritten = ''] = match
    const currency = signs[sign]
    if (currency === undefined) return undefined
    const scale = scales[scaleWritten] ?? scaleWritten
    const tail = gap === '-' ? `${gap}${scaleWritten}` : ''
    const whose = owner === undefined ? '' : (owners[owner] ?? '')
    const isShort = isDescribing(around) || /^-[A-Za-z]/.test(after(around)) || tail !== ''
    const end = sum(last ?? number, scale, currency, around.hasAnd, whose, isShort)
    if (last === undefined || dash === undefined) return [[written, end]]
    const head = written.slice(0, written.indexOf(dash, written.indexOf(number)))
    // "$5-10 million" names the unit once, "$5-$10" for each.
    const hasOwnSign = written.slice(head.length + dash.length).startsWith(sign)
    const start =
      hasOwnSign && scale === '' ? sum(number, '', currency, around.hasAnd, whose) : decimal(number, around.hasAnd)
    return [
      [head, start],
      [dash, rangeWord(around)],
      [written.slice(head.length + dash.length), end],
    ]
  },
})

const codeNames = Object.keys(codes).map((code) => code.replace('.', '\\.'))

export const moneyRules: readonly Rule[] = [
  signed('sign'),
  signed('letter'),
  {
    first: 'letter',
    pattern: new RegExp(`(${codeNames.toReversed().join('|')})\\s?${amount}(?:${scalePattern})?`, 'y'),
    say([written, code = '', number = '', , scale = ''], { hasAnd }) {
      const currency = codes[code]
      return currency && [[written, sum(number, scales[scale] ?? scale, currency, hasAnd)]]
    },
  },
  {
    first: 'digit',
    pattern: new RegExp(`${amount}(\\s?)(€|£|₽|₺|¢|USD|EUR|GBP|CHF|RMB|CNY|p|c)(?![A-Za-z\\d])`, 'y'),
    say([written, number = '', gap = '', sign = ''], { hasAnd }): Said | undefined {
      if (/^[pc¢]$/.test(sign)) {
        if ((gap !== '' && sign !== '¢') || !/^\d{1,2}$/.test(number)) return undefined
        const [one, many] = sign === 'p' ? pence : cents
        return [[written, `${cardinal(number)} ${number === '1' ? one : many}`]]
      }
      const currency = signs[sign] ?? codes[sign]
      return currency && [[written, sum(number, '', currency, hasAnd)]]
    },
  },
  // What is no sum of money: 2bn, 3.5tn
  {
    first: 'digit',
    pattern: new RegExp(`${amount}(\\s?)(bn|tn|trn|mn|mln|bln)(?![A-Za-z])`, 'y'),
    say: ([, number = '', gap = '', scale = ''], { hasAnd }) => [
      [number, decimal(number, hasAnd)],
      [gap + scale, ` ${scales[scale] ?? scale}`],
    ],
  },
]
