import { useSignal } from '@preact/signals'
import { Search } from 'lucide'
import type { RefObject } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '@/components/ui/Icon'
import { useWords, type Words } from '@/components/ui/words'
import { type Branch, branchesOf, type Stop } from './outline'
import { type Extent, minutesBetween, percent, readUntil } from './where'

interface OutlineListProps {
  stops: readonly Stop[]
  extent: Extent
  /** Index of the stop where the person is; -1 before the first. */
  current: number
  /** The row of that stop, to bring it into view. */
  currentRow: RefObject<HTMLButtonElement | null>
  onJump: (stop: Stop) => void
}

/** So many stops are seen at a glance; more are searched. */
const fewStops = 12

/** The outline as nested lists: each stop with how far in it is and how long its section takes. */
export function OutlineList({ stops, extent, current, currentRow, onJump }: OutlineListProps) {
  const words = useWords()
  const query = useSignal('')
  const wanted = folded(query.value.trim(), words)
  const found = stops.flatMap((stop, index) =>
    folded(stop.title, words).includes(wanted) ? [{ stop, index, branches: [] }] : [],
  )
  const row = (stop: Stop, index: number) => (
    <button
      type="button"
      class="outline-row"
      ref={index === current ? currentRow : null}
      aria-current={index === current ? 'location' : undefined}
      onClick={() => onJump(stop)}
    >
      <span class="outline-title">{stop.title}</span>{' '}
      <span class="outline-figures">{figuresOf(stop, extent, words)}</span>
    </button>
  )
  return (
    <>
      {stops.length > fewStops && <Filter query={query.value} onQuery={(typed) => (query.value = typed)} />}
      <nav class="outline" aria-label={words.say('outline.title')} onKeyDown={moveAmongRows}>
        <Rows branches={wanted === '' ? branchesOf(stops) : found} row={row} />
      </nav>
      {stops.length > fewStops && (
        <p class={found.length > 0 ? 'visually-hidden' : 'outline-none'} role="status">
          {wanted !== '' &&
            (found.length > 0 ? words.count('outline.found', found.length) : words.say('outline.foundNone'))}
        </p>
      )}
    </>
  )
}

interface RowsProps {
  branches: readonly Branch[]
  row: (stop: Stop, index: number) => preact.VNode
}

function Rows({ branches, row }: RowsProps) {
  if (branches.length === 0) return null
  return (
    <ol>
      {branches.map(({ stop, index, branches }) => (
        <li key={stop.start} data-kind={stop.kind}>
          {row(stop, index)}
          <Rows branches={branches} row={row} />
        </li>
      ))}
    </ol>
  )
}

function Filter({ query, onQuery }: { query: string; onQuery: (typed: string) => void }) {
  const words = useWords()
  const id = useId()
  return (
    <div class="outline-filter">
      <Icon of={Search} />
      <label class="visually-hidden" for={id}>
        {words.say('outline.filter')}
      </label>
      <input
        id={id}
        type="search"
        placeholder={words.say('outline.filter')}
        autocomplete="off"
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </div>
  )
}

/** `34% · 3 min`. */
function figuresOf({ start, until }: Stop, extent: Extent, words: Words): string {
  const minutes = Math.max(1, Math.round(minutesBetween(start, until, extent)))
  return `${percent(readUntil(start, extent), words)} · ${words.time('outline.shortMinutes', minutes)}`
}

/** Case and accents do not count. */
function folded(text: string, { language }: Words): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(language)
}

/** Up, Down, Home and End lead from row to row; each row is a stop of the Tab key as well. */
function moveAmongRows(event: KeyboardEvent): void {
  const nav = event.currentTarget
  if (!(nav instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return
  const rows = [...nav.querySelectorAll<HTMLElement>('.outline-row')]
  const here = rows.indexOf(document.activeElement as HTMLElement)
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key]
  const row = next === undefined || here === -1 ? undefined : rows[next]
  if (row === undefined) return
  event.preventDefault()
  row.focus()
}
