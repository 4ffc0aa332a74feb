/** Says that something broke, in the panel's place. */
import { render } from 'preact'
import { FaultPage, type FaultPageProps } from '@/components/reader/FaultPage'
import { type Words, WordsContext } from '@/components/ui/words'

interface ShownFault extends FaultPageProps {
  readonly words: Words
  readonly root: Element
}

export function showFault({ words, root, ...fault }: ShownFault): void {
  render(
    <WordsContext.Provider value={words}>
      <FaultPage {...fault} />
    </WordsContext.Provider>,
    root,
  )
}
