/**
 * Words in capitals: by letters or as a word. Lists decide where usage does; for the rest, what has no vowel or is short is
 * spelled, and what could be an English word is said as one.
 */

import { romanValue } from './english-roman'
import { type Rule, type Said, type Surroundings, spelledParts, wordBefore } from './normalise-rules'
import { cardinal, codeWords, pluralWords } from './numbers'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const asWords =
  list(`NATO UNESCO NASA UNICEF OPEC AIDS SARS MERS ISIS ISIL COVID FIFA UEFA ASEAN APEC BRICS BRIC NAFTA LASER RADAR SONAR SCUBA SWAT
  FEMA OSHA HAMAS FATAH INTERPOL EUROPOL FRONTEX UNIFIL OXFAM CENTCOM AFRICOM EUCOM NORTHCOM NORAD DARPA SEAL SEALS POTUS SCOTUS FLOTUS GIF RAM ROM PIN
  SIM LAN WAN YOLO TASER CAPTCHA NIMBY ZIKA EBOLA DAESH PEGIDA FARC MAGA DACA ICE TASS SANA DEFRA OFSTED OFCOM COBRA SAGE NICE BAFTA PAC CERN NOAA NASDAQ
  FIFO LIFO DREAM VISA VAR FOMO SOHO NAVY SAT START SALT AUKUS QUAD IKEA LEGO NIKE MASH RICO PATRIOT HIMARS ATACMS AWACS STEM GAAP SAAB FIAT  SEATO
  CARICOM MERCOSUR ECOWAS OSINT HUMINT SIGINT UNCTAD UNAMA HIPAA ERISA COBOL BASIC JSTOR ANZAC EUFOR ISAF IFOR KFOR SFOR UNRWA COP TED MOMA  
  DOS UNIX LINUX WIMAX ZIP BIOS CRISPR ELISA CAT PET GATT EFTA ALBA LULAC ASCAP PETA CARE     NOW`)

const asLetters =
  list(`US USA UK UN EU UAE DRC USSR GDR AI TV PC ID IT HIV DNA RNA CEO CFO COO CIA FBI NSA DEA ATF DOJ EPA FDA IRS SEC FCC FTC IMF WTO WHO ICC ICJ
  IAEA UNHCR UNDP BBC CNN ABC NBC CBS PBS NPR ITV ESPN HBO MTV AP AFP UPI PA ANC ETA IRA PLO PKK PYD SDF YPG GOP DNC RNC MP MEP PM VP QC KC CBE OBE MBE
  HR PR IQ UFO ATM GPS USB URL API CPU GPU OS VR AR AA AAA NBA NFL NHL MLB UFC IOC USAID ACLU AARP AFLCIO NAACP LGBT LGBTQ LGBTQI IED WMD ICBM VIP RSVP DIY FAQ
  ER ICU MRI IVF ADHD OCD PTSD IBM ATT BMW VW UPS LA DC NY NYC NYPD LAPD IDF UAV EUR USD GDP VAT IPO EV SUV ACT IDP IDPS CEOS AU OAU OAS OSCE OECD EC ECB EFF EEA EEC
  EIA EIB ESA ESL ETF FA FSA IOM IPA IPCC IRC ISI ISS ISO IUD IV AFD CDU SPD UDI UKIP DUP IOU OED UCLA USC UPI UTC AEI AIG AOL ADA AMA APA ATP EMA EMS EMT ODI OBR UCL UEA AG AD CE BCE
  EDT EST CET GMT PST PDT NHS MOD TUC CBI HMRC RAF SAS MOT FCO DWP GCSE SNP LSE IRGC KGB FSB GRU MSF ICRC IFRC SMS SEO PDF UX UI IP NDA ROI RPG FPS IPS OLED LED HD UHD DVD ISP IM DM SUVS AIIB CIS EAEU OIC GCC IS`)

/** Capitals for the sake of it: a person who shouts says no letters. */
const shoutedWords =
  list(`THE AND NOT ALL BUT YES NO SO DO GO ME MY WE HE SHE YOU ARE WAS HAS HAD HIS HER OUR OUT OFF NEW NOW ONE TWO TOP BIG BAD GET GOT CAN MAY
  DID WILL WITH FOR FROM THIS THAT THEY THEM THEN THAN WHAT WHEN WHERE WHY HOW EVERY NEVER EVER ONLY MORE MOST LESS VERY MUST STOP HELP NEWS LIVE FREE SALE READ
  WATCH PHOTO PHOTOS VIDEO UPDATE UPDATED BREAKING CLICK HERE ALSO AS AT BY IF IN OF ON OR TO UP BE AN ANY WHO'S ITS SEE SAY ACT ADD AIR OLD WAR MAN MEN DAY WAY
  LAW OIL SEX WIN WON LET PUT RUN SET TRY USE FEW BOX KEY LOW HIGH END BUY PAY SAD GUY JOB BAN AID AGE EYE FAR FUN HOT ICE LOT OWN RED SIX TEN TAX TEA YET BLUE
  LIFE LOVE HOME HAVE BEEN JUST LIKE MAKE OVER SOME TAKE TIME TOLD WANT WELL WORK YEAR YOUR SAID INTO ABOUT AFTER AGAIN BEFORE FIRST LAST NEXT BEST WORST`)

const exactly: Readonly<Record<string, string>> = {
  OK: 'okay',
  UNAIDS: 'U N aids',
  CDROM: 'C D rom',
  JPEG: 'jay peg',
  MPEG: 'em peg',
  ASAP: 'A S A P',
  DIY: 'D I Y',
}

/** Whether a word in capitals could be said as an English word. */
export function isPronounceable(word: string): boolean {
  if (
    /[^AEIOUY]{4}|[AEIOU]{3}|AA|UU|(.)\1\1|[JQV]$|[BCDFGKPTV][LR]$|^[^AEIOUY]{3}(?<!^(?:STR|SCR|SPR|SPL|SCH|THR|SHR|CHR|PHR))/.test(
      word,
    )
  )
    return false
  if (!/[AEIOU]/.test(word)) return /[^Y]Y/.test(word) && word.length > 3
  // Beginnings that no English word has.
  if (
    /^(?:[BCDFGKPTVZ][BCDFGKMNPTVZS](?<!^(?:CZ|PS|GN|KN|TS))|[HJLMNRVWXYZ][BCDFGHJKLMNPQRSTVWXZ](?<!^WR)|[SDT][BDFGRVZX](?<!^(?:DR|TR))|.Q|[QJX](?![AEIOU]))/.test(
      word,
    )
  )
    return false
  if (
    /[^AEIOUY]{3}$(?<!(?:GHT|RST|NDS|NTS|RTS|RDS|CKS|LLS|TCH|RCH|NCH|MPS|RKS|NGS|NKS|LDS|STS|RMS|RNS|SHT|LTH|NTH|RTH|FTS|CTS))/.test(
      word,
    )
  )
    return false
  return !/(?:[BCDFGHJKMPQTVWXZ][BDFGJKMNPQVWXZ]$(?<!(?:CK|GG|SH|TH|MB|MM|FF|BB|DD|ZZ|PP|WN|GN|GM|WD|WK|HN|TZ)))/.test(
    word,
  )
}

/** How an acronym is said: by letters, as a word, or as the word that capitals hide. */
export function acronymKind(word: string, isShouted: boolean): 'letters' | 'word' {
  if (isShouted && (word === 'IT' || word === 'WHO' || word === 'ACT' || word === 'IS')) return 'word'
  if (asLetters.has(word)) return 'letters'
  if (asWords.has(word) || shoutedWords.has(word)) return 'word'
  if (word.endsWith('S') && word.length > 3 && asLetters.has(word.slice(0, -1)) && !isShouted) return 'letters'
  if (isShouted) return /[AEIOUY]/.test(word) && (word.length > 3 || isPronounceable(word)) ? 'word' : 'letters'
  if (word.length < 4) return 'letters'
  return isPronounceable(word) ? 'word' : 'letters'
}

const fixed: Readonly<Record<string, string>> = {
  mRNA: 'M R N A',
  tRNA: 'T R N A',
  DoD: 'D O D',
  DoJ: 'D O J',
  DoE: 'D O E',
  MoD: 'M O D',
  PhD: 'P H D',
  eBay: 'ebay',
  iOS: 'I O S',
  macOS: 'mac O S',
  LaTeX: 'lay tek',
  WiFi: 'wi-fi',
  'Wi-Fi': 'wi-fi',
}

function saidOf(word: string, around: Surroundings, at: number): Said {
  const known =
    exactly[word] ??
    (/^(?:II|III|VI{1,3}|IX|XI{1,3}|XI?[VX]|XVI{1,3})$/.test(word) ? cardinal(String(romanValue(word))) : undefined)
  if (known !== undefined) return [[word, known]]
  // In small letters: some voices spell whatever is in capitals.
  if (acronymKind(word, around.isShouted(at)) === 'word')
    return [[word, isUsPronoun(word, around) ? 'us' : word.toLowerCase()]]
  return isUsPronoun(word, around) ? [[word, 'us']] : spelledParts(word)
}

/** "LET US GO", in a headline. */
function isUsPronoun(word: string, around: Surroundings): boolean {
  return (
    word === 'US' &&
    around.isShouted(around.start) &&
    /\b(?:LET|GIVE|TELL|HELP|JOIN|SHOW|SAVE|MAKE|AMONG|BETWEEN)\s$/.test(
      around.text.slice(Math.max(0, around.start - 9), around.start),
    )
  )
}

export const acronymRules: readonly Rule[] = [
  {
    first: 'letter',
    pattern: /[A-Za-z]{2,5}(?:-Fi)?(?![A-Za-z])/y,
    say: ([written]) => (Object.hasOwn(fixed, written) ? [[written, fixed[written] ?? '']] : undefined),
  },
  // AT&T, R&B, Q&A
  {
    first: 'letter',
    pattern: /([A-Z]{1,3})(\s?&\s?)([A-Z]{1,3})(s?)(?![A-Za-z])/y,
    say: ([written, one = '', and = '', two = '', plural = '']) =>
      /\s/.test(and) && (one.length > 1 || two.length > 1)
        ? undefined
        : written === ''
          ? undefined
          : [
              ...spelledParts(one),
              [and, ' and '],
              ...spelledParts(two),
              ...(plural === '' ? [] : [['s', 's'] as const]),
            ],
  },
  // G7, F-16s, COVID-19, MH370, H1N1, CO2, B2B, S-400
  {
    first: 'letter',
    pattern: /([A-Za-z]{1,5})(-?)(\d{1,7})(?:([A-Za-z]{1,3})(\d{0,4})([A-Z]?))?(?![A-Za-z\d]|\.\d)/y,
    say([, head = '', dash = '', digits = '', tail = '', more = '', end = ''], around) {
      if (dash !== '' && /^[a-z]/.test(head)) return undefined
      if (/[a-z]/.test(head) && head.length > 2 && dash === '' && tail !== '') return undefined
      const said: (readonly [string, string])[] = []
      if (/^[A-Z]+$/.test(head)) said.push(...saidOf(head, around, around.start))
      else if (head.length < 3 && !/[aeiouy]/.test(head)) said.push(...spelledParts(head))
      else said.push([head, head])
      // What is measured in microns keeps its point; a code has none.
      const words = codeWords(digits)
      said.push([dash, ' '])
      if (tail === 's') said.push([`${digits}s`, pluralWords(words)])
      else {
        said.push([digits, words])
        if (tail !== '') said.push(['', ' '], ...spelledParts(tail))
      }
      if (more !== '') said.push([more, ` ${codeWords(more)}`])
      if (end !== '') said.push(['', ' '], ...spelledParts(end))
      return said
    },
  },
  // PM2.5, HTML5.1
  {
    first: 'letter',
    pattern: /(PM|HTML|USB|CSS|HTTP|TLS|v|V|ver|iOS)(\s?)(\d{1,4}(?:\.\d{1,5}){1,4})(?![\d.]\d)/y,
    say([, head = '', gap = '', number = ''], around) {
      const words = number
        .split('.')
        .map((part) => codeWords(part))
        .join(' point ')
      const name: Said = /^v/i.test(head)
        ? [[head, /^version$/i.test(wordBefore(around)) ? '' : 'version']]
        : head === 'iOS'
          ? [[head, 'I O S']]
          : spelledParts(head)
      return [...name, [gap, ' '], [number, words]]
    },
  },
  {
    first: 'letter',
    pattern: /([vV])(\d{1,4})(?![\dA-Za-z.])/y,
    say: ([, v = '', digits = '']) => [
      [v, 'version '],
      [digits, codeWords(digits)],
    ],
  },
  // DON'T, in a headline
  {
    first: 'letter',
    pattern: /([A-Z]{1,20})'(T|RE|LL|VE|D|M|S)(?![A-Za-z])/y,
    say([written, word = '', end = ''], around) {
      if (end === 'S' && word.length > 1) return [...saidOf(word, around, around.start), ["'S", "'s"]]
      return word === 'I' ? [[written, `I'${end.toLowerCase()}`]] : [[written, written.toLowerCase()]]
    },
  },
  // NATO, SDF, MPs, CEO
  {
    first: 'letter',
    pattern: /([A-Z]{2,24})(s(?![A-Za-z]))?(?![a-z])/y,
    say(match, around) {
      const [, word = '', plural] = match
      // The last capital may begin a name: "BBCNews".
      const said = saidOf(word, around, around.start)
      if (plural === undefined) return said
      const [only, another] = said
      if (only !== undefined && another === undefined) return [[word + plural, `${only[1]}s`]]
      // "M P's" is read right where "M Ps" is not.
      return [...said, [plural, "'s"]]
    },
  },
]
