/**
 * Whether a text is plainly in the language it is said to be in, by its commonest words. This settles nearly every
 * paragraph in next to no time, so the recogniser (28 MB once loaded) is not needed for an ordinary page.
 */
import { baseLanguage } from './announcements'

/** Words that make up much of any text in the language, and little of one in another. */
const common: Readonly<Record<string, string>> = {
  en: 'the of and to is that it for on with as was are be this have from by not but at his they which you we she he or had has been an will were their would can one all its my if there about more when who our said so than what up your out into them some',
  de: 'der die und den das von zu mit sich des auf für ist im dem nicht ein eine als auch es aus er hat dass sie nach wird bei einer um sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wir ich werden kann',
  fr: 'de la le les et des en un du une que est pour qui dans sur au par pas plus avec ce il sont ne se cette ont mais son aux ces ou nous été être elle leur comme vous sa deux fait je tout ses lui',
  es: 'de la que el en y los del las un por con una su para es al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante se no ha fue son',
  it: 'di e il la che in un per è del della non si una dei con le al da i come sono alla nel più gli delle ha anche dal lo ma nella se su questo essere stato i ci tra quando molto loro',
  pt: 'de que e o do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem seu sua ou ser quando muito nos já está eu também pelo pela até isso ela entre são',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als die bij maar door nog wordt uit naar hij ze over wel kan werd worden dan deze heeft hebben meer was we je ik',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag från så kan vi man när eller efter ska också hade hon nu sig där vid',
  da: 'og i at det er en til på af for med den de som har ikke et der han om men var fra så kan jeg vi man når eller efter også blev hun sig ved havde',
  pl: 'i w na z do się że nie to jest o jak po ale od za przez co dla są tym oraz był ma być już tego tak jego jej który która które ich może tylko czy było przy',
  ru: 'и в не на что с он по как это из у за от так но к для же его все было о до она бы а мы их или только если еще ещё когда был который также уже то я при',
  uk: 'і в на не що з та як до за у це але від для є був було його він вона вони ми також які який яка після про й ж або щоб',
  ca: 'de la el i que a en els les per amb un una és del al es no com més però ha són seva seu aquest aquesta també va ser dels molt',
  ro: 'de și în a la cu pe nu din care să o un este mai că au pentru sau fi prin după dar lui ale sunt ca al fost până între',
  cs: 'a v se na je že s z do o to i jako za by ve pro ale po si jsou od který která které podle jsem byl bylo k už tak také',
  tr: 've bir bu da de için ile olarak çok daha en gibi ne kadar olan sonra her ama var değil mi ya o oldu göre ise veya',
  id: 'yang dan di ini itu dengan untuk dari dalam tidak pada akan kita ke adalah juga oleh saya mereka ada atau bisa karena telah kami sebagai',
}

/** Languages that are alone in their script, or told apart by it. */
const byScript: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  zh: /\p{Script=Han}/gu,
  ko: /\p{Script=Hangul}/gu,
  he: /\p{Script=Hebrew}/gu,
  el: /\p{Script=Greek}/gu,
  th: /\p{Script=Thai}/gu,
}

/** The languages of each word. */
const languages = new Map<string, string[]>()
for (const [language, words] of Object.entries(common)) {
  for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language])
}

/** Least share of common words; 30 % to 50 % are usual, lists of names and of steps have the fewest. */
const ENOUGH = 0.1

/** `false` also where nothing is known of the language (BCP 47), or another has as many of its words in the text. */
export function isPlainly(language: string | undefined, text: string): boolean {
  const base = baseLanguage(language) ?? ''
  const letters = byScript[base]
  if (letters !== undefined) {
    const most = base === 'ja' ? 0.25 : 0.6
    const isJapanese = base === 'zh' && /[\p{Script=Hiragana}]/u.test(text)
    return !isJapanese && count(text, letters) > 0 && count(text, letters) >= count(text, /\p{L}/gu) * most
  }
  if (!Object.hasOwn(common, base)) return false
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) for (const each of languages.get(word) ?? []) counts.set(each, (counts.get(each) ?? 0) + 1)
  const own = counts.get(base) ?? 0
  return own > 0 && own >= words.length * ENOUGH && [...counts].every(([other, count]) => other === base || count < own)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
