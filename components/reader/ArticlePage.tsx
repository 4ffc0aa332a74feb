import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { ArticleView, type PicturePlace } from '@/components/article/ArticleView'
import type { Attrs, MarkedNode } from '@/components/article/article'
import type { Wish } from '@/components/article/wish'
import { mattersMost } from '@/components/glossary/importance'
import type { DrawEntry } from '@/components/glossary/TermCards'
import { TermMark } from '@/components/glossary/TermMark'
import type { Span } from '@/components/text/text'
import { showFocusIn } from '@/components/ui/focus-in-view.dom'
import { later } from '@/components/ui/Later'
import { useWords } from '@/components/ui/words'
import type { Aider } from '@/components/word-aids/aider'
import { isAided, type WordAid } from '@/components/word-aids/word-aids'
import { ArticleDetails } from './ArticleDetails'
import { Picture, PictureViewing } from './ArticlePictures'
import { useAided, useAiding } from './aided.dom'
import { BeforeYouRead } from './BeforeYouRead'
import type { CardMeans } from './card-actions-of'
import { NextPart } from './NextPart'
import { PicturesNotice } from './PicturesNotice'
import { PieceEnd } from './PieceEnd'
import { ReportLines } from './ReportLines'
import type { Shown, TermMention } from './reader'
import type { Surface } from './surface.dom'
import type { WordAidOwner } from './word-aid-owner'

const WordAidLegend = later(async () => (await import('@/components/word-aids/WordAidLegend')).WordAidLegend)

/** Loaded while the page is being read, so that terms answer as soon as they are seen. */
export const TermExplainer = later(async () => (await import('./TermExplainer')).TermExplainer)

/** What of the text's look is not left to the style sheet. */
export interface Look {
  readonly images: boolean
  readonly hyphens: boolean
}

interface ArticlePageProps {
  shown: Shown
  surface: Surface
  /** Whether pictures are loaded unasked: only where the browser keeps the reader's cookies off them. */
  showPictures: boolean
  /** Opens "About this article". */
  onAbout: () => void
  onRead: (wish: Wish) => void
  /** Reads on at another address. */
  onFollow: (address: string) => void
  /** What the cards of terms act with. */
  means: CardMeans
  /** The place of the text the person asks about. */
  question: Signal<Span | undefined>
  drawEntry: DrawEntry | undefined
  wordAids: WordAidOwner
  /** How the text is to look. */
  look: ReadonlySignal<Look>
  /** Where what opens the picture in view is put, for a key. */
  picture: { current: (() => boolean) | undefined }
}

/** Words. */
const longArticle = 20_000

/**
 * One article as it was read, with what this person decided about its pictures. It is drawn anew whenever a passage
 * comes or goes. Mount it anew (another `key`) for another article.
 */
export function ArticlePage(props: ArticlePageProps) {
  const loads = useSignal(props.showPictures)
  const { shown, look } = props
  const aided = useAided(shown, props.surface, useAiding(props.wordAids, look))
  const images = useComputed(() => look.value.images)
  // Marks that come later are laid into what is drawn, so that a card stays open and a pointer where it is. On a very
  // long article comparing the drawings would take longer than drawing it anew.
  return (
    <Drawing
      key={shown.length.words > longArticle ? shown : shown.text}
      {...props}
      {...aided}
      loads={loads}
      images={images}
    />
  )
}

interface DrawingProps extends ArticlePageProps {
  loads: Signal<boolean>
  /** Whether the person wants pictures at all. */
  images: ReadonlySignal<boolean>
  /** The article's content with terms marked and words aided. */
  content: readonly MarkedNode<TermMention | WordAid>[]
  /** Who aided them, if anybody did. */
  aider: Aider | undefined
}

/** The article drawn once: text, marks and paint hang on this drawing. */
function Drawing({
  shown,
  surface,
  loads,
  onAbout,
  onRead,
  onFollow,
  means,
  question,
  drawEntry,
  picture,
  images,
  content,
  aider,
}: DrawingProps) {
  const words = useWords()
  const root = useRef<HTMLDivElement>(null)
  const drawn = useSignal<HTMLElement | undefined>(undefined)
  const before = useRef<Shown | undefined>(undefined)
  const { article, text } = shown
  const labels = {
    language: words.language,
    table: words.say('reader.table'),
    code: words.say('reader.code'),
    formula: words.say('reader.formula'),
    undescribed: words.say('reader.undescribed'),
    by: words.say('reader.by'),
  }
  const shows = useComputed(() => loads.value && images.value)
  const important = useMemo(() => mattersMost(shown.terms, text.text.length), [shown.terms, text])

  // biome-ignore lint/correctness/useExhaustiveDependencies: marks and word aids cut text nodes; the map is made anew.
  useLayoutEffect(() => {
    const life = new AbortController()
    const article = root.current?.querySelector<HTMLElement>('.article')
    if (article == null) return
    const isSame = before.current === shown
    before.current = shown
    surface.attach(article, shown.text, life.signal, isSame ? (place) => place : shown.carried?.moved)
    if (!isSame) shown.carried?.speak()
    showFocusIn(article, life.signal)
    drawn.value = article
    return () => life.abort()
  }, [surface, shown, content, drawn])

  useEffect(() => {
    document.title = `${article.title} – ${words.say('reader.bar')}`
  }, [article, words])

  const drawPicture = (attrs: Attrs, place: PicturePlace): VNode => (
    <Picture
      attrs={attrs}
      labels={labels}
      place={place}
      shows={attrs.src?.startsWith('data:') === true ? images : shows}
    />
  )

  return (
    <div ref={root}>
      <ArticleView
        article={article}
        content={content}
        labels={labels}
        drawMark={(mark, children) =>
          'aid' in mark ? (
            <span class={`aid ${mark.aid}`}>{children}</span>
          ) : (
            <TermMark key={mark.start} {...mark}>
              {children}
            </TermMark>
          )
        }
        drawPicture={drawPicture}
        details={
          <div lang={words.language} dir={words.direction}>
            <ArticleDetails shown={shown} />
            <BeforeYouRead terms={important} onJump={surface.jump} />
            {aider !== undefined && isAided(aider.settings) && <WordAidLegend aider={aider} />}
            <ReportLines shown={shown} onAbout={onAbout} onReadWhole={() => onRead({ part: 'whole' })} />
            {!loads.value && <PicturesNotice article={article} loads={loads} />}
          </div>
        }
      />
      {shown.report?.next !== undefined && (
        <NextPart address={shown.report.next} from={article.url} onFollow={onFollow} />
      )}
      {shown.report?.piece !== undefined && <PieceEnd piece={shown.report.piece} onRead={onRead} />}
      <PictureViewing article={drawn.value} opener={picture} />
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
