import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type ArticleLabels, ArticleView, drawImage } from '@/components/article/ArticleView'
import { type ArticleElement, type Attrs, elementsOf } from '@/components/article/article'
import { mattersMost } from '@/components/glossary/importance'
import type { DrawEntry } from '@/components/glossary/TermCards'
import { TermMark } from '@/components/glossary/TermMark'
import type { Span } from '@/components/text/text'
import { later } from '@/components/ui/Later'
import { useWords, type Words } from '@/components/ui/words'
import { BeforeYouRead } from './BeforeYouRead'
import type { CardMeans } from './card-actions-of'
import { NextPart } from './NextPart'
import { ReportLines } from './ReportLines'
import type { Shown } from './reader'
import type { Surface } from './surface.dom'

/** Loaded while the page is being read, so that terms answer as soon as they are seen. */
export const TermExplainer = later(async () => (await import('./TermExplainer')).TermExplainer)

interface ArticlePageProps {
  shown: Shown
  surface: Surface
  /** Whether pictures are loaded unasked: only where the browser keeps the reader's cookies off them. */
  showPictures: boolean
  /** Opens "About this article". */
  onAbout: () => void
  onReadWhole: () => void
  /** Reads on at another address. */
  onFollow: (address: string) => void
  /** What the cards of terms act with. */
  means: CardMeans
  /** The place of the text the person asks about. */
  question: Signal<Span | undefined>
  drawEntry: DrawEntry | undefined
}

/** Words. */
const longArticle = 20_000

/**
 * One article as it was read, with what this person decided about its pictures. It is drawn anew whenever a passage
 * comes or goes. Mount it anew (another `key`) for another article.
 */
export function ArticlePage(props: ArticlePageProps) {
  const loads = useSignal(props.showPictures)
  const { shown } = props
  // Marks that come later are laid into what is drawn, so that a card stays open and a pointer where it is. On a very
  // long article comparing the drawings would take longer than drawing it anew.
  return <Drawing key={shown.length.words > longArticle ? shown : shown.text} {...props} loads={loads} />
}

/** The article drawn once: text, marks and paint hang on this drawing. */
function Drawing({
  shown,
  surface,
  loads,
  onAbout,
  onReadWhole,
  onFollow,
  means,
  question,
  drawEntry,
}: ArticlePageProps & { loads: Signal<boolean> }) {
  const words = useWords()
  const root = useRef<HTMLDivElement>(null)
  const drawn = useSignal<HTMLElement | undefined>(undefined)
  const { article, text, content } = shown
  const labels = {
    table: words.say('reader.table'),
    undescribed: words.say('reader.undescribed'),
    by: words.say('reader.by'),
  }
  const pictures = useMemo(() => elementsOf(article.body, isRemotePicture).length, [article])

  const important = useMemo(() => mattersMost(shown.terms, text.text.length), [shown.terms, text])

  useLayoutEffect(() => {
    const life = new AbortController()
    const article = root.current?.querySelector<HTMLElement>('.article')
    if (article == null) return
    surface.attach(article, shown.text, life.signal, shown.carried?.moved)
    shown.carried?.speak()
    drawn.value = article
    return () => life.abort()
    // Marks cut text nodes in two: the map is made anew whenever they are laid.
  }, [surface, shown, drawn])

  useEffect(() => {
    document.title = `${article.title} – ${words.say('reader.bar')}`
  }, [article, words])

  const drawPicture = (attrs: Attrs): VNode =>
    loads.value || attrs.src?.startsWith('data:') === true ? (
      <Picture attrs={attrs} labels={labels} />
    ) : (
      <HeldPicture alt={attrs.alt ?? labels.undescribed} />
    )

  return (
    <div ref={root}>
      <ArticleView
        article={article}
        content={content}
        labels={labels}
        drawMark={({ term, first, start }, children) => (
          <TermMark key={start} term={term} first={first} start={start}>
            {children}
          </TermMark>
        )}
        drawPicture={drawPicture}
        details={
          <>
            <Details shown={shown} words={words} />
            <BeforeYouRead terms={important} onJump={surface.jump} />
            <ReportLines shown={shown} onAbout={onAbout} onReadWhole={onReadWhole} />
            {!loads.value && pictures > 0 && (
              <div class="pictures-notice">
                <p>
                  {words.count('reader.pictures', pictures)} {words.say('reader.loadPicturesSays')}
                </p>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    loads.value = true
                  }}
                >
                  {words.say('reader.loadPictures')}
                </button>
              </div>
            )}
          </>
        }
      />
      {shown.report?.next !== undefined && (
        <NextPart address={shown.report.next} from={article.url} onFollow={onFollow} />
      )}
      <TermExplainer
        article={drawn.value}
        shown={shown}
        surface={surface}
        means={means}
        question={question}
        drawEntry={drawEntry}
      />
    </div>
  )
}

/** Whether drawing this element would make a request. */
function isRemotePicture({ tag, attrs }: ArticleElement): boolean {
  return tag === 'img' && attrs?.src?.startsWith('data:') !== true
}

/** Date, reading time and length, under the byline. */
function Details({ shown: { article, length }, words }: { shown: Shown; words: Words }) {
  return (
    <p class="article-details">
      {article.published !== undefined && (
        <>
          <time dateTime={article.published}>{dateIn(words.language, article.published)}</time>
          {' · '}
        </>
      )}
      {words.count('reader.minutes', length.minutes)}
      {' · '}
      <data class="word-count" value={String(length.words)}>
        {words.count('reader.words', length.words)}
      </data>
    </p>
  )
}

/** A calendar date, in the publisher's own day: an evening report is not of the day after elsewhere. */
function dateIn(language: string, iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}

/** A picture, or its description where the picture could not be had. */
function Picture({ attrs, labels }: { attrs: Attrs; labels: ArticleLabels }) {
  const [failed, setFailed] = useState(false)
  if (failed) return <HeldPicture alt={attrs.alt ?? labels.undescribed} />
  return drawImage(attrs, labels, () => setFailed(true))
}

function HeldPicture({ alt }: { alt: string }) {
  if (alt === '') return null
  return (
    <span class="picture-held" data-aside role="img" aria-label={alt}>
      {alt}
    </span>
  )
}
