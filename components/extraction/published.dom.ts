/** When the article was published and changed, as far as the page says. */
import { dateIn, dateInAddress } from './dates'
import { decoded } from './entities'
import { type Evidence, elsewhere, textOf, valuesOf } from './evidence.dom'

const publishedMeta =
  /^(?!.*(?:modif|updat|expir|publisher|auto)).*(?:publi(?:sh|c)|issued|created|pub_?date|(?:^|[.:_-])date$)/
const modifiedMeta = /modified|updated_?time|last-?mod/
const update =
  /updat|modif|revis|edited|reviewed|verified|actualiz|atualiz|mis à jour|aktualisiert|geändert|stand:|обновл|изменен|تحديث|अपडेट|更新|修改/i
/** Where a line says two dates, it is cut before the word that says what the next one is. */
const label =
  /(?=\b(?:last |first |originally )?(?:updat|modif|revis|reviewed|publi|posted|created|actualiz|atualiz|veröffentlicht|aktualisiert|mis à jour)|обновл|опубл|تحديث|نشر|अपडेट|प्रकाशित|更新|发布|發佈|公開)/iu

/** How a line begins that says nothing but a date of the article's. */
const opening =
  /^(?:last |first |originally )?(?:updat|modif|revis|reviewed|publi|posted|created|actualiz|atualiz|veröffentlicht|aktualisiert|mis à jour|обновл|опубл|تحديث|نشر|अपडेट|प्रकाशित|更新|发布|發佈|公開)[\p{L}\p{M}]*(?: on| le| el| em| am)?[\s:：]*(?=\p{N}|\p{L}+\.? \p{N})/iu

interface Dates {
  readonly published: string | undefined
  readonly modified: string | undefined
}

export function datesOf({ page, data, meta, lines, url, language }: Evidence): Dates {
  const read = (texts: readonly (string | null | undefined)[]) =>
    texts.flatMap((text) => dateIn(text ?? '', language) ?? [])
  const stamps = (selector: string) =>
    read(
      [...page.querySelectorAll(selector)]
        .slice(0, 50)
        .map((element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element, 100)),
    )
  const seen = lines
    .filter(
      ({ text, marks, distance }) =>
        text.length < 200 &&
        !/comment|related/i.test(marks) &&
        // Teasers stand on cards; but what is right behind the heading is of this article, whatever it stands on.
        ((distance >= 0 && distance < 300) || !/card/i.test(marks)),
    )
    .flatMap(({ text, marks, stamp, distance }) => {
      const parts = text.split(label)
      return parts.flatMap((part) => {
        const [date] = read(parts.length === 1 ? [stamp, part] : [part])
        // A long line with a date in it is a sentence about that day.
        if (date === undefined || (stamp === '' && part.length > 90)) return []
        return { date, distance, isUpdate: update.test(part) || (/updat|modif/i.test(marks) && !/publi/i.test(marks)) }
      })
    })
  const shown = seen.filter(({ isUpdate }) => !isUpdate)
  const near = (
    shown.find(({ distance }) => distance >= 0 && distance < 700) ??
    shown.findLast(({ distance }) => distance < 0 && distance > -200)
  )?.date
  const [told] = read([decoded(data.published ?? '')]).concat(stamps('[itemprop~="datePublished"], time[pubdate]'))
  const published =
    read(valuesOf(meta, publishedMeta))[0] ??
    // What readers are shown is looked at more often than what stands in the data.
    (told === undefined || (near !== undefined && dayOf(near) !== dayOf(told)) ? near : told) ??
    shown[0]?.date ??
    dateInAddress(url) ??
    stamps('article time[datetime], main time[datetime]')[0] ??
    seen[0]?.date ??
    labelledOn(page, (text) => read([text])[0])
  const [modified] = read([decoded(data.modified ?? ''), ...valuesOf(meta, modifiedMeta)]).concat(
    stamps('[itemprop~="dateModified"]'),
    seen.filter(({ isUpdate }) => isUpdate).map(({ date }) => date),
  )
  return {
    published,
    modified: modified !== undefined && dayOf(modified) > dayOf(published ?? '') ? modified : undefined,
  }
}

/** A line such as "Posted on 5 March 2024" at an article's end or wherever it stands, if all such lines say one day. */
function labelledOn(page: Document, dateOf: (text: string) => string | undefined): string | undefined {
  const found = new Map<string, string[]>()
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(), steps = 0; node !== null && steps < 10_000; node = walker.nextNode(), steps += 1) {
    const text = (node.textContent ?? '').trim()
    const label = text.length < 60 ? opening.exec(text)?.[0] : undefined
    const date = label === undefined ? undefined : dateOf(text.slice(label.length))
    if (label === undefined || date === undefined || node.parentElement?.closest(elsewhere) !== null) continue
    const kind = update.test(label) ? 'updated' : 'published'
    found.set(kind, [...(found.get(kind) ?? []), date])
  }
  return [...found.entries()]
    .sort(([a]) => (a === 'published' ? -1 : 1))
    .map(([, dates]) => (new Set(dates.map(dayOf)).size === 1 ? dates[0] : undefined))
    .find((date) => date !== undefined)
}

function dayOf(date: string): string {
  return date.slice(0, 10)
}
