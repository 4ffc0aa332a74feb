/** Names of people in the line of a page that says who wrote it. */

/** "By", "Written by", "Author:" and their like. */
const opening =
  /^[\s|•·–—-]*(?:(?:[\p{L}-]+ ){0,2}(?:written|posted|published|authored|created|reported|contributed|submitted|compiled|penned) (?:on .{4,30} )?by|(?:[\p{L}-]+ )?(?:author|writer)s?|(?:(?:article|post|story|words|text|report|recipe|guide|review) )?by|words|von|par|por|autora?|auteure?|(?:escrito|publicado) por|(?:publié|écrit|rédigé) par|(?:geschrieben|veröffentlicht) von|автор|текст|بقلم|كتب|الكاتب|लेखक|द्वारा|作者|文|著者|撰文|记者|記者|執筆|ライター)(?:\s*[:：|]\s*|\s+|$)/iu

/** Where the name ends and something else begins on the same line. */
const ending =
  /\s*(?:[|•·●▪⋅∙…\n\t/(*†‡]|\s[–—-]\s|\b(?:published|updated|posted|last|on|in|for|at|reviewed|fact|medically|photo\w*|illustrat\w*|read|share|follow|view|full bio|is an?|has been|about)\b|@\S|https?:|\S*\d)/iu

const noName =
  /^(?:by|the|authors?|about.*|bio|share|follow|more|home|blog|news|posted|published|updated|written|guest|comments?|reply|log ?in|sign (?:in|up)|subscribe|search|menu|contact.*|privacy|editors?|view.*|see.*|read.*|all.*|meet.*|posts?|articles?|guidelines|none|null|undefined|unknown|anonymous|the author|date|name|email|website)$/i

/** Words that names have in lower case. */
const particle =
  /^(?:and|by|und|et|y|e|i|en|de|la|le|van|von|der|den|da|di|du|del|dos|das|bin|ibn|al|el|with|the|of|и|mit|avec|con|com)$/

/**
 * The byline in `line` without "By" and without what stands behind the names; undefined where there is no name in it.
 * `isMonth` knows the names of months, since dates follow names.
 */
export function bylineIn(line: string, isMonth: (word: string) => boolean = () => false): string | undefined {
  const bare = line.slice(0, 200).replace(opening, '').replace(opening, '')
  const end = ending.exec(bare)
  const words = tidy(bare.slice(0, end?.index)).split(' ')
  // Before a number a month is a part of a date ("Ann May" is a name, "Ann May 5" is a name and a date).
  while (/\d/.test(end?.[0] ?? '') && isMonth(words.at(-1) ?? '')) words.pop()
  const name = tidy(words.join(' '))
  return isName(name) ? name : undefined
}

/** Whether a line opens as bylines do. */
export function opensByline(line: string): boolean {
  return opening.test(line.slice(0, 200))
}

/** Whether `text` may be a name, or a few: short, without a sentence's signs, most words written as names are. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > 120 || !/\p{L}[\p{L}\p{M}]/u.test(text) || noName.test(text)) return false
  if (/[?!:;{}<>=“”"|#%$\\]|www\.|\w\.\w+\.\w/.test(text)) return false
  const words = text.split(/[\s,&]+/).filter((word) => /\p{L}/u.test(word))
  const named = words.filter((word) => !/^\p{Ll}/u.test(word) || particle.test(word))
  return words.length <= 20 && (words.length === 1 || named.length >= words.length * 0.7)
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,;:·|•–—-]+|[\s,;:·|•–—-]+$/g, '')
}

/** Whether it says "By" and no more: the names stand in the next line. */
export function isOnlyOpening(line: string): boolean {
  return line.length <= 200 && line.replace(opening, '') === ''
}
