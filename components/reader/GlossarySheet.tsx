import type { FoundTerm } from '@/components/glossary/found-term'
import { GlossaryList } from '@/components/glossary/GlossaryList'
import type { Span } from '@/components/text/text'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'

interface GlossarySheetProps {
  found: readonly FoundTerm[]
  onClose: () => void
  onJump: (span: Span) => void
}

/** The article's terms as a sheet. */
export function GlossarySheet({ found, onClose, onJump }: GlossarySheetProps) {
  const words = useWords()
  return (
    <Sheet title={words.say('reader.glossaryTitle')} onClose={onClose}>
      <GlossaryList found={found} onJump={onJump} />
    </Sheet>
  )
}
