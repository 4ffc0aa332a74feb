import { ArrowRight } from 'lucide'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import { hostOf } from './site-rules'

interface NextPartProps {
  address: string
  /** Where the article itself is from. */
  from: string
  onFollow: (address: string) => void
}

/** At the end of an article that goes on on another page. A press reads on here; a link can also be opened beside. */
export function NextPart({ address, from, onFollow }: NextPartProps) {
  const words = useWords()
  const host = hostOf(address)
  return (
    <section class="next-part" aria-label={words.say('reader.report.next')}>
      <p>{words.say('reader.report.goesOn')}</p>
      <a
        class="button"
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onFollow(address)
        }}
      >
        {/* Another site is named: going there is the page's proposal, not the reader's. */}
        {host === hostOf(from) ? words.say('reader.report.next') : words.say('reader.report.nextAt', host)}
        <Icon of={ArrowRight} />
      </a>
    </section>
  )
}
