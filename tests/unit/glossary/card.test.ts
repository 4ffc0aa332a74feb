import { describe, expect, test } from 'vitest'
import { type CardEvent, type CardState, hoverDelays, patienceOf, step } from '@/components/glossary/card'

type State = CardState<string>
type Event = CardEvent<string> | CardEvent<string>['type']

const closed: State = { kind: 'closed' }
const waiting: State = { kind: 'waiting', mark: 'A' }
const hovered: State = { kind: 'open', mark: 'A', way: 'hover' }
const leaving: State = { ...hovered, leaving: true }
const focused: State = { kind: 'open', mark: 'A', way: 'focus' }
const pressed: State = { kind: 'open', mark: 'A', way: 'press' }
const keyed: State = { kind: 'open', mark: 'A', way: 'keys' }
const dismissed: State = { kind: 'closed', dismissed: 'A' }
const over = (mark: string): Event => ({ type: 'over', mark })
const focus = (mark: string): Event => ({ type: 'focus', mark })
const press = (mark: string): Event => ({ type: 'press', mark })
const keys = (mark: string): Event => ({ type: 'keys', mark })

const rows: readonly [about: string, from: State, events: readonly Event[], to: State][] = [
  ['the pointer comes', closed, [over('A')], waiting],
  ['the pointer rests', closed, [over('A'), 'time'], hovered],
  ['the pointer only passes', closed, [over('A'), 'out', 'time'], closed],
  ['the pointer goes on to the next term', waiting, [over('B')], { kind: 'waiting', mark: 'B' }],
  ['the pointer leaves and is away', hovered, ['out', 'time'], closed],
  ['the pointer leaves and comes back', hovered, ['out', over('A')], hovered],
  ['the pointer goes into the card', hovered, ['out', 'over-card'], hovered],
  ['the pointer crosses another term on its way into the card', hovered, ['out', over('B'), 'over-card'], hovered],
  ['the pointer crosses another term and is away', hovered, ['out', over('B'), 'out', 'time'], closed],
  ['the pointer rests on another term', hovered, ['out', over('B'), 'time'], { kind: 'open', mark: 'B', way: 'hover' }],
  ['the pointer leaves the card', hovered, ['out-card', 'time'], closed],
  ['keyboard focus comes', closed, [focus('A')], focused],
  ['keyboard focus goes on to the next term', focused, ['blur', focus('B')], { kind: 'open', mark: 'B', way: 'focus' }],
  ['keyboard focus goes elsewhere', focused, ['blur'], closed],
  ['the pointer passes while the focus holds the card', focused, [over('B'), 'out', 'time'], focused],
  ['focus comes to a hovered term', leaving, [focus('A'), 'time'], focused],
  ['focus moves while the pointer holds the card', hovered, ['blur'], hovered],
  ['a press opens and pins', closed, [press('A'), 'out', 'time'], pressed],
  ['a press pins a hovered card', hovered, [press('A'), 'out', 'out-card', 'time'], pressed],
  ['a second press closes', pressed, [press('A')], dismissed],
  ['a press on another term', pressed, [press('B')], { kind: 'open', mark: 'B', way: 'press' }],
  ['a key pins a focused card and goes in', focused, [keys('A')], keyed],
  ['focus comes back from the card to its mark', keyed, [focus('A')], keyed],
  ['focus leaves a pinned card by Tab, which it might cover', keyed, ['blur'], closed],
  ['a press outside', pressed, ['outside'], closed],
  ['Escape', hovered, ['escape'], dismissed],
  ['Escape, and the pointer still moves on the term', hovered, ['escape', over('A'), 'time'], dismissed],
  ['Escape, and the focus returns to the term', keyed, ['escape', focus('A')], dismissed],
  ['Escape, and the pointer comes again', hovered, ['escape', 'out', over('A')], waiting],
  ['Escape, and focus comes again', focused, ['escape', 'blur', focus('A')], focused],
  ['Escape, and then Enter', dismissed, [keys('A')], keyed],
  ['Escape while the pointer rests', waiting, ['escape', 'time'], dismissed],
  ['nothing is open', closed, ['escape', 'outside', 'close', 'blur', 'out', 'time', 'over-card', 'out-card'], closed],
]

describe('A card', () => {
  test.each(rows)('%s', (_about, from, events, to) => {
    const end = events.reduce(
      (state, event) => step(state, typeof event === 'string' ? ({ type: event } as CardEvent<string>) : event),
      from,
    )
    expect(end).toEqual(to)
  })

  test('waits only for the pointer: to rest, and to be away', () => {
    expect([closed, waiting, hovered, leaving, focused, pressed, keyed].map(patienceOf)).toEqual([
      undefined,
      hoverDelays.show,
      undefined,
      hoverDelays.hide,
      undefined,
      undefined,
      undefined,
    ])
  })
})
