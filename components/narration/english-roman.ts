/** Roman numerals where the words before them say that they are some. "I" by itself is the person, "V" the letter. */
import { after, before, type Rule } from './normalise-rules'
import { cardinal, ordinal } from './numbers'

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** The value of a well-formed numeral, else 0. */
export function romanValue(written: string): number {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(written)) return 0
  let value = 0
  for (let at = 0; at < written.length; at += 1) {
    const one = values[written.charAt(at)] ?? 0
    value += one < (values[written.charAt(at + 1)] ?? 0) ? -one : one
  }
  return value
}

/** What is counted: World War Two, chapter four, Type two. */
const counted =
  /\b(?:World War|War|Chapter|Part|Act|Scene|Volume|Book|Section|Title|Article|Phase|Stage|Type|Class|Level|Grade|Appendix|Figure|Table|Super Bowl|Schedule|Annex|Annexe|Tier|Category|Division|Episode|Season|Vatican|Mark|Apollo|Rocky|Fantasy|Factor|Unit|Group|Corps|Step|Round|Saturn|Gemini|Area|Pillar|Zone|Olympiad|Basel|Camp|Generation|Band|Schengen|SALT|START|Minsk|Astana|Madrid|Oslo|Taba|Agenda|Amendment|Chapters|Parts|Titles|Articles|chapter|part|act|section|volume|phase|stage|type|figure|table|article|title|book|grade|level|class|category)\s$/
/** Those who are the eighth of their name. */
const named =
  /\b(?:Henry|Elizabeth|Louis|Paul|Benedict|Pius|Charles|George|Edward|Richard|James|William|Napoleon|Nicholas|Alexander|Catherine|Frederick|Leo|Gregory|Philip|Philippe|Ferdinand|Mary|Mohammed|Mohamed|Muhammad|Abdullah|Hussein|Ivan|Wilhelm|Francis|Franz|Emmanuel|Emanuele|Umberto|Carlos|Felipe|Gustaf|Gustav|Gustavus|Harald|Haakon|Olav|Christian|Margrethe|Rama|Ramses|Ramesses|Ptolemy|Cleopatra|Hassan|Faisal|Innocent|Urban|Clement|Julius|Sixtus|Boniface|Celestine|Tawadros|Shenouda|Theodore|Constantine|Otto|Henri|Albert|Leopold|Rainier|Rudolf|Maximilian|Mswati|Menelik|Darius|Xerxes|Artaxerxes|Mehmed|Murad|Selim|Suleiman|Hamid|Peter|Robert|Isabella|Alfonso|Afonso|Pedro|Juan|Adrian|Alexios|Basil|Justinian|Theodosius|Valdemar|Eric|Erik|Casimir|Sigismund|Stephen|Bela|Matthias|Joseph|Leopold|Ashurbanipal|Nebuchadnezzar|Amenhotep|Thutmose|Seti|Sargon|Shapur|Khosrow|Bartholomew|Kirill|Malcolm|Kamehameha|Norodom|Tupac|Fuad|Farouk|Saud|Zog|Bhumibol|Vajiralongkorn|Willem|Nikolai|Aleksandr|Friedrich|Karl|Ludwig|Heinrich|Baldwin|Bohemond|Roger|Manuel|Michael|Romanos|Callixtus|Eugene|Honorius|Nicolas|Martin|Sylvester|Victor|Zachary|Anastasius|Stephen)\s$/
const crowned =
  /\b(?:King|Queen|Pope|Emperor|Empress|Tsar|Czar|Sultan|Prince|Princess|Pharaoh|Patriarch|Shah|Kaiser|Duke|Count)\s(?:[A-Z][a-z]+\s){1,2}$/
/** What a person says of himself, not what is said of a king. */
const personal =
  /^(?:'|\s(?:am|think|know|have|do|don't|would|will|can|could|believe|guess|hope|love|want|mean|said|say|see|just)\b)/
/** First and last name, as in "Griffin III": sons of sons. */
const fullName = /(?:^|\s)(?:[A-Z][a-z]+|[A-Z]\.?)\s(?:[A-Z]\.?\s)?[A-Z][a-z]+,?\s$/

export const romanRules: readonly Rule[] = [
  {
    first: 'letter',
    pattern: /([IVXLCDM]{1,8})(?:([-–])([IVXLCDM]{1,8}))?(?![A-Za-z\d&]|'[a-rt-z]|\.[A-Za-z])/y,
    say(match, around) {
      const [, written = '', dash, last] = match
      const value = romanValue(written)
      const head = before(around)
      if (value === 0 || !/[A-Za-z],?\s$/.test(head)) return undefined
      if (dash !== undefined && last !== undefined) {
        const end = romanValue(last)
        if (end === 0 || !counted.test(head)) return undefined
        return [
          [written, cardinal(String(value))],
          [dash, ' to '],
          [last, cardinal(String(end))],
        ]
      }
      if (value > 400) return undefined
      if (written.length > 1 && /^ (?:century|centuries|dynasty)\b/.test(after(around)))
        return [[written, ordinal(String(value))]]
      if (counted.test(head)) {
        // "Type I know" and "the part I played" go on with a word; "World War I" may as well.
        const goesOn = /^\s[a-z]+/.test(after(around)) && /\b[a-z]+\s$/.test(head)
        return written === 'I' && goesOn ? undefined : [[written, cardinal(String(value))]]
      }
      const isKnown = named.test(head)
      if (written.length === 1) {
        const isCrowned = crowned.test(head) || (isKnown && (written !== 'I' || !personal.test(after(around))))
        if (!isCrowned || (written !== 'I' && written !== 'V' && written !== 'X')) return undefined
        if (written === 'X' && / ?Malcolm\s$/.test(head)) return undefined
        return [[written, `the ${ordinal(String(value))}`]]
      }
      if (isKnown || crowned.test(head) || (value < 6 && fullName.test(head)))
        return [[written, `the ${ordinal(String(value))}`]]
      return value < 40 && /[A-Z][a-z]+\s$/.test(head) ? [[written, cardinal(String(value))]] : undefined
    },
  },
]
