import type { ReadonlySignal } from '@preact/signals'
import { X } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import { IconButton } from '@/components/ui/IconButton'
import type { StoreTrouble } from '@/components/ui/stored'
import { useWords } from '@/components/ui/words'

/** The gravest first. */
const order: readonly StoreTrouble[] = ['unkept', 'session', 'unread', 'copied', 'here']

interface StoreNoticeProps {
  /** What is wrong with storage, by key. */
  troubles: ReadonlySignal<ReadonlyMap<string, StoreTrouble>>
}

/** Says once what could not be kept or read, whichever and however many keys it is, until it is dismissed. */
export function StoreNotice({ troubles }: StoreNoticeProps) {
  const words = useWords()
  const [known, setKnown] = useState<readonly StoreTrouble[]>([])
  // Assistive programs hear what comes into a region that is there already.
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const all = new Set(troubles.value.values())
  const now = order.filter((trouble) => isReady && all.has(trouble) && !known.includes(trouble))
  return (
    <aside class="store-notice" aria-label={words.say('reader.store.title')} hidden={isReady && now.length === 0}>
      <div role="status">
        {now.map((trouble) => (
          <p key={trouble}>{words.say(`reader.store.${trouble}`)}</p>
        ))}
      </div>
      {now.length > 0 && (
        <IconButton
          icon={X}
          label={words.say('reader.store.dismiss')}
          onPress={() => {
            // The pressed button goes, and the focus with it.
            document.getElementById('content')?.focus({ preventScroll: true })
            setKnown([...known, ...now])
          }}
        />
      )}
    </aside>
  )
}
