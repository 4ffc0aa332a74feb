import { expect, test } from 'vitest'
import { type Clock, makeWriter } from '@/components/typography/writer'
import type { Stored } from '@/components/ui/stored'

/** A clock that stands still until told, and does what falls due on the way. */
function standingClock(): Clock & { advance(by: number): void } {
  let time = 0
  let due: { at: number; run: () => void }[] = []
  return {
    now: () => time,
    after: (delay, run) => void due.push({ at: time + delay, run }),
    advance(by) {
      const until = time + by
      for (;;) {
        const next = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        due = due.filter((item) => item !== next)
        time = next.at
        next.run()
      }
      time = until
    },
  }
}

/** Storage that notes when it was written to; refuses while `refuse` holds a sentence. */
function notingStore(clock: Clock) {
  const writes: [at: number, value: number][] = []
  const store = {
    writes,
    notes: [] as [at: number, value: number][],
    refuse: undefined as string | undefined,
    get: async () => 0,
    set: async (value: number) => {
      writes.push([clock.now(), value])
      if (store.refuse !== undefined) throw new Error(store.refuse)
    },
    note: (value: number) => void store.notes.push([clock.now(), value]),
    amend: async (by: (now: number) => number) => by(0),
    watch: () => {},
  } satisfies Stored<number> & Record<string, unknown>
  return store
}

function setUp() {
  const clock = standingClock()
  const stored = notingStore(clock)
  const reports: (string | undefined)[] = []
  const writer = makeWriter(stored, clock, (trouble) => reports.push(trouble))
  return { clock, stored, reports, writer }
}

test('a lone change is written at once', () => {
  const { stored, writer } = setUp()
  writer.write(7)
  expect(stored.writes).toEqual([[0, 7]])
})

test('a stream of changes is written at most once a second, and its last value always', () => {
  const { clock, stored, writer } = setUp()
  for (let n = 0; n <= 50; n += 1) {
    writer.write(n)
    clock.advance(50)
  }
  clock.advance(5000)
  expect(stored.writes.map(([at]) => at)).toEqual([0, 1000, 2000, 3000])
  expect(stored.writes.at(-1)?.[1]).toBe(50)
})

test('what waits to be written is noted at once', () => {
  const { clock, stored, writer } = setUp()
  writer.write(1)
  clock.advance(100)
  writer.write(2)
  clock.advance(100)
  writer.write(3)
  expect(stored.writes).toEqual([[0, 1]])
  expect(stored.notes).toEqual([
    [100, 2],
    [200, 3],
  ])
})

test('two minutes of dragging stay within the 120 writes that synced storage takes a minute', () => {
  const { clock, stored, writer } = setUp()
  for (let n = 0; n < 12_000; n += 1) {
    writer.write(n)
    clock.advance(10)
  }
  expect(stored.writes.filter(([at]) => at < 60_000).length).toBeLessThanOrEqual(120)
})

test('nothing is written again while nothing changes', () => {
  const { clock, stored, writer } = setUp()
  writer.write(1)
  clock.advance(60_000)
  expect(stored.writes).toHaveLength(1)
})

test('flushing writes what waits now, and only once', () => {
  const { clock, stored, writer } = setUp()
  writer.write(1)
  writer.write(2)
  writer.flush()
  writer.flush()
  clock.advance(5000)
  expect(stored.writes).toEqual([
    [0, 1],
    [0, 2],
  ])
})

test('it is busy until the last value is written', async () => {
  const { clock, writer } = setUp()
  expect(writer.busy()).toBe(false)
  writer.write(1)
  writer.write(2)
  await Promise.resolve()
  expect(writer.busy()).toBe(true)
  clock.advance(1000)
  expect(writer.busy()).toBe(true)
  await Promise.resolve()
  await Promise.resolve()
  expect(writer.busy()).toBe(false)
})

test('a refused write is told with its sentence, the next good one clears it', async () => {
  const { clock, stored, reports, writer } = setUp()
  stored.refuse = 'There is no room left to keep your settings.'
  writer.write(1)
  await new Promise((done) => queueMicrotask(() => queueMicrotask(() => done(undefined))))
  stored.refuse = undefined
  writer.write(2)
  clock.advance(1000)
  await new Promise((done) => queueMicrotask(() => queueMicrotask(() => done(undefined))))
  expect(reports).toEqual(['There is no room left to keep your settings.', undefined])
})
