import type { Glossary } from './glossary'

/**
 * The glossaries of the package: every file in `assets/glossaries/` but the schema. They are checked by the tests and by
 * `npm run glossary`, so they are believed here.
 */
export function bundledGlossaries(): readonly Glossary[] {
  return Object.values(files)
}

const files = import.meta.glob<Glossary>(['/assets/glossaries/*.json', '!/assets/glossaries/*.schema.json'], {
  eager: true,
  import: 'default',
})
