/** A short piece of the hour of use (`npm run --silent test:network`). */
import { expect, test } from '@playwright/test'
import { builtFolder } from '../../commands/build'
import { useForAnHour } from '../../soak/network'
import { pictureHosts } from '../../soak/publisher'

test('the article’s pictures are all that is asked for, without cookie, referrer or origin', async () => {
  test.setTimeout(240_000)
  const found = await useForAnHour({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '',
    built: builtFolder('chrome'),
    articles: 2,
    isLong: false,
  })
  expect(found.broken).toEqual([])
  expect(found.forbidden).toEqual([])
  expect(found.pictures).toBe(found.requests.length)
  for (const host of pictureHosts) expect(found.requests.some((each) => each.startsWith(`${host}/`))).toBe(true)
})
