import { useSignal } from '@preact/signals'
import { Download } from 'lucide'
import { useRef } from 'preact/hooks'
import type { Pronunciation } from '@/components/narration/lexicon'
import { FileButton } from '@/components/ui/FileButton'
import { Icon } from '@/components/ui/Icon'
import { useWords } from '@/components/ui/words'
import type { PronunciationExchange, ReadPronunciations } from './pronunciation-exchange'
import { mergePronunciations } from './pronunciation-list'

/** How many skipped lines are listed. */
const LISTED = 20

interface PronunciationFilesProps {
  own: readonly Pronunciation[]
  exchange: PronunciationExchange
  /** The list with all of the file in it, and how many words that were. */
  onTake: (next: readonly Pronunciation[], count: number) => void
}

type Stage = 'nothing' | 'reading' | { readonly name: string; readonly read: ReadPronunciations }

/** Pronunciations from a file, looked at and then taken whole or left; and the person's own as a file. */
export function PronunciationFiles({ own, exchange, onTake }: PronunciationFilesProps) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const stage = useSignal<Stage>('nothing')
  const now = stage.value

  const read = async (file: File): Promise<void> => {
    stage.value = 'reading'
    try {
      stage.value = { name: file.name, read: await exchange.read(file) }
    } catch {
      // The file was moved or changed since it was chosen (NotReadableError).
      const refused = words.say('pronunciation.unreadable')
      stage.value = { name: file.name, read: { pronunciations: [], skipped: [], refused } }
    }
  }
  const leave = (): void => {
    stage.value = 'nothing'
    // The pressed button goes, and the focus with it.
    input.current?.focus()
  }
  const save = (kind: 'pls' | 'csv') => (
    <button
      type="button"
      class="button"
      aria-disabled={own.length === 0}
      onClick={() => own.length > 0 && exchange.save(kind, own)}
    >
      <Icon of={Download} />
      {words.say(kind === 'pls' ? 'pronunciation.exportPls' : 'pronunciation.exportCsv')}
    </button>
  )

  return (
    <details class="voices-fold">
      <summary>
        <h3>{words.say('pronunciation.exchange')}</h3>
      </summary>
      <p class="sheet-hint">{words.say('pronunciation.importSays')}</p>
      <div class="voices-ways">
        <FileButton
          label={words.say('pronunciation.choose')}
          accept=".pls,.xml,.csv,.tsv"
          input={input}
          onFiles={([file]) => void read(file)}
        />
        {save('pls')}
        {save('csv')}
      </div>
      {own.length === 0 && <p class="sheet-hint">{words.say('pronunciation.nothingToExport')}</p>}
      <div role="status">
        {now === 'reading' && words.say('pronunciation.reading')}
        {typeof now === 'object' && <p class="term-problem">{now.read.refused}</p>}
      </div>
      {typeof now === 'object' && now.read.refused === undefined && (
        <FilePreview
          name={now.name}
          read={now.read}
          own={own}
          onTake={(next, count) => {
            leave()
            onTake(next, count)
          }}
          onLeave={leave}
        />
      )}
    </details>
  )
}

interface FilePreviewProps {
  name: string
  read: ReadPronunciations
  own: readonly Pronunciation[]
  onTake: (next: readonly Pronunciation[], count: number) => void
  onLeave: () => void
}

/** What a file would bring, and which of its lines it would not. */
function FilePreview({ name, read: { pronunciations, skipped }, own, onTake, onLeave }: FilePreviewProps) {
  const words = useWords()
  const { list, added, replaced, same, left } = mergePronunciations(own, pronunciations)
  const brings = added + replaced
  return (
    <section class="import-preview" aria-label={words.say('pronunciation.preview', name)}>
      <h4 dir="auto">{name}</h4>
      <ul>
        {added > 0 && <li>{words.count('pronunciation.added', added)}</li>}
        {replaced > 0 && <li>{words.count('pronunciation.replaced', replaced)}</li>}
        {same > 0 && <li>{words.count('pronunciation.same', same)}</li>}
        {left > 0 && <li>{words.count('pronunciation.left', left)}</li>}
        {brings === 0 && <li>{words.say('pronunciation.nothingNew')}</li>}
      </ul>
      {skipped.length > 0 && (
        <>
          <p>{words.count('pronunciation.skipped', skipped.length)}</p>
          <ul class="import-skipped">
            {skipped.slice(0, LISTED).map(({ where, why }) => (
              <li key={where}>{words.say('pronunciation.about', where, why)}</li>
            ))}
            {skipped.length > LISTED && <li>{words.count('pronunciation.andMore', skipped.length - LISTED)}</li>}
          </ul>
        </>
      )}
      <div class="voices-ways">
        {brings > 0 && (
          <button type="button" class="button button-main" onClick={() => onTake(list, brings)}>
            {words.say('pronunciation.take')}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {words.say('pronunciation.leave')}
        </button>
      </div>
    </section>
  )
}
