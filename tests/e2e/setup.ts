import { ensureChromium, ensureFirefox } from '../commands/browsers'
import { ensureBuilt } from '../commands/build'

/** What every end-to-end test needs: browsers, whose paths the workers inherit, and a build that is not stale. */
export default async function setup(): Promise<void> {
  process.env.SIDELIGHT_CHROMIUM = await ensureChromium()
  process.env.SIDELIGHT_FIREFOX = await ensureFirefox()
  await ensureBuilt('chrome')
  await ensureBuilt('firefox')
}
