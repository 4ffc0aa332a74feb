/**
 * `npm run bench:speech`: reading aloud, heard. `-- --only chromium,hours` runs some sections; `-- --json` prints all
 * figures as one last line.
 */
import { parseArgs } from 'node:util'
import { runCommand } from '../../commands/programs'
import { type Measured, tableOf } from './goals'
import type { Section } from './section'

/** Loaded one by one, so that a section's data costs the others no memory. */
const sections: Readonly<Record<string, () => Promise<Section>>> = {
  synthesis: async () => (await import('./synthesis-section')).default,
  chromium: async () => (await import('./browser-section')).chromiumSection,
  firefox: async () => (await import('./browser-section')).firefoxSection,
  hours: async () => (await import('./hours-section')).default,
  sentences: async () => (await import('./sentences-section')).default,
  understood: async () => (await import('./understood-section')).default,
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const only = values.only?.split(',') ?? Object.keys(sections)
  const unknown = only.find((name) => !Object.hasOwn(sections, name))
  if (unknown !== undefined)
    throw new Error(`There is no section "${unknown}". There are: ${Object.keys(sections).join(', ')}.`)
  const print = values.json ? console.error : console.log
  const measured: Record<string, Measured[string]> = {}
  for (const name of only) {
    print(`\n— ${name}`)
    try {
      const section = await sections[name]?.()
      const figures = await section?.run(print)
      if (figures !== undefined) measured[name] = figures
    } catch (error) {
      // One that fails must not take the others' figures with it; that it failed shows in the exit code.
      print(`Failed: ${process.env.DEBUG && error instanceof Error ? error.stack : error}`)
      process.exitCode = 1
    }
  }
  print(`\n${tableOf(measured)}`)
  if (values.json) console.log(JSON.stringify({ ...flat(measured), sections: measured }))
})

/** The figures by their names in the issue: Chromium's where both browsers have one. */
function flat(measured: Measured): Record<string, unknown> {
  const { chromium, firefox, hours, synthesis } = measured
  const heard = chromium ?? firefox
  const of = (name: string): unknown => heard?.[name] ?? null
  return {
    firstSoundWarmMs: of('firstSoundWarmMs'),
    firstSoundColdMs: of('firstSoundColdMs'),
    wordErrorMedianMs: of('wordErrorMedianMs'),
    wordErrorP95Ms: of('wordErrorP95Ms'),
    gapMs: of('gapMs'),
    realTimeFactor: heard?.realTimeFactor ?? synthesis?.realTimeFactor ?? null,
    lostSentences: hours?.lostSentences ?? null,
    hours: hours?.hours ?? null,
  }
}
