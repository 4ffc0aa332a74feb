import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { ArticleView, type PicturePlace } from '@/components/article/ArticleView'
import type { Attrs, MarkedNode } from '@/components/article/article'
import { browserPace } from '@/components/article/pace.dom'
import { isInStretches } from '@/components/article/stretches'
import type { Wish } from '@/components/article/wish'
import { mattersMost } from '@/components/glossary/importance'
import type { DrawEntry } from '@/components/glossary/TermCards'
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
import { drawMark, useLabels } from './draw-marks'
import { NextPart } from './NextPart'
import { PicturesNotice } from './PicturesNotice'
import { PieceEnd } from './PieceEnd'
import { ReportLines } from './ReportLines'
import type { Shown } from './shown'
import type { Surface } from './surface.dom'
import type { TermMention } from './term-marks'
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
  onStop: () => void
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

/**
 * One article as it was read, with what this person decided about its pictures. Mount it anew (another `key`) for another
 * article. A short one is drawn anew whenever a passage comes or goes; of a long one only the stretches that have changed.
 */
export function ArticlePage(props: ArticlePageProps) {
  const loads = useSignal(props.showPictures)
  const { shown, look } = props
  const aided = useAided(shown, props.surface, useAiding(props.wordAids, look))
  const images = useComputed(() => look.value.images)
  // Marks that come later are laid into what is drawn, so that a card stays open and a pointer where it is.
  const wasBeginning = useRef(false)
  wasBeginning.current ||= shown.rest !== undefined
  const { body } = shown.article
  const isLong = useMemo(() => wasBeginning.current || isInStretches(body), [body])
  return (
    <Drawing
      key={isLong ? 'long' : shown.text}
      isBeginning={wasBeginning.current}
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
  /** Whether it is, or was at first, the beginning of a long page. */
  isBeginning: boolean
}

const pace = browserPace(window)

/** The article drawn once: text, marks and paint hang on this drawing. */
function Drawing({
  shown,
  surface,
  loads,
  onAbout,
  onRead,
  onStop,
  onFollow,
  means,
  question,
  drawEntry,
  picture,
  images,
  content,
  aider,
  isBeginning,
}: DrawingProps) {
  const words = useWords()
  const root = useRef<HTMLDivElement>(null)
  const drawn = useSignal<HTMLElement | undefined>(undefined)
  const before = useRef<Shown | undefined>(undefined)
  const { article, text } = shown
  const labels = useLabels(words)
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

  const drawPicture = useCallback(
    (attrs: Attrs, place: PicturePlace): VNode => (
      <Picture
        attrs={attrs}
        labels={labels}
        place={place}
        shows={attrs.src?.startsWith('data:') === true ? images : shows}
      />
    ),
    [labels, images, shows],
  )

  return (
    <div ref={root}>
      <ArticleView
        article={article}
        content={content}
        labels={labels}
        pace={pace}
        isBeginning={isBeginning}
        drawMark={drawMark}
        drawPicture={drawPicture}
        details={
          <div lang={words.language} dir={words.direction}>
            <ArticleDetails shown={shown} />
            <BeforeYouRead isExplained={shown.isExplained} terms={important} onJump={surface.jump} />
            {aider !== undefined && isAided(aider.settings) && <WordAidLegend aider={aider} />}
            <ReportLines {...{ shown, onAbout, onRead, onStop }} onNews={means.onNews} />
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
