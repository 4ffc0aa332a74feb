import { useEffect, useState } from 'preact/hooks'
import { useWords } from '@/components/ui/words'

/** The last word when something broke that should not: what to do, and the details to report. */
export function FaultPage({ fault }: { fault: unknown }) {
  const words = useWords()
  const [news, setNews] = useState('')
  const details = fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : String(fault)
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
        <pre class="notice-details">{details}</pre>
        <button
          type="button"
          class="button"
          onClick={async () => {
            await navigator.clipboard.writeText(details)
            setNews(words.say('reader.problem.copied'))
          }}
        >
          {words.say('reader.problem.copy')}
        </button>
        <p role="status">{news}</p>
      </section>
    </main>
  )
}
