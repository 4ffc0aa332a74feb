import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeShelf, type ProfileShelf } from '@/components/typography/profile-shelf'
import { type Profiles, withoutProfile, withProfile } from '@/components/typography/profiles'
import { initialSettings } from '@/components/typography/typography'
import { PlainStore } from '../../browser/plain-store'

const one = { name: 'One', settings: initialSettings }
const two = { name: 'Two', settings: { ...initialSettings, fontSize: 30 } }
let store: PlainStore<Profiles>
let shelf: ProfileShelf
let end: AbortController

beforeEach(async () => {
  end = new AbortController()
  store = new PlainStore<Profiles>([one])
  shelf = makeShelf(store, end.signal)
  await shelf.ready
})
afterEach(() => end.abort())

test('it holds what is kept, and writes nothing by itself', () => {
  expect(shelf.profiles.value).toEqual([one])
  expect(store.written).toEqual([])
  expect(shelf.canUndo.value).toBe(false)
})

test('a change is kept, and undone', async () => {
  await shelf.change((now) => withProfile(now, 'Two', two.settings))
  expect([shelf.profiles.value, store.value]).toEqual([
    [one, two],
    [one, two],
  ])
  expect(shelf.canUndo.value).toBe(true)
  await shelf.undo()
  expect([shelf.profiles.value, store.value]).toEqual([[one], [one]])
  expect(shelf.canUndo.value).toBe(false)
})

test('changes made at once are made one after the other', async () => {
  await Promise.all([
    shelf.change((now) => withProfile(now, 'Two', two.settings)),
    shelf.change((now) => withoutProfile(now, 'One')),
  ])
  expect(store.value).toEqual([two])
  await shelf.undo()
  expect(store.value).toEqual([one, two])
})

test('what cannot be kept is told, and nothing has changed', async () => {
  store.refuse = 'No room.'
  await shelf.change((now) => withoutProfile(now, 'One'))
  expect([shelf.trouble.value, shelf.profiles.value, shelf.canUndo.value]).toEqual(['No room.', [one], false])
  store.refuse = undefined
  await shelf.change((now) => withProfile(now, 'Two', two.settings))
  expect([shelf.trouble.value, shelf.profiles.value]).toEqual([undefined, [one, two]])
})

test('what another window does is shown, and is not undone here', async () => {
  await shelf.change((now) => withoutProfile(now, 'One'))
  store.change([two])
  expect([shelf.profiles.value, shelf.canUndo.value]).toEqual([[two], false])
  await shelf.undo()
  expect(store.value).toEqual([two])
})

test('a shelf whose store cannot be read is empty and says why', async () => {
  const broken = Object.assign(new PlainStore<Profiles>([one]), {
    get: () => Promise.reject(new Error('The store is gone.')),
  })
  const other = makeShelf(broken, end.signal)
  await other.ready
  expect([other.profiles.value, other.trouble.value]).toEqual([[], 'The store is gone.'])
})
