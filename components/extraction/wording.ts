/**
 * The words by which pages name their parts, in class names (which are English nearly everywhere) and in what they say to
 * the reader (in many languages). Each is evidence with a weight of its own (`weights.ts`), none decides alone.
 */

/** Parts of a page by words in `class`, `id`, `role` and `itemprop`. The order is that of the model's weights. */
const partWords: readonly string[] = [
  'article story',
  'articlebody entrycontent postcontent articlecontent articletext storybody postbody bodycopy richtext prose markdown mdx wysiwyg rte blogcontent pagecontent entrybody maincontent contentbody',
  'content body text copy',
  'main primary',
  'post entry blog single',
  'paragraph',
  'comment comments disqus reply replies respond discussion thread message topic question answer',
  'sidebar aside rail complementary secondary column widget widgets',
  'nav menu navigation navbar breadcrumb breadcrumbs pagination pager toc contents tabs crumbs',
  'footer foot colophon bottom contentinfo',
  'header head masthead banner top hero',
  'share sharing social follow facebook twitter tweet pinterest whatsapp sharedaddy addthis bookmark print email',
  'related recommended recommendation recommendations more popular trending latest similar also read next prev previous teaser teasers card cards promo listing recirc outbrain taboola suggested grid carousel slider',
  'ad ads advert advertisement sponsor sponsored dfp gpt adsense banner commercial affiliate promoted adslot',
  'newsletter subscribe subscription signup optin mailchimp form cta paywall donate donation membership offer lead callout popup modal',
  'author byline bio profile about contributor writer avatar credits',
  'meta date time timestamp published dateline info details kicker category categories tag tags label labels topics keywords section',
  'caption credit copyright legal disclaimer terms cookie consent gdpr privacy notice rights source',
  'title headline heading subtitle subheadline',
  'intro lead lede standfirst summary dek excerpt description abstract deck',
  'hidden hide offscreen sr visually screen reader collapse collapsed',
  'table figure code highlight listing syntax snippet example quote blockquote',
  'note tip warning info admonition alert callout',
  'rating ratings review reviews vote votes likes like stars score karma reactions badge counter count stats',
  'button btn action actions toolbar tools controls toggle copy',
  'video player gallery slideshow image img photo media embed',
  'faq accordion question answer',
  'signature sig postprofile username user users member avatar poster postauthor',
  'quote quoted bbcode blockquote cite',
  'product price buy shop cart deal',
]

/** How many kinds of parts there are: the length of what `partsNamed` gives. */
export const partCount = partWords.length

/** The part that comments and posts are named for. */
export const commentPart = 6

const partOf = new Map<string, number[]>()
for (const [part, words] of partWords.entries()) {
  for (const word of words.split(' ')) partOf.set(word, [...(partOf.get(word) ?? []), part])
}

/** The parts that names (`class`, `id`, …) speak of, as indexes. */
export function partsNamed(names: string): number[] {
  const words = names
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  const found = new Set<number>()
  for (const [i, word] of words.entries()) {
    for (const part of partOf.get(word) ?? partOf.get(word.replace(/s$/, '')) ?? []) found.add(part)
    for (const part of partOf.get(word + (words[i + 1] ?? '')) ?? []) found.add(part)
  }
  return [...found]
}

/** A saying begins a word. Numbers have nine digits at most: a line of digits would be read to its end at each of them. */
const atWord = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})`, 'iu')
const asked = (words: string): RegExp => atWord(words.trim().replace(/(?:(?<!\s)\s+)?\n\s*/g, '|'))

/** What furniture says, at most a few words long or at the beginning of a line. The order is that of the weights. */
export const sayings: readonly RegExp[] = [
  // related
  asked(`related|read more|read also|also read|read next|see also|more from|more on|more in|more stories|you (?:may|might) (?:also )?(?:like|be)|recommended|don.t miss|popular|trending|most read|most viewed|latest|top stories|up next|keep reading|continue reading|previous|next post|further reading|in case you missed
    lesen sie|mehr zum|mehr dazu|auch interessant|weitere|das könnte|meistgelesen|siehe auch|zum thema
    lire aussi|à lire|voir aussi|sur le même|plus lus|articles liés|articles similaires
    lea también|lee también|te puede interesar|más leíd|artículos relacionados|ver también|relacionad|leia também|leia mais|veja também|saiba mais|mais lidas|continua depois
    leggi anche|ti potrebbe|articoli correlati|lees ook|lees meer|läs också|læs også|les også|zobacz|czytaj|čtěte
    читайте также|по теме|ещё|также|смотрите|اقرأ أيضا|مواضيع|شاهد|यह भी पढ़ें|ये भी पढ़ें|संबंधित|相关|推荐阅读|延伸阅读|更多|関連記事|関連|おすすめ|あわせて読みたい|人気`),
  // promotion
  asked(`subscribe|sign up|newsletter|join (?:us|our|the)|get (?:the|our|more)|download (?:the|our)|register|log ?in|sign in|try (?:it )?(?:for )?free|free trial|start (?:your|a|for)|donate|support (?:us|our)|become a|book a|contact us|learn more|buy now|shop now|click here|enter your|your email|request a|schedule a|follow us|like us|unlock
    abonnieren|jetzt|anmelden|newsletter|s.abonner|abonnez|inscri|suscr|assine|inscreva|iscriviti|abbonati|aanmelden|meld je|prenumerera|подпис|подпишитесь|اشترك|النشرة|सब्सक्राइब|订阅|关注|登録|購読|フォロー`),
  // sharing
  asked(
    `share|tweet|pin it|print|e-?mail|facebook|twitter|whatsapp|linkedin|reddit|telegram|copy link|copied|save|bookmark|teilen|drucken|partager|imprimer|compart|imprimir|condivid|stampa|delen|dela|del på|поделиться|شارك|शेयर|साझा|分享|シェア|ツイート|共有`,
  ),
  // comments
  asked(
    `comment|comments|\\d{1,9} comments?|leave a (?:reply|comment)|reply|join the (?:conversation|discussion)|post a comment|report abuse|kommentar|commentaire|comentari|comentár|commenti|reacties|комментар|تعليق|टिप्पणी|评论|コメント`,
  ),
  // legal
  asked(
    `©|copyright|all rights reserved|terms (?:of|and)|privacy|cookie|disclaimer|disclosure|affiliate|this (?:article|story|post) (?:was|is|has been|first|originally)|originally published|image source|photo(?:s)? (?:by|credit|courtesy)|source:|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|все права|حقوق|版权|著作権|転載`,
  ),
  // advertisement
  asked(
    `advert|ad$|sponsored|promoted|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|annonse|reklam|реклама|إعلان|विज्ञापन|广告|広告`,
  ),
  // header: by, date, reading time
  asked(
    `by|published|updated|posted|last (?:updated|modified|reviewed)|written by|reviewed by|medically reviewed|edited by|fact.checked|author|\\d{1,9} min(?:ute)?s?(?: read)?|reading time|von|par|por|di|door|av|veröffentlicht|publié|publicado|pubblicato|опубликовано|автор|بقلم|نشر|द्वारा|作者|发布|投稿|更新|公開`,
  ),
  // navigation
  asked(
    `home$|menu|skip to|back to|table of contents|in this article|on this page|contents|jump to|go to|show more|see all|view all|load more|search|tags?:|topics?:|filed under|categor|posted in|inhalt|sommaire|índice|indice|目录|目次|タグ|标签|метки|теги`,
  ),
  // about the author
  asked(
    `about the (?:author|writer)|about us|.{3,40} is (?:a|an|the) .{0,60}(?:writer|reporter|journalist|editor|author|correspondent|founder|freelance|professor|blogger|contributor)|über den autor|à propos|sobre el autor|sobre o autor|об авторе|关于作者|この記事を書いた`,
  ),
  // tools of a page
  asked(
    `was this (?:page|article|helpful)|did (?:you|this)|rate this|feedback|edit (?:this|on)|report|copy|expand|collapse|click to|tap to|view (?:image|full|original|larger)|play|listen|watch|download|loading|close|javascript|your browser|error|quote|like|upvote|vote|views?|votes?|answers?|\\d{1,9} (?:likes?|views?|replies|votes?|points?|shares?)`,
  ),
]

/**
 * Names that a part of an article never bears: of the text under a small box so named, not one word in ten thousand on
 * either collection of pages was the article's.
 */
export const furnitureNames =
  /(?:^|[\s_-])(?:newsletter|bolet[ií]n|infolettre|mail-?_?magazine|subscri(?:be|ption)|suscri\w*|abonn\w*|sign-?up|opt-?in|mailchimp|advert\w*|werbung|anzeige|publici\w*|ads?|sponsored|related|recommend\w*|outbrain|taboola|recirc\w*|shar(?:e|ing)|partag\w*|compart\w*|social|follow-us|cookie|consent|gdpr)(?=$|[\s_-])/i

/** Names of what pictures belong to that are not the article's: who wrote it, what else there is, whose page it is. */
export const apartNames =
  /(?:^|[\s_-])(?:avatar|author|byline|bio|logo|icon|comments?|sidebar|nav|menu|footer|popular|trending|teaser|promo\w*|more)(?=$|[\s_-])/i

/** Which sayings a line bears, a bit for each: anywhere, and where the line begins. */
export interface Said {
  readonly anywhere: number
  readonly early: number
}

/** A saying later than this in a line does not begin it. */
const beginning = 12

interface Wording {
  readonly bit: number
  /** Small letters, to be compared as they are: a page costs half its time in compiling expressions. */
  readonly plain: string[]
  readonly pattern: RegExp | undefined
}

/** The sayings' wordings by their first character, to try at each word only what may begin there. */
const byFirst = new Map<string, Wording[]>()
/** Those that may begin with anything. */
const byAny: { readonly bit: number; readonly words: RegExp }[] = []
for (const [number, { source }] of sayings.entries()) {
  const bit = 1 << number
  const firsts = new Map<string, string[]>()
  for (const words of wordingsOf(source.slice('(?<!\\p{L})(?:'.length, -1))) {
    const first = /^(\\d|[\p{L}©])(?![?*]|\{[^1])/u.exec(words)?.[1] ?? ''
    for (const key of first === '\\d' ? '0123456789' : [first.toLowerCase()])
      firsts.set(key, [...(firsts.get(key) ?? []), words])
  }
  for (const [first, all] of firsts) {
    const patterns = all.filter((words) => /[\\()[\]{}?*+.$]/.test(words))
    if (first === '') byAny.push({ bit, words: atWord(all.join('|')) })
    else {
      const plain = all.filter((words) => !patterns.includes(words)).map((words) => words.toLowerCase())
      const pattern = patterns.length > 0 ? new RegExp(patterns.join('|'), 'iuy') : undefined
      byFirst.set(first, [...(byFirst.get(first) ?? []), { bit, plain, pattern }])
    }
  }
}

/** A list of wordings taken apart at the bars that stand in no brackets. */
function wordingsOf(list: string): string[] {
  const wordings = ['']
  let depth = 0
  for (const character of list) {
    if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (character === '|' && depth === 0) wordings.push('')
    else wordings[wordings.length - 1] += character
  }
  return wordings
}

/** The same as trying all of `sayings`, in a tenth of the time: it is done for every line of a page. */
export function saidIn(text: string, within = text.length): Said {
  let anywhere = 0
  let early = 0
  for (const { bit, words } of byAny) {
    const found = words.exec(text)
    if (found === null) continue
    anywhere |= bit
    if (found.index < beginning) early |= bit
  }
  // The one letter that becomes two when it is made small.
  const lower = text.replaceAll('İ', 'I').toLowerCase()
  let isWord = false
  for (let i = 0; i < within; i += 1) {
    const before = isWord
    const code = text.charCodeAt(i)
    if (code >= 0xdc00 && code < 0xe000 && i > 0) continue
    isWord = (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 127 && isLetter(text, i))
    if (before) continue
    for (const { bit, plain, pattern } of byFirst.get(lower.charAt(i)) ?? []) {
      if ((anywhere & bit) !== 0 && (i >= beginning || (early & bit) !== 0)) continue
      if (pattern !== undefined) pattern.lastIndex = i
      if (!plain.some((words) => lower.startsWith(words, i)) && pattern?.test(text) !== true) continue
      anywhere |= bit
      if (i < beginning) early |= bit
    }
  }
  return { anywhere, early }
}

const letter = /^\p{L}/iu
function isLetter(text: string, i: number): boolean {
  return letter.test(String.fromCodePoint(text.codePointAt(i) ?? 0))
}
