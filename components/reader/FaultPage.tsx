import { useEffect } from 'preact/hooks'
import { later } from '@/components/ui/Later'
import { useWords } from '@/components/ui/words'
import type { ReaderState } from './reader-state'

/** Needed seldom. Where it cannot be loaded, it is said what to do all the same. */
const ProblemDetails = later(async () => (await import('./ProblemDetails')).ProblemDetails)

export interface FaultPageProps {
  fault: unknown
  /** Of Sidelight. */
  version: string
  /** What the reader was at, if it had begun. */
  state: ReaderState | undefined
}

/** The last word when something broke that should not: what to do, and the details to report. */
export function FaultPage(props: FaultPageProps) {
  const words = useWords()
  useEffect(() => {
    document.title = `${words.say('reader.problem.title')} – ${words.say('reader.bar')}`
  }, [words])
  return (
    <main class="reader-main" id="reader" data-state="fault">
      <section class="notice">
        {/* What was being done is gone, and the focus with it: this is said at once. */}
        <div role="alert">
          <h1 class="notice-title">{words.say('reader.problem.title')}</h1>
          <p>{words.say('reader.problem.say')}</p>
        </div>
        <ProblemDetails {...props} />
      </section>
    </main>
  )
}
