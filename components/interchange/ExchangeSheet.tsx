import type { FoundTerm } from '@/components/glossary/found-term'
import type { Notebook } from '@/components/glossary/notebook'
import { Sheet } from '@/components/ui/Sheet'
import { useWords } from '@/components/ui/words'
import { ExportPart } from './ExportPart'
import { ImportPart } from './ImportPart'

interface ExchangeSheetProps {
  notebook: Notebook
  /** The terms of the article that is shown. */
  found: readonly FoundTerm[]
  /** Title of that article; empty where there is none. */
  title: string
  onClose: () => void
}

/** Glossaries from files and into files. */
export function ExchangeSheet({ notebook, found, title, onClose }: ExchangeSheetProps) {
  const words = useWords()
  return (
    <Sheet title={words.say('interchange.title')} onClose={onClose}>
      <ImportPart notebook={notebook} />
      <ExportPart notebook={notebook} found={found} title={title} />
    </Sheet>
  )
}
