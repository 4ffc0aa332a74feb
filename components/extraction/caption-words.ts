/** The words by which pages call something a caption, in names (mostly English) and to the reader (in many languages). */

const captionName =
  /caption|cutline|bildunterschrift|bildtext|didascalia|epigrafe|pie-?de-?foto|fotopie|wp-block-image__text|(?:^|[\s_-])legende?(?:$|[\s_-])|(?:^|[\s_-])(?:(?:image|img|photo|picture|media|foto|bild)[\s_-]*)(?:credits?|copyright|source|byline|by|author|attribution|info|desc|description|text|meta|label|title)(?:$|[\s_-])|(?:^|[\s_-])(?:credits?|photographer|rights-?holder)(?:$|[\s_-])/i
const notCaption = /captions?[-_](?:settings|menu|button|selector|off)|screen-reader/i

/** Whether class names or an id say that this is a caption, or a box with one. */
export function namesCaption(names: string): boolean {
  const apart = names.replace(/([a-z\d])([A-Z])/g, '$1-$2')
  return captionName.test(apart) && !notCaption.test(apart)
}

/** Whether class names say that this is the box of a picture. */
export function namesPicture(names: string): boolean {
  return /(?:^|[\s_-])(?:image|img|photo|photos|picture|figure|media|foto|bild|slide|gallery)(?:$|[\s_-])|[a-z](?:Image|Photo|Picture|Figure)/.test(
    names,
  )
}

const opening =
  /^[([]?\s*(?:(?:figure|fig\.?|abb\.|abbildung|рис\.|图|図)\s*\d|©|\(c\)|(?:photo|image|picture|pic|illustration|graphic|screenshot|video|foto|fotografía|fotografia|bild|bilder|grafik|imagen|imagem|immagine|crédit|crédits|credit|credits|source|quelle|fuente|fonte|courtesy|copyright|фото|иллюстрация|источник|изображение|снимок|صورة|الصورة|تصوير|المصدر|फोटो|तस्वीर|चित्र|स्रोत|写真|画像|撮影|出典|提供|图片|图源|图|来源|摄影|圖|攝影|사진)\s*(?:[:：|/—–]|\bby\b|\bvon\b|\bde\b|\bpar\b|\bpor\b|\bof\b|\bcredits?\b|\bcourtesy\b|\bfrom\b|\bvia\b|\bsource\b|credit|来源))/i
const agency =
  /\b(?:Getty(?: Images)?|AFP|Reuters|REUTERS|Associated Press|AP Photo|AP Images|Shutterstock|Unsplash|Pexels|Pixabay|iStock(?:photo)?|Alamy|Depositphotos|Adobe Stock|EPA(?:-EFE)?|dpa|picture alliance|Wikimedia(?: Commons)?|Flickr|Bloomberg|ТАСС|РИА Новости|新华社|共同通信|時事通信)\b|(?:新华社|共同通信|時事通信|ТАСС|РИА Новости)/
const closing =
  /[([（【]\s*(?:(?:photo|image|picture|credit|file|foto|bild|imagen|crédit|crédits|source|quelle|фото|صورة|फोटो|写真|图)\b[^)\]）】]{0,120}|(?:写真|画像|提供|图片|图源|摄影)[^)\]）】]{0,120}|©[^)\]）】]{0,120})[)\]）】]\.?$/i

/** Whether a short text beside a picture says who made it. */
export function isCaptionLine(text: string): boolean {
  if (opening.test(text) || closing.test(text)) return true
  const found = agency.exec(text)
  if (found === null) return false
  // The name of an agency ends a credit; in a sentence it is followed by more.
  return found.index + found[0].length >= text.length - 12 || (text.length < 60 && !/[.!?…]$/.test(text))
}
