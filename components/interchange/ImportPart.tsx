import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Notebook } from '@/components/glossary/notebook'
import { withImported } from '@/components/glossary/personal'
import { FileButton } from '@/components/ui/FileButton'
import { useWords, type Words } from '@/components/ui/words'
import type { GivenFile, Problem, ReadFile } from './interchange'
import { mergePreview } from './merge-preview'
import { restAfter } from './pace.dom'
import { problemOfSizes, readGlossaryFiles } from './read-glossary'
import { firstPartSentence, noteSentence, placeLabel, problemSentence, reasonSentence } from './say'

/** How many skipped entries are listed by name. */
const listed = 20

type Stage =
  | { readonly kind: 'nothing' | 'reading' }
  | { readonly kind: 'read'; readonly file: ReadFile }
  | { readonly kind: 'taken'; readonly name: string }

/** A glossary from a file: chosen, looked at, and then taken as the preview shows it, or left. */
export function ImportPart({ notebook }: { notebook: Notebook }) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  /** Before what has the focus is gone. */
  const startAnew = (): void => input.current?.focus()
  const stage = useSignal<Stage>({ kind: 'nothing' })

  const read = async (files: readonly File[]): Promise<void> => {
    const refuse = (problem: Problem): void => {
      stage.value = { kind: 'read', file: { ok: false, problem, skipped: [] } }
    }
    const tooLarge = problemOfSizes(files.map(({ size }) => size))
    if (tooLarge !== undefined) return refuse(tooLarge)
    const mine: Stage = { kind: 'reading' }
    stage.value = mine
    const given: GivenFile[] = []
    for (const file of files) {
      try {
        given.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      } catch {
        // The file was moved or changed since it was chosen (NotReadableError).
        return refuse({ code: 'unreadable', values: [file.name.slice(0, 60)] })
      }
    }
    const file = await readGlossaryFiles(given, words.language, restAfter(50))
    // Another file was chosen meanwhile.
    if (stage.peek() === mine) stage.value = { kind: 'read', file }
  }
  const take = async (file: ReadFile & { ok: true }): Promise<void> => {
    await notebook.change((personal) => withImported(personal, file.glossary))
    if (notebook.trouble.value !== undefined) return
    startAnew()
    stage.value = { kind: 'taken', name: file.glossary.name }
  }
  const now = stage.value

  return (
    <>
      <h3 class="sheet-heading">{words.say('interchange.import')}</h3>
      <p class="sheet-hint">{words.say('interchange.importSays')}</p>
      <FileButton
        label={words.say('interchange.choose')}
        multiple
        input={input}
        onFiles={(files) => void read(files)}
      />
      <div role="status">
        {now.kind === 'reading' && words.say('interchange.reading')}
        {now.kind === 'taken' && (
          <p>
            {words.say('interchange.taken', now.name)}{' '}
            {notebook.canUndo.value && (
              <button
                type="button"
                class="text-button"
                onClick={async () => {
                  await notebook.undo()
                  startAnew()
                  stage.value = { kind: 'nothing' }
                }}
              >
                {words.say('glossary.undo')}
              </button>
            )}
          </p>
        )}
        {now.kind === 'read' && !now.file.ok && <p class="term-problem">{problemSentence(words, now.file.problem)}</p>}
        {now.kind === 'read' && now.file.ok && now.file.total !== undefined && (
          <p>{firstPartSentence(words, now.file.glossary.terms.length, now.file.total)}</p>
        )}
        {notebook.trouble.value !== undefined && (
          <p class="term-problem">{words.say('glossary.notKept', notebook.trouble.value)}</p>
        )}
      </div>
      {now.kind === 'read' && <Skipped file={now.file} />}
      {now.kind === 'read' && now.file.ok && (
        <Preview
          file={now.file}
          notebook={notebook}
          onTake={take}
          onLeave={() => {
            startAnew()
            stage.value = { kind: 'nothing' }
          }}
        />
      )}
    </>
  )
}

interface PreviewProps {
  file: ReadFile & { ok: true }
  notebook: Notebook
  onTake: (file: ReadFile & { ok: true }) => Promise<void>
  onLeave: () => void
}

/** What an import would do. */
function Preview({ file, notebook, onTake, onLeave }: PreviewProps) {
  const words = useWords()
  const { glossary, notes } = file
  const existing = notebook.personal.value.imported.find(({ name }) => name === glossary.name)
  const { added, changed, same, gone } = mergePreview(existing, glossary)
  return (
    <section class="import-preview" aria-label={words.say('interchange.preview', glossary.name)}>
      <h4 dir="auto">{glossary.name}</h4>
      <ul>
        {added.length > 0 && <li>{words.count('interchange.added', added.length)}</li>}
        {changed.length > 0 && <li>{words.count('interchange.changed', changed.length)}</li>}
        {same.length > 0 && <li>{words.count('interchange.same', same.length)}</li>}
        {gone.length > 0 && <li>{words.count('interchange.gone', gone.length)}</li>}
        {notes.map((note) => (
          <li key={note.code}>{noteSentence(words, note)}</li>
        ))}
      </ul>
      <dl class="import-sample">
        {glossary.terms.slice(0, 3).map(({ id, term, definition }) => (
          <div key={id}>
            <dt dir="auto">{term}</dt>
            <dd dir="auto">{definition}</dd>
          </div>
        ))}
      </dl>
      <div class="term-form-ways">
        <button type="button" class="button button-main" onClick={() => void onTake(file)}>
          {words.say('interchange.take')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {words.say('interchange.leave')}
        </button>
      </div>
    </section>
  )
}

function Skipped({ file: { skipped } }: { file: ReadFile }) {
  const words = useWords()
  if (skipped.length === 0) return null
  return (
    <>
      <p>{words.count('interchange.skipped', skipped.length)}</p>
      <ul class="import-skipped">
        {skipped.slice(0, listed).map(({ where, term, reason }) => (
          <li key={where.number}>
            {skippedSentence(words, placeLabel(words, where), term, reasonSentence(words, reason))}
          </li>
        ))}
        {skipped.length > listed && <li>{words.count('interchange.andMore', skipped.length - listed)}</li>}
      </ul>
    </>
  )
}

function skippedSentence(words: Words, place: string, term: string | undefined, reason: string): string {
  if (term === undefined) return words.say('interchange.skippedPlace', place, reason)
  // A term may run the other way than the sentence: it is isolated (Unicode's FSI and PDI).
  return words.say('interchange.skippedTerm', place, `\u2068${term}\u2069`, reason)
}
