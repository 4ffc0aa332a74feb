/**
 * What tells a full stop that ends a sentence from one that ends an abbreviation: short lists of our own, lower case
 * unless said otherwise, for the languages whose news we test with. A missing word costs a pause, nothing worse.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Always followed by what they belong to: titles, ranks, "vs." A language in front (`fr:m`) limits a word to it. */
export const abbreviations = list(
  `mr mrs ms mx messrs dr drs prof profs rev hon pres gov govs en:sen sens rep reps gen brig en:maj col lt capt cmdr cdr adm
  sgt cpl pvt pfc spc cpt en:det insp supt atty asst assoc amb msgr mgr rt vs cf viz approx ca ste
  sra srta dra dña ee fr:m fr:mm mme mmes mlle fr:me fr:av es:sr es:sres es:d es:ud es:uds es:av pt:sr pt:av it:sig it:sig.ra it:dott
  hr fr dipl ing bzw vgl sog ggf evtl inkl einschl bspw hrsg de:st de:str nl:dhr nl:mw mevr bijv nl:o.a nl:d.w.z pl:hab pl:ul pl:al pl:np pl:tzw pl:mgr pl:inż pl:św
  ru:ул ru:им ru:проф ru:акад ru:пр ru:т.н uk:вул uk:ім uk:проф sv:t.ex sv:bl.a sv:kl`,
)

/** With a capital, names and endings that may end a sentence or go on: "Apple Inc. Chief", "Calif. Gov." */
export const acronyms = list(
  `inc corp co ltd jr sr bros st mt ft ave blvd rd dept univ assn esq uu ph.d b.sc m.sc d.phil
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn
  tex va vt wash wis wyo`,
)

/** Abbreviations only when a number follows: "No. 5", "Oct. 15". */
export const beforeNumber = list(
  `no nos nr núm nº n° n p pp s hal pág págs vol vols fig figs abb ch chap cap kap sec sect art abs ed eq bd bde ziff tel ext est pt vers para paras
  jan feb mar apr jun jul aug sep sept oct okt nov dec dez ene abr ago dic janv févr juil déc`,
)

/** Phrases that always go on, with or without a space inside: e.g., z. B., p. ej., т. е. */
export const phrases =
  /(?:^|[\s\p{Ps}])(?:e\.\s?g|i\.\s?e|et al|a\.\s?k\.\s?a|z\.\s?b|d\.\s?h|u\.\s?a|s\.\s?o|p\.\s?ex|p\.\s?ej|т\.\s?е)\.$/iu

/** What makes a time of day go on: "4 p.m. Monday", "9 a.m. EST", "noon p.m. Oct. 3". */
export const timeWords =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[A-Z]{1,4}T\b|UTC\b)/

/** "At 5 a.m. Dr. Lind left": so far the sentence is nothing but a time. */
export const timeInFront =
  /^\p{Pi}?(?:At|By|Around|About|After|Before|Until|Since|From|On|Just|Shortly)\s\P{P}{1,24}[ap]\.m\.$/iu

/** Names that bear an exclamation mark. */
export const exclaimed = /(?:^|\s)(?:Yahoo|Jeopardy|Oklahoma|Wham|Airplane|Mamma Mia|Moulin Rouge|Hello, Dolly)!$/

/** Things that are numbered with letters: "World War I. Germany". */
export const numbered =
  /\b(?:War|Part|Book|Act|Volume|Chapter|Phase|Type|Class|Schedule|Article|Title|Appendix|Pope|King|Queen) \p{L}\.$/u

/** Who speaks, after a question or a cry: "Are you there?" Lind asked. */
export const speaker =
  /^(?:I|(?:\p{Lu}[\p{L}’'-]*\.? ){0,2}\p{Lu}[\p{L}’'-]+) (?:said|says|asked|asks|replied|replies|cried|shouted|yelled|added|wondered|whispered|exclaimed|wrote|told|recalled|joked)\b/u

/** Forms that begin a sentence and whose first letters alone may be a name (Don, Can). */
export const shortNegation = /^(?:(?:Do|Does|Did|Is|Are|Was|Were|Has|Have|Had|Could|Would|Should)n|Can|Won)['’]t\b/

/** Before a date: "Wed. Nov. 5". With a capital, since he may have sat. */
export const weekdays = /^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)$/

/** Languages that write ordinals with a full stop: 3. Oktober. */
export const ordinalLanguages = list('de da nb nn no fi is cs sk hu hr sr bs sl et lv')

/** Words (as written at the front of a sentence) that hardly ever follow an abbreviation inside one, by language. */
export const starters: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(
    `The A An He She It They We You I This That These Those There Here In On At As By To Of But And Or So If When While
    After Before For From With His Her Its Their Our My Your Then Now Yet However What Why How Who Where Which Some Many
    Most One Two Three Each Both All Another Since Although Though Because Until During Under Still Also Not Nobody
    Nothing None Never Only Even Just Let Please Perhaps Maybe Meanwhile Despite Unlike Unless Instead Indeed Among
    Several Such Soon Later Once Whether Yes Yesterday Tomorrow Today Nevertheless Moreover Therefore Thus Is Are Was Were Do Does Did Has Have Had Can Could Will Would`,
  ),
  de: list(
    `Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ich Ihr Man In Im Am An Auf Aus Mit Von Vom Zu Zum
    Zur Bei Beim Nach Und Oder Aber Doch Dann Da Dort Hier Dies Diese Dieser Dieses Danach Dabei Damit Als Wenn Weil Wie
    Was Wer Wo Für Um Seit Vor Über Unter Nur Auch Noch Nicht Jetzt Heute`,
  ),
  fr: list(
    `Le La Les L Un Une Des Il Elle Ils Elles On Nous Vous Je Tu C Ce Cette Ces Cet Et Mais Ou En Dans Au Aux À Puis Selon
    Pour Par Sur Avec Sans Son Sa Ses Leur Leurs Qui Que Quand Si Comme Depuis`,
  ),
  es: list(
    `El La Los Las Un Una Unos Unas Él Ella Ellos Ellas Yo Y O Pero En Es Se No Por Con De Del Al A Según Este Esta Esto
    Estos Estas Ese Esa Eso Su Sus Que Qué Cuando Si Como Desde Hasta Para Sin Ya`,
  ),
  it: list('Il Lo La Gli Le I Un Una Uno È E Ma In Nel Nella Si Non Per Con Da Di Al Alla Che Chi Quando Se Come'),
  pt: list(
    'O A Os As Um Uma É E Mas Em No Na Nos Nas Se Não Por Com De Do Da Ao Que Quem Quando Como Ele Ela Eles Elas',
  ),
  ru: list(
    'Он Она Оно Они Мы Вы Я Это Этот Эта В Во На И Но А По С Со К Из За О Как Когда Что Кто Если После Там Тогда',
  ),
}
