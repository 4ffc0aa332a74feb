/**
 * Pages: glossaries in `dl` (HTML, "The dl element": groups of names with their values, perhaps in a `div` each), and
 * schema.org terms in scripts of JSON-LD, which are read as data.
 */
import { countEntry, type Draft, type Drafts, Refusal } from './interchange'
import { parseJson } from './json'
import { attribute, childrenOf, type MarkupElement, parseMarkup, rawTextOf, textOf, within } from './markup'
import { definedTermsOf, holdsDefinedTerms } from './read-json-ld'

/** Reads a page. Terms in JSON-LD are preferred, since they say what they are; else all its lists of definitions count. */
export function readHtml(text: string): Drafts {
  const root = parseMarkup(text, 'html')
  const about = aboutOf(root)
  const data = [...within(root, 'script')].flatMap(jsonOf).filter(holdsDefinedTerms)
  if (data.length > 0) {
    const read = definedTermsOf(data)
    return { ...read, name: read.name ?? about.name, language: read.language ?? about.language }
  }
  const drafts: Draft[] = []
  for (const list of within(root, 'dl')) {
    for (const { names, values } of groupsOf(list)) {
      countEntry(drafts.length + 1)
      const [term = '', ...aliases] = names.map(textOf).filter((name) => name !== '')
      drafts.push({
        where: { unit: 'entry', number: drafts.length + 1 },
        term,
        aliases,
        definitions: values.map(textOf),
        // Its texts are plain by now, whatever signs they hold.
        isMarkup: false,
      })
    }
  }
  return { format: 'html', ...about, drafts, skipped: [] }
}

function aboutOf(root: MarkupElement): { readonly name: string | undefined; readonly language: string | undefined } {
  const first = (name: string) => within(root, name).next().value
  const title = first('title')
  const heading = first('h1')
  const page = first('html')
  return {
    name: (heading && textOf(heading)) || (title && textOf(title)) || undefined,
    language: page && attribute(page, 'lang'),
  }
}

function jsonOf(script: MarkupElement): unknown[] {
  if (attribute(script, 'type')?.trim().toLowerCase() !== 'application/ld+json') return []
  try {
    return [parseJson(rawTextOf(script))]
  } catch (error) {
    // A page may have broken data beside a good list.
    if (error instanceof Refusal) return []
    throw error
  }
}

interface Group {
  readonly names: MarkupElement[]
  readonly values: MarkupElement[]
}

/** The groups of a list. Names that follow a value begin a new group, and so does each `div`. */
function groupsOf(list: MarkupElement): Group[] {
  const groups: Group[] = []
  const gather = (element: MarkupElement) => {
    let group: Group | undefined
    for (const child of childrenOf(element)) {
      if (child.name === 'div') {
        gather(child)
        group = undefined
      } else if (child.name === 'dt') {
        if (group === undefined || group.values.length > 0) {
          group = { names: [], values: [] }
          groups.push(group)
        }
        group.names.push(child)
      } else if (child.name === 'dd') group?.values.push(child)
    }
  }
  gather(list)
  return groups
}
