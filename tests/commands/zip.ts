/** `npm run zip`: the packages for both stores, with the Firefox one checked by Mozilla's own linter. */
import { builtFolder } from './build'
import { runCommand, runPackage } from './programs'

await runCommand(async () => {
  for (const browser of ['chrome', 'firefox']) {
    if ((await runPackage('wxt', 'wxt', ['zip', '-b', browser])) !== 0) {
      throw new Error(`The package for ${browser} could not be made: see above.`)
    }
  }
  if ((await runPackage('web-ext', 'web-ext', ['lint', '--source-dir', builtFolder('firefox')])) !== 0) {
    throw new Error('Mozilla’s linter found errors in the Firefox package: see above.')
  }
})
