import { expect, test } from '@playwright/test'
import { causeOf } from '../../a11y/fault'
import { nameOf, wholeMatrix } from '../../a11y/matrix'
import { type Result, runCells } from '../../a11y/run'
import { sliceOf } from '../../a11y/slice'
import { stateNames } from '../../a11y/states'
import { builtFolder } from '../../commands/build'

/**
 * The same slice every time, so that what passes here passes again; `SIDELIGHT_TURN=…` takes another, and so does
 * `npm run test:a11y -- --turn …`, which has the whole matrix, too.
 */
test('a slice of the accessibility matrix is free of faults', async () => {
  test.setTimeout(300_000)
  const turn = Number(process.env.SIDELIGHT_TURN ?? 0)
  test.info().annotations.push({ type: 'turn', description: String(turn) })
  const cells = sliceOf(wholeMatrix(stateNames), turn)
  const results: Result[] = []
  await runCells(cells, {
    executable: process.env.SIDELIGHT_CHROMIUM ?? '',
    built: builtFolder('chrome'),
    walks: 'each state',
    onResult: (result) => results.push(result),
  })
  const unseen = results.filter(({ broken, missing }) => broken !== undefined || missing === true)
  expect(unseen.map(({ cell, broken }) => `turn ${turn}, ${nameOf(cell)}: ${broken ?? 'no such language'}`)).toEqual([])
  expect(results).toHaveLength(cells.length)
  const faults = results.flatMap(({ cell, faults }) =>
    faults.map((fault) => `turn ${turn}, ${nameOf(cell)}: ${causeOf(fault)}: ${fault.says}`),
  )
  expect(faults).toEqual([])
})
