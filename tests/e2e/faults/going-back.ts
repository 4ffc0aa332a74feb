import { until } from '../../drive/until'

/** What a page of either browser's driver can do. */
interface Drivable {
  evaluate<Result>(work: () => Result): Promise<Result>
}

/** To the page before. One that comes back as it was is not loaded, and that is all the drivers' own way listens for. */
export async function goBack(page: Drivable): Promise<void> {
  const address = () => page.evaluate(() => location.href).catch(() => undefined)
  const left = await address()
  // Who called is gone before there is an answer.
  await page.evaluate(() => void setTimeout(() => history.back()))
  await until('the page before', async () => ((await address()) ?? left) !== left || undefined)
}
