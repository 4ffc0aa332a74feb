import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { ChoiceGroup } from '@/components/ui/ChoiceGroup'
import { checkAccessibility, draw } from '../stage'

const choices = [
  { value: 'one', name: 'One' },
  { value: 'two', name: 'Two' },
] as const

const legends = signal<readonly string[]>([])

function Groups() {
  return legends.value.map((legend) => (
    <ChoiceGroup key={legend} legend={legend} look="segments" choices={choices} chosen="one" onChoose={() => {}} />
  ))
}

function namesIn(root: HTMLElement): string[] {
  return [...new Set(Array.from(root.querySelectorAll('input'), ({ name }) => name))].sort()
}

test('groups have names of their own, and a group that comes later has the name of one that went', async () => {
  legends.value = ['Colour', 'Shape']
  const root = await draw(<Groups />)
  const names = namesIn(root)
  expect(names).toHaveLength(2)
  await checkAccessibility()
  // A browser keeps every name it ever heard: a sheet that is opened again must bring no new one.
  for (const next of [[], ['Size', 'Place'], [], ['Colour', 'Place']]) {
    await act(() => {
      legends.value = next
    })
    if (next.length > 0) expect(namesIn(root)).toEqual(names)
  }
})
