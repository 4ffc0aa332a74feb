/** A short piece of the soak (`npm run --silent soak`) and of what crosses each other. */
import { expect, test } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { cross } from '../../soak/crossing'
import { growth, soak } from '../../soak/soak'

const where = () => ({ executable: process.env.SIDELIGHT_CHROMIUM ?? '', built: builtFolder('chrome') })

/** Nodes of one of its articles: a panel that kept one article an opening would hold 16 times that more. */
const nodesOfArticle = 150

test('a panel holds no more after 24 articles than after 8', async () => {
  test.setTimeout(180_000)
  const { points, failures } = await soak({ ...where(), articles: 24, every: 8, pages: 8 })
  expect(failures).toEqual([])
  const [first, , last] = points.map(({ panel }) => panel)
  expect(last?.documents).toBe(first?.documents)
  expect((last?.nodes ?? Number.NaN) - (first?.nodes ?? 0)).toBeLessThan(nodesOfArticle)
  expect((last?.listeners ?? Number.NaN) - (first?.listeners ?? 0)).toBeLessThan(20)
  // Much is compiled and kept in these first ones; the long run has the fine measure.
  expect(growth(first?.heap ?? Number.NaN, last?.heap ?? Number.NaN)).toBeLessThan(0.1)
})

test('pages that leave, tabs that cross and a worker that ends never bring the wrong article', async () => {
  test.setTimeout(180_000)
  const { wrong, stuck } = await cross({ ...where(), times: 1 })
  expect(wrong).toEqual([])
  expect(stuck).toEqual([])
})
