/** Abbreviations with a full stop, and those that need none: titles, ranks, streets, states, Latin, business. */
import {
  after,
  before,
  isLast,
  type Rule,
  type Said,
  type Surroundings,
  spelledParts,
  stop,
  wordBefore,
} from './normalise-rules'

/** "key words, key words …", parted by semicolons. */
function listed(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/;\s*/)
      .map((entry) => {
        const at = entry.indexOf(' ')
        return [entry.slice(0, at), entry.slice(at + 1)]
      }),
  )
}

/** In front of a name: with a full stop always, without one when a capital follows. */
const titles =
  listed(`Mr Mister; Mrs Missus; Ms Miz; Mx Mix; Messrs Messers; Dr Doctor; Drs Doctors; Prof Professor; Profs Professors;
  Gen General; Gens Generals; Brig Brigadier; Lt Lieutenant; Col Colonel; Cols Colonels; Maj Major; Sgt Sergeant; Capt Captain;
  Cpl Corporal; Cmdr Commander; Cdr Commander; Adm Admiral; Pvt Private; Pfc Private First Class; Sen Senator; Sens Senators; Rep Representative;
  Reps Representatives; Gov Governor; Govs Governors; Pres President; Rev Reverend; Revs Reverends; Hon Honorable; Amb Ambassador; Atty Attorney;
  Supt Superintendent; Insp Inspector; Msgr Monsignor; Mt Mount; Ft Fort; Sgts Sergeants; Asst Assistant; Dep Deputy; Det Detective; Spc Specialist;
  Mme Madame; Mlle Mademoiselle; Sr Senior; Jr Junior; St Saint; Ste Saint; Const Constable; Comdr Commander; Ens Ensign; Lts Lieutenants`)

/** Read so without a full stop too, in front of a name. */
const bare =
  /^(?:Mrs?|Ms|Mx|Messrs|Drs?|Prof|Gen|Brig|Lt|Col|Maj|Sgt|Capt|Cpl|Cmdr|Cdr|Adm|Pvt|Sen|Gov|Rev|Mt|Ft|St|Jr|Sr|Supt|Insp|Msgr)$/

const others =
  listed(`Inc Incorporated; Corp Corporation; Corps Corps; Co Company; Cos Companies; Ltd Limited; Bros Brothers; Ave Avenue; Av Avenue; Blvd Boulevard;
  Rd Road; Ln Lane; Hwy Highway; Pkwy Parkway; Dept Department; Depts Departments; Univ University; Assn Association; Assoc Associates; Natl National; Intl International;
  Govt Government; govt government; dept department; Mfg Manufacturing; Tel Telephone; Ext Extension; ext extension; Est Established; est established; approx approximately; Approx Approximately; 
  vs versus; Vs Versus; VS versus; etc et cetera; Etc Et cetera; cf compare; viz namely; ca circa; eds editors; incl including; excl excluding; misc miscellaneous;
  max maximum; min minimum; avg average; temp temperature; yrs years; yr year; hrs hours; hr hour; mins minutes; secs seconds; mos months; wks weeks; lbs pounds; lb pound; oz ounces; tbsp tablespoons; tsp teaspoons;
  Jan January; Feb February; Aug August; Sept September; Oct October; Nov November; Dec December; Mon Monday; Tue Tuesday; Tues Tuesday; Thu Thursday; Thur Thursday; Thurs Thursday; Fri Friday;
  Calif California; Fla Florida; Conn Connecticut; Colo Colorado; Ariz Arizona; Tenn Tennessee; Okla Oklahoma; Minn Minnesota; Mich Michigan; Wis Wisconsin; Nev Nevada; Neb Nebraska; Mont Montana; Wyo Wyoming; Penn Pennsylvania; Tex Texas; Del Delaware; Ont Ontario; Que Quebec; 
  Sgt Sergeant; esp especially; dist district; Dist District; Div Division; Rgt Regiment; Regt Regiment; Bn Battalion; Ph.D P H D; anon anonymous; trans translated; pron pronounced; orig originally; Mss manuscripts; vol volume; vols volumes; Hts Heights; Pl Place; Sq Square; Ct Court; Ter Terrace`)

/** Said in full where the text goes on with a number: "pp. 3-5", "Fig. 2", "No. 1". */
const beforeNumber =
  listed(`No number; no number; Nos numbers; nos numbers; Nr number; p page; P page; pp pages; Vol volume; vol volume; Vols volumes; vols volumes; Fig figure; fig figure; Figs figures; figs figures; Ch chapter; ch chapter;
  Chap chapter; chap chapter; Sec section; sec section; Sect section; Art article; art article; Eq equation; eq equation; Ver version; ver version; Ed edition; ed edition; Apt apartment; apt apartment; Ste suite; Rm room; Mar March; Apr April; Jun June; Jul July; Sat Saturday; Sun Sunday; Wed Wednesday; c circa; ca circa; v version; Pt part; pt part; Ex example; Bk book; Rte Route; Para paragraph; para paragraph; Ref reference; Op opus; Tel telephone; Lot lot; max maximum; min minimum`)

/** States that are words too: only behind a comma, as in "Jackson, Miss." */
const afterComma = listed(
  `Miss Mississippi; Mass Massachusetts; Wash Washington; Ore Oregon; Ill Illinois; Ala Alabama; Ind Indiana; Pa Pennsylvania; Md Maryland; Va Virginia; Ga Georgia; La Louisiana; Me Maine; Mo Missouri; Ky Kentucky; Kan Kansas; Ark Arkansas; Vt Vermont; Alta Alberta; Man Manitoba; Sask Saskatchewan; Kans Kansas`,
)

/** Streets behind a name: "Elm Dr.", "Main St." */
const streets: Readonly<Record<string, string>> = {
  'Dr.': 'Drive',
  'St.': 'Street',
  'Ct.': 'Court',
  Dr: 'Drive',
  St: 'Street',
  'Sq.': 'Square',
  'Pl.': 'Place',
}

const capital = /^\s+["'(]?[A-Z]/
const nameBefore = /(?:^|\s)(?:[A-Z][a-z]+(?:'s)?|\d{1,3}(?:st|nd|rd|th))\s$/

function isStreet(written: string, around: Surroundings): boolean {
  if (!Object.hasOwn(streets, written)) return false
  const head = before(around)
  if (
    !nameBefore.test(head) ||
    /(?:^|\s)(?:The|In|At|On|And|But|For|From|Mount|Port|Fort|Lake|As|When|While|After|Before|By|To|Of|Said|Says|Professor|Prime|Chief)\s$/.test(
      head,
    )
  )
    return false
  return !capital.test(after(around)) || /\d\s(?:[NSEW]\.?\s)?(?:[A-Z][a-z]+\s){1,3}$/.test(head)
}

function titled(word: string, point: string, around: Surroundings): string | undefined {
  const full = titles.get(word)
  if (full === undefined) return undefined
  if (isStreet(word + point, around)) return `${streets[word + point]}${stop(point, around)}`
  if (point === '') return bare.test(word) && (capital.test(after(around)) || /^[JS]r$/.test(word)) ? full : undefined
  return `${full}${stop(point, around)}`
}

const rule = (pattern: RegExp, say: Rule['say']): Rule => ({ first: 'letter', pattern, say })

const dotted: Readonly<Record<string, string>> = {
  'e.g.': 'for example',
  'i.e.': 'that is',
  'a.k.a.': 'also known as',
  'w.r.t.': 'with respect to',
}

export const abbreviationRules: readonly Rule[] = [
  rule(/(?:[eE]\.\s?g\.|[iI]\.\s?e\.|a\.k\.a\.|w\.r\.t\.)(,?)/y, (match) => {
    const written = match[0].replace(/[\s,]/g, '').toLowerCase()
    return [[match[0], `${dotted[written] ?? written}${match[1] ?? ''}`]]
  }),
  rule(/([aApP]\.\s?[mM]\.)(?![A-Za-z])/y, (match, around) => [
    [match[0], `${/^a/i.test(match[0]) ? 'A M' : 'P M'}${stop(match[0], around)}`],
  ]),
  rule(/et al(?:\.|(?![a-z]))/y, (match, around) => [[match[0], `and others${stop(match[0], around)}`]]),
  rule(/km\/h(?![a-z])/y, ([written]) => [[written, 'kilometers per hour']]),
  rule(/x(?=\s\d)/y, ([written], around) => (/\d\s?[a-z]*\s$/.test(before(around)) ? [[written, 'by']] : undefined)),
  // C#, C++, H.264
  rule(/([A-Z])(#|\+\+)(?![A-Za-z\d])/y, ([, letter = '', sign = '']) => [
    [letter, letter],
    [sign, sign === '#' ? ' sharp' : ' plus plus'],
  ]),
  rule(/([A-Z])\.(?=\d)/y, ([, letter = '']) => [[`${letter}.`, `${letter} `]]),
  rule(/w\/o(?![a-z])/y, ([written]) => [[written, 'without']]),
  rule(/w\/(?=\s?[a-z\d])/y, ([written]) => [[written, 'with ']]),
  rule(/(Ph)\.?D(\.?)(s?)(?![A-Za-z])/y, (match, around) => [
    [match[0], `P H D${match[3] === 's' ? "'s" : ''}${stop(match[2] ?? '', around)}`],
  ]),
  // Brown v. Board
  rule(/v\.(?=\s[A-Z])/y, ([written], around) =>
    /[A-Z][\w.]*\s$/.test(before(around)) ? [[written, 'versus']] : undefined,
  ),
  rule(/([A-Za-z]{1,4})\.?(\s?)(?=\d)/y, (match) => {
    const [written, word = '', gap = ''] = match
    if (!written.includes('.')) return undefined
    const full = beforeNumber.get(word)
    return full === undefined
      ? undefined
      : [
          [`${word}.`, full],
          [gap, ' '],
        ]
  }),
  rule(/No (?=\d)/y, ([written], around) => (isNumberSign(around) ? [[written, 'Number ']] : undefined)),
  // "U.S.", "U.N.", "J.K.", "D.C."
  rule(/[A-Za-z](?:\.[A-Za-z]){1,8}(?:\.|(?![A-Za-z]))/y, (match, around): Said | undefined => {
    const [written] = match
    if (/[a-z]/.test(written) && !/^(?:[a-z]\.){2,4}$/.test(written)) return undefined
    const said = [...spelledParts(written)]
    if (stop(written, around) !== '') said[said.length - 1] = [said.at(-1)?.[0] ?? '', '.']
    return said
  }),
  rule(/([A-Za-z]{2,6})\./y, (match, around) => {
    const [written, word = ''] = match
    const known = titled(word, '.', around)
    if (known !== undefined) return [[written, known]]
    if (isStreet(written, around)) return [[written, `${streets[written]}${stop(written, around)}`]]
    const state = /,\s$/.test(before(around)) ? afterComma.get(word) : undefined
    const full = state ?? others.get(word)
    // A word that ends the text may be just that: "the max."
    if (full === undefined || (/^[a-z]/.test(word) && isLast(around) && !/^(?:etc|govt|dept)$/.test(word)))
      return undefined
    if (
      /^(?:Co|Corps|Ct|Pl|Mon|Dist|Div|Pl|Sq|Ter)$/.test(word) &&
      (wordBefore(around) === '' || isLast(around)) &&
      word !== 'Co'
    )
      return undefined
    return [[written, `${full}${stop(written, around)}`]]
  }),
  rule(
    /(?:Mrs?|Ms|Mx|Messrs|Drs?|Prof|Gen|Brig|Lt|Col|Maj|Sgt|Capt|Cpl|Cmdr|Cdr|Adm|Pvt|Sen|Gov|Rev|Mt|Ft|St|Jr|Sr|Supt|Insp|Msgr)(?![A-Za-z.'-])/y,
    (match, around) => {
      const full = titled(match[0], '', around)
      return full === undefined ? undefined : [[match[0], full]]
    },
  ),
  rule(/(?:vs|etc|Inc|Corp|Ltd|Bros|Ave|Blvd|govt|dept|approx)(?![A-Za-z.'-])/y, (match, around) => {
    if (/^Corp|^Bros/.test(match[0]) && !nameBefore.test(before(around))) return undefined
    return [[match[0], others.get(match[0]) ?? match[0]]]
  }),
  // George W. Bush, J. Smith
  rule(/([A-Z])\.(?=\s+[A-Z])/y, (match, around) => {
    const name = /(?:^|[\s(])(?:[A-Z][a-z'-]+|[A-Z]\.?)\s+$/.test(before(around))
    if (match[1] === 'I' || !(name || /^\s*$/.test(before(around)) || wordBefore(around) !== '')) return undefined
    return [[match[0], match[1] ?? '']]
  }),
]

/** "No 10", British for "No. 10"; not "No 10 people came". */
function isNumberSign(around: Surroundings): boolean {
  return /^\d{1,3}(?![\d,%]| [a-z]+s\b| (?:people|men|women|more|per|of)\b)/.test(after(around))
}
