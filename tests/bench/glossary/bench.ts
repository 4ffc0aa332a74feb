/**
 * `npm run bench:glossary`: the glossary's figures. `-- --only names,matcher` runs some sections; `-- --cases FILE` and
 * `-- --variants FILE` take other data of the corpus's form; `-- --json` prints all figures as one last line.
 */
import { parseArgs } from 'node:util'
import { runCommand, userPath } from '../../commands/programs'
import type { Figures, Section } from './section'

/** Loaded one by one, so that a section's data costs the others no memory. */
const sections: Readonly<Record<string, () => Promise<Section>>> = {
  // First, as in a fresh process: what other sections made of the compiled code would be measured, too.
  matcher: async () => (await import('./matcher-section')).default,
  cases: async () => (await import('./cases-section')).default,
  variants: async () => (await import('./names-section')).default,
  acronyms: async () => (await import('./acronyms-section')).default,
  definitions: async () => (await import('./definitions-section')).default,
  coverage: async () => (await import('./coverage-section')).default,
  senses: async () => (await import('./senses-section')).default,
  dictionary: async () => (await import('./dictionary-section')).default,
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      cases: { type: 'string' },
      variants: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const only = values.only?.split(',') ?? Object.keys(sections)
  const unknown = only.find((name) => !Object.hasOwn(sections, name))
  if (unknown !== undefined)
    throw new Error(`There is no section "${unknown}". There are: ${Object.keys(sections).join(', ')}.`)
  const print = values.json ? console.error : console.log
  const figures: Record<string, Figures> = {}
  for (const name of only) {
    const section = await sections[name]?.()
    if (section === undefined) continue
    print(`\n— ${name}`)
    const result = await section.run(
      {
        cases: values.cases === undefined ? undefined : userPath(values.cases),
        variants: values.variants === undefined ? undefined : userPath(values.variants),
      },
      print,
    )
    if (result !== undefined) figures[name] = result
  }
  if (values.json) console.log(JSON.stringify(figures))
})
