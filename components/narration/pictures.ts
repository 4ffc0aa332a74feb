/** What a picture's `alt` is worth hearing. Publishers put file names, camera numbers and "photo" there. */
import type { ArticleElement } from '@/components/article/article'
import { announcementsIn } from './announcements'

/** Words that say only that there is a picture. */
const empty =
  /^(?:an?|the|une?|la|ein|eine|una?|de|of|d|lead|main|featured?|hero|article|post|blog|alt|text|image|images|img|photo|photos|photograph|picture|pic|illustration|thumbnail|placeholder|logo|icon|graphic|untitled|foto|fotografie|bild|imagen|imagem|immagine|afbeelding|obraz|zdjęcie|görsel|resim|billede|bilde|kuva|obrázek|изображение|фото|фотография|картинка|зображення|світлина|صورة|تصویر|תמונה|चित्र|फोटो|图片|圖片|照片|图像|画像|写真|이미지|사진|\d+)$/iu
const fileName = /^\S+\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?|heic)(?:\?[^\s?]*)?$/i
const cameraName =
  /^(?:img|dsc[fn]?|pxl|dji|gopr|screen ?shot|screenshot|unnamed|whatsapp image|image|photo)[\s_-]*\d[\d\s_:.@–-]*(?:at [\d.:]+)?(?: ?[ap]m)?$/i
const address = /^(?:https?:|data:|www\.)/i
/** Formulas in TeX, which nobody understands by ear. */
const tex = /\\[a-z]+|[_^]\{/i
/** "Photo of a bridge" needs no "Image:" in front. */
const saysSo =
  /^(?:an? |the |une? |ein |eine |una |un )?(?:[\p{L}-]+ )?(?:image|photo(?:graph)?|picture|illustration|drawing|painting|portrait|map|chart|diagram|graph|screenshot|logo|foto(?:grafie|grafía)?|bild|karte|imagen|imagem|immagine|afbeelding|mapa?|carte|изображение|фото|صورة|תמונה|图|照片|画像|写真)/iu

/** Below this many CSS pixels each way a picture is a sign in the line, such as an emoji or an arrow. */
const SIGN = 24

/** What is worth saying of a picture, as its publisher wrote it; `undefined` when nothing is. */
export function pictureWords({ attrs }: ArticleElement): string | undefined {
  const alt = attrs?.alt?.replace(/\s+/g, ' ').trim() ?? ''
  if (!/\p{L}/u.test(alt) || fileName.test(alt) || cameraName.test(alt) || address.test(alt) || tex.test(alt)) return
  if (Number(attrs?.width ?? SIGN + 1) <= SIGN && Number(attrs?.height ?? SIGN + 1) <= SIGN) return
  // Slugs and checksums: "raqqa-front-line-2017_1200x630", "8f14e45fceea167a".
  if (!/\s/.test(alt) && (/[_\d].*[-_]|[-_].*[_\d]/.test(alt) || /^[\da-f]{12,}$/i.test(alt))) return
  if (/^(?:\S+ ){0,2}(?:icon|avatar)$/i.test(alt)) return
  if (wordsOf(alt).every((word) => empty.test(word))) return
  return alt
}

/** The same as it is said: "Image: a bridge over a river." */
export function announcePicture(alt: string, language: string | undefined): string {
  const label = announcementsIn(language)?.picture
  const sentence = /[.!?…。！？।۔]["'”’»)]?$/u.test(alt) ? alt : `${alt}.`
  return label === undefined || saysSo.test(alt) ? sentence : `${label}: ${sentence}`
}

/** Whether `alt` tells nothing that `other`, its caption or the article's title, does not tell. */
export function repeats(alt: string, other: string): boolean {
  const words = wordsOf(alt)
  const heard = new Set(wordsOf(other))
  if (words.length === 0 || heard.size === 0) return false
  const shared = words.filter((word) => heard.has(word)).length
  return shared / words.length >= (words.length < 4 ? 1 : 0.8)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
