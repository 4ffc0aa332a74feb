/** The words between the tokens of a formula, by language. `#1`, `#2` stand for the parts, in the tree's order. */

interface FormulaWords {
  readonly over: string
  readonly squared: string
  readonly cubed: string
  readonly power: string
  readonly root: string
  readonly nthRoot: string
  /** A sum or an integral (`#1`) with its limits. */
  readonly fromTo: string
  readonly signs: Readonly<Record<string, string>>
}

/** Templates in the order of the interface; then the signs, in the order of `signs`. */
const rows: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    '#1 over #2|#1 squared|#1 cubed|#1 to the power of #2|square root of #1|root #2 of #1|#1 from #2 to #3',
    'plus|minus|times|divided by|equals|is not equal to|is about|is less than|is greater than|is at most|is at least|plus or minus|sum|integral|infinity|goes to',
  ],
  de: [
    '#1 durch #2|#1 Quadrat|#1 hoch 3|#1 hoch #2|Wurzel aus #1|#2-te Wurzel aus #1|#1 von #2 bis #3',
    'plus|minus|mal|geteilt durch|gleich|ungleich|ungefähr|kleiner als|größer als|kleiner oder gleich|größer oder gleich|plus minus|Summe|Integral|unendlich|gegen',
  ],
  fr: [
    '#1 sur #2|#1 au carré|#1 au cube|#1 puissance #2|racine carrée de #1|racine #2 de #1|#1 de #2 à #3',
    'plus|moins|fois|divisé par|égale|différent de|environ|inférieur à|supérieur à|inférieur ou égal à|supérieur ou égal à|plus ou moins|somme|intégrale|infini|tend vers',
  ],
  es: [
    '#1 sobre #2|#1 al cuadrado|#1 al cubo|#1 elevado a #2|raíz cuadrada de #1|raíz #2 de #1|#1 de #2 a #3',
    'más|menos|por|dividido por|igual a|distinto de|aproximadamente|menor que|mayor que|menor o igual que|mayor o igual que|más menos|suma|integral|infinito|tiende a',
  ],
  it: [
    '#1 su #2|#1 al quadrato|#1 al cubo|#1 elevato a #2|radice quadrata di #1|radice #2 di #1|#1 da #2 a #3',
    'più|meno|per|diviso|uguale a|diverso da|circa|minore di|maggiore di|minore o uguale a|maggiore o uguale a|più o meno|somma|integrale|infinito|tende a',
  ],
  pt: [
    '#1 sobre #2|#1 ao quadrado|#1 ao cubo|#1 elevado a #2|raiz quadrada de #1|raiz #2 de #1|#1 de #2 a #3',
    'mais|menos|vezes|dividido por|igual a|diferente de|aproximadamente|menor que|maior que|menor ou igual a|maior ou igual a|mais ou menos|soma|integral|infinito|tende a',
  ],
  nl: [
    '#1 gedeeld door #2|#1 kwadraat|#1 tot de derde|#1 tot de macht #2|wortel uit #1|#2-demachtswortel uit #1|#1 van #2 tot #3',
    'plus|min|keer|gedeeld door|is gelijk aan|is niet gelijk aan|ongeveer|kleiner dan|groter dan|kleiner dan of gelijk aan|groter dan of gelijk aan|plus of min|som|integraal|oneindig|gaat naar',
  ],
  sv: [
    '#1 genom #2|#1 i kvadrat|#1 i kubik|#1 upphöjt till #2|roten ur #1|#2:e roten ur #1|#1 från #2 till #3',
    'plus|minus|gånger|delat med|är lika med|är inte lika med|ungefär|mindre än|större än|mindre än eller lika med|större än eller lika med|plus minus|summa|integral|oändligheten|går mot',
  ],
  pl: [
    '#1 przez #2|#1 do kwadratu|#1 do sześcianu|#1 do potęgi #2|pierwiastek z #1|pierwiastek stopnia #2 z #1|#1 od #2 do #3',
    'plus|minus|razy|podzielić przez|równa się|nie równa się|około|mniejsze niż|większe niż|mniejsze lub równe|większe lub równe|plus minus|suma|całka|nieskończoność|dąży do',
  ],
  ru: [
    '#1 делить на #2|#1 в квадрате|#1 в кубе|#1 в степени #2|корень из #1|корень степени #2 из #1|#1 от #2 до #3',
    'плюс|минус|умножить на|делить на|равно|не равно|примерно|меньше|больше|меньше или равно|больше или равно|плюс-минус|сумма|интеграл|бесконечность|стремится к',
  ],
  uk: [
    '#1 поділити на #2|#1 у квадраті|#1 у кубі|#1 у степені #2|корінь з #1|корінь степеня #2 з #1|#1 від #2 до #3',
    'плюс|мінус|помножити на|поділити на|дорівнює|не дорівнює|приблизно|менше|більше|менше або дорівнює|більше або дорівнює|плюс-мінус|сума|інтеграл|нескінченність|прямує до',
  ],
  tr: [
    '#1 bölü #2|#1 kare|#1 küp|#1 üzeri #2|karekök #1|#2. dereceden kök #1|#1 #2 ile #3 arası',
    'artı|eksi|çarpı|bölü|eşittir|eşit değildir|yaklaşık|küçüktür|büyüktür|küçük eşittir|büyük eşittir|artı eksi|toplam|integral|sonsuz|giderken',
  ],
  ar: [
    '#1 على #2|#1 تربيع|#1 تكعيب|#1 أس #2|الجذر التربيعي لـ #1|الجذر #2 لـ #1|#1 من #2 إلى #3',
    'زائد|ناقص|ضرب|قسمة|يساوي|لا يساوي|تقريبا|أصغر من|أكبر من|أصغر من أو يساوي|أكبر من أو يساوي|زائد أو ناقص|مجموع|تكامل|لا نهاية|يؤول إلى',
  ],
  fa: [
    '#1 تقسیم بر #2|#1 به توان دو|#1 به توان سه|#1 به توان #2|جذر #1|ریشه #2 از #1|#1 از #2 تا #3',
    'به علاوه|منهای|ضرب در|تقسیم بر|مساوی|نامساوی|تقریبا|کوچکتر از|بزرگتر از|کوچکتر یا مساوی|بزرگتر یا مساوی|مثبت منفی|مجموع|انتگرال|بی‌نهایت|میل می‌کند به',
  ],
  he: [
    '#1 חלקי #2|#1 בריבוע|#1 בשלישית|#1 בחזקת #2|שורש #1|שורש #2 של #1|#1 מ #2 עד #3',
    'ועוד|פחות|כפול|חלקי|שווה|לא שווה|בערך|קטן מ|גדול מ|קטן או שווה|גדול או שווה|פלוס מינוס|סכום|אינטגרל|אינסוף|שואף ל',
  ],
  hi: [
    '#1 बटा #2|#1 का वर्ग|#1 का घन|#1 की घात #2|वर्गमूल #1|#1 का #2 वाँ मूल|#1 #2 से #3 तक',
    'धन|ऋण|गुणा|भाग|बराबर|बराबर नहीं|लगभग|से छोटा|से बड़ा|छोटा या बराबर|बड़ा या बराबर|धन या ऋण|योग|समाकल|अनंत|की ओर',
  ],
  zh: [
    '#2分之#1|#1的平方|#1的立方|#1的#2次方|根号#1|#1的#2次方根|#1，从#2到#3',
    '加|减|乘|除以|等于|不等于|约等于|小于|大于|小于等于|大于等于|正负|求和|积分|无穷大|趋于',
  ],
  ja: [
    '#2分の#1|#1の2乗|#1の3乗|#1の#2乗|ルート#1|#1の#2乗根|#1、#2から#3まで',
    'プラス|マイナス|かける|割る|イコール|ノットイコール|ほぼ等しい|小なり|大なり|小なりイコール|大なりイコール|プラスマイナス|総和|積分|無限大|矢印',
  ],
  ko: [
    '#2분의 #1|#1 제곱|#1 세제곱|#1의 #2제곱|루트 #1|#1의 #2제곱근|#1 #2부터 #3까지',
    '더하기|빼기|곱하기|나누기|는|같지 않다|약|작다|크다|작거나 같다|크거나 같다|플러스마이너스|합|적분|무한대|화살표',
  ],
}

/** The signs of one row each, and their other forms. */
const signs: readonly string[] = [
  '+',
  '-−–',
  '×·⋅∗*',
  '÷∕/',
  '=',
  '≠',
  '≈≃∼~',
  '<',
  '>',
  '≤⩽',
  '≥⩾',
  '±',
  '∑Σ',
  '∫',
  '∞',
  '→',
]

const made = new Map<string, FormulaWords>()

/** The words for a language subtag; those of English where none are known. */
export function formulaWordsIn(base = 'en'): FormulaWords {
  const language = base in rows ? base : 'en'
  const known = made.get(language)
  if (known !== undefined) return known
  const [templates = '', names = ''] = rows[language] ?? []
  const [over = '', squared = '', cubed = '', power = '', root = '', nthRoot = '', fromTo = ''] = templates.split('|')
  const words = names.split('|')
  const words_ = signs.flatMap((forms, index) =>
    [...forms].map((form): [string, string] => [form, words[index] ?? form]),
  )
  const found = { over, squared, cubed, power, root, nthRoot, fromTo, signs: Object.fromEntries(words_) }
  made.set(language, found)
  return found
}
