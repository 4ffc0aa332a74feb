/** A plain sentence in each of many languages: to try a voice with, and to let it be heard. Our own words. */
import { languageTag } from './language-tag'

/** By language subtag. Of weather and water, so that nobody minds hearing it. */
const sentences: Readonly<Record<string, string>> = {
  ar: 'تشرق الشمس من الشرق وتغرب في الغرب.',
  bg: 'Слънцето изгрява на изток и залязва на запад.',
  bn: 'সূর্য পূর্ব দিকে ওঠে এবং পশ্চিম দিকে অস্ত যায়।',
  ca: 'El sol surt per l’est i es pon per l’oest.',
  cs: 'Slunce vychází na východě a zapadá na západě.',
  da: 'Solen står op i øst og går ned i vest.',
  de: 'Die Sonne geht im Osten auf und im Westen unter.',
  el: 'Ο ήλιος ανατέλλει στην ανατολή και δύει στη δύση.',
  en: 'The sun rises in the east and sets in the west.',
  es: 'El sol sale por el este y se pone por el oeste.',
  et: 'Päike tõuseb idast ja loojub läände.',
  eu: 'Eguzkia ekialdetik ateratzen da eta mendebaldean sartzen da.',
  fa: 'خورشید از شرق طلوع و در غرب غروب می‌کند.',
  fi: 'Aurinko nousee idästä ja laskee länteen.',
  fil: 'Sumisikat ang araw sa silangan at lumulubog sa kanluran.',
  fr: 'Le soleil se lève à l’est et se couche à l’ouest.',
  gl: 'O sol sae polo leste e ponse polo oeste.',
  he: 'השמש זורחת במזרח ושוקעת במערב.',
  hi: 'सूरज पूरब में उगता है और पश्चिम में डूबता है।',
  hr: 'Sunce izlazi na istoku i zalazi na zapadu.',
  hu: 'A nap keleten kel és nyugaton nyugszik.',
  id: 'Matahari terbit di timur dan terbenam di barat.',
  it: 'Il sole sorge a est e tramonta a ovest.',
  ja: '太陽は東から昇り、西に沈みます。',
  ko: '해는 동쪽에서 뜨고 서쪽으로 집니다.',
  lt: 'Saulė teka rytuose ir leidžiasi vakaruose.',
  lv: 'Saule lec austrumos un riet rietumos.',
  ms: 'Matahari terbit di timur dan terbenam di barat.',
  nb: 'Solen står opp i øst og går ned i vest.',
  nl: 'De zon komt op in het oosten en gaat onder in het westen.',
  pl: 'Słońce wschodzi na wschodzie i zachodzi na zachodzie.',
  pt: 'O sol nasce a leste e põe-se a oeste.',
  ro: 'Soarele răsare la est și apune la vest.',
  ru: 'Солнце встаёт на востоке и садится на западе.',
  sk: 'Slnko vychádza na východe a zapadá na západe.',
  sl: 'Sonce vzhaja na vzhodu in zahaja na zahodu.',
  sr: 'Сунце излази на истоку и залази на западу.',
  sv: 'Solen går upp i öster och ner i väster.',
  sw: 'Jua huchomoza mashariki na kutua magharibi.',
  ta: 'சூரியன் கிழக்கில் உதித்து மேற்கில் மறைகிறது.',
  th: 'ดวงอาทิตย์ขึ้นทางทิศตะวันออกและตกทางทิศตะวันตก',
  tr: 'Güneş doğudan doğar ve batıdan batar.',
  uk: 'Сонце сходить на сході й заходить на заході.',
  vi: 'Mặt trời mọc ở hướng đông và lặn ở hướng tây.',
  zh: '太阳从东方升起，在西方落下。',
}

/** A sentence in the language (BCP 47). In one that is missing here, numbers: every voice can count. */
export function neutralSentence(language: string): string {
  const subtag = languageTag(language).split('-')[0] ?? ''
  return sentences[subtag === 'no' ? 'nb' : subtag === 'yue' ? 'zh' : subtag] ?? '1, 2, 3, 4, 5, 6, 7, 8, 9, 10.'
}
