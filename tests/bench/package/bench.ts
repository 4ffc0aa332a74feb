/**
 * What the package weighs: `npm run bench -- --only package`. Builds first where the build is older than its sources;
 * `--build FOLDER` weighs another one, for one browser alone. `--json` prints all figures as one last line.
 */
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../commands/build'
import { runCommand, userPath } from '../../commands/programs'
import { type PackageSizes, packageSizes } from './sizes'

await runCommand(async () => {
  const { values } = parseArgs({
    options: { build: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const print = values.json ? console.error : console.log
  const figures: Partial<Record<'chrome' | 'firefox', PackageSizes>> = {}
  if (values.build !== undefined) figures.chrome = packageSizes(userPath(values.build))
  else for (const target of ['chrome', 'firefox'] as const) figures[target] = packageSizes(await ensureBuilt(target))
  for (const [target, sizes] of Object.entries(figures)) {
    print(`\n— ${target}: bytes`)
    for (const [name, bytes] of Object.entries(sizes)) print(`${name.padEnd(14)} ${String(bytes).padStart(10)}`)
  }
  if (values.json) console.log(JSON.stringify(figures))
})
