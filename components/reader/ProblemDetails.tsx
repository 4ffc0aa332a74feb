import { useId, useRef, useState } from 'preact/hooks'
import { useWords } from '@/components/ui/words'
import { problemReport } from './problem-report'
import type { ReaderState } from './reader-state'

interface ProblemDetailsProps {
  /** What broke: an error, or whatever was thrown. */
  fault: unknown
  /** Of Sidelight. */
  version: string
  /** What the reader was at, if it had begun. */
  state: ReaderState | undefined
  /** Of the page, where there is no article that says it; only its origin is told. */
  address?: string | undefined
}

/** What a person can report of a fault, shown before it is copied. Nothing of it is sent. */
export function ProblemDetails({ fault, version, state, address }: ProblemDetailsProps) {
  const words = useWords()
  const [news, setNews] = useState('')
  const titleId = useId()
  const shown = useRef<HTMLElement>(null)
  const report = problemReport(words, {
    version,
    userAgent: navigator.userAgent,
    address: state?.status === 'article' ? state.shown.article.url : address,
    step: state?.status === 'failed' ? state.reason : (state?.status ?? 'start'),
    fault,
  })
  const copy = async (): Promise<void> => {
    setNews('')
    try {
      await navigator.clipboard.writeText(report)
      setNews(words.say('reader.problem.copied'))
    } catch {
      // A browser that forbids it still copies what is selected, by its own key.
      const text = shown.current
      text?.focus()
      if (text !== null) getSelection()?.selectAllChildren(text)
      setNews(words.say('reader.problem.refused'))
    }
  }
  return (
    <div class="problem">
      <p id={titleId}>{words.say('reader.problem.details')}</p>
      <section
        ref={shown}
        class="notice-details"
        dir="ltr"
        aria-labelledby={titleId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1).
        tabIndex={0}
      >
        {report}
      </section>
      <button type="button" class="button" onClick={() => void copy()}>
        {words.say('reader.problem.copy')}
      </button>
      <p role="status">{news}</p>
    </div>
  )
}
