import { useWords } from '@/components/ui/words'

/** While the page is being read: says so, and keeps the article's place by the shape of its lines. */
export function ReadingPage() {
  const words = useWords()
  return (
    <section class="notice">
      <h1 class="notice-title">{words.say('reader.reading.title')}</h1>
      <p>{words.say('reader.reading.say')}</p>
      <div class="notice-lines" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
    </section>
  )
}
