import { useWords } from '@/components/ui/words'

/** The last word when something broke that should not: what to do, and the details to report. */
export function FaultPage({ fault }: { fault: unknown }) {
  const words = useWords()
  const details = fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : String(fault)
  return (
    <main class="reader-main" id="reader" data-state="fault">
      <section class="notice">
        <h1 class="notice-title">{words.say('reader.problem.title')}</h1>
        <p>{words.say('reader.problem.say')}</p>
        <pre class="notice-details">{details}</pre>
        <button type="button" class="button" onClick={() => void navigator.clipboard.writeText(details)}>
          {words.say('reader.problem.copy')}
        </button>
      </section>
    </main>
  )
}
