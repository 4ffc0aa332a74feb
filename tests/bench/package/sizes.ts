/** What a built extension weighs, in bytes on disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

export interface PackageSizes {
  /** The script that reads a page. */
  readonly extractor: number
  /** The panel's entry script and every script that it cannot begin without. */
  readonly panel: number
  readonly panelFiles: number
  /** These, and every script that the page has fetched together with them. */
  readonly together: number
  /** How many scripts those need that the page does not name: they are asked for only once the others have come. */
  readonly late: number
  /** Style sheets that the panel's page links: they hold its first paint. */
  readonly css: number
  /** All style sheets of the package, also those that come later. */
  readonly allCss: number
  /** Every file. */
  readonly whole: number
  /** Every file but those of the voice. */
  readonly withoutVoice: number
}

/** What the embedded voice brings: its program and its data. */
const isOfVoice = (file: string): boolean => /^assets\/flite/.test(file)

/** Measures the folder of a build. Throws where the panel's page names no script, since nothing would be counted then. */
export function packageSizes(folder: string): PackageSizes {
  const size = (file: string): number => statSync(join(folder, file)).size
  const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + size(file), 0)
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const html = text('sidepanel.html')
  const entries = attributesOf(html, /<script\b[^>]*>/g, 'src')
  if (entries.length === 0) throw new Error(`${join(folder, 'sidepanel.html')} names no script.`)
  const withImports = (scripts: readonly string[]): ReadonlySet<string> => {
    const all = new Set(scripts)
    for (const file of all) for (const name of staticImports(text(file))) all.add(posix.join(posix.dirname(file), name))
    return all
  }
  const needed = withImports(entries)
  const named = attributesOf(html, /<link\b[^>]*\brel="?modulepreload\b[^>]*>/g, 'href')
  const together = new Set([...needed, ...named])
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
  return {
    extractor: size('extract.js'),
    panel: sum(needed),
    panelFiles: needed.size,
    together: sum(together),
    late: [...withImports([...entries, ...named])].filter((file) => !entries.includes(file) && !named.includes(file))
      .length,
    css: sum(new Set(attributesOf(html, /<link\b[^>]*\brel="?stylesheet\b[^>]*>/g, 'href'))),
    allCss: sum(files.filter((file) => file.endsWith('.css'))),
    whole: sum(files),
    withoutVoice: sum(files.filter((file) => !isOfVoice(file))),
  }
}

/** What minified code imports at once: `import x from"./a.js"`, `export * from"./a.js"` and `import"./a.js"`, not `import("./a.js")`. */
export function staticImports(code: string): string[] {
  return [...code.matchAll(/\b(?:from|import)\s*(["'`])(\.[^"'`]+)\1/g)].flatMap(([, , name]) => name ?? [])
}

/** The files that tags of a page name, from the package's root. */
function attributesOf(html: string, tags: RegExp, name: string): string[] {
  return [...html.matchAll(tags)].flatMap(([tag]) => {
    const value = new RegExp(`\\b${name}="/?([^"]+)"`).exec(tag)?.[1]
    return value === undefined ? [] : [value]
  })
}
