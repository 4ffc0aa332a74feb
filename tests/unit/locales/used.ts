/**
 * Which keys of the locale file the code uses. A key is used where it is written out as a string, or where a template
 * such as `typography.themes.${value}` can make it. What fills a template is not computed here: TypeScript has done it
 * (a key that is not in en.json does not compile), so a template stands for all keys of its form, and each of its holes
 * for one part of a key.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Files outside of `components/` and `entrypoints/` that name keys. */
const others = ['wxt.config.ts']

/** Every string and template of the code that could be a key: whole keys, and patterns. */
export function namedInCode(): { readonly whole: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const whole = new Set<string>()
  const patterns = new Map<string, RegExp>()
  for (const path of [...scripts('components'), ...scripts('entrypoints'), ...others]) {
    const file = ts.createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) {
        whole.add(node.text)
        // The manifest and the background name messages as the browser does: `extension_reading`.
        const name = /^(?:__MSG_)?([a-z]+_\w+?)(?:__)?$/i.exec(node.text)?.[1]
        if (name !== undefined) whole.add(name.replaceAll('_', '.'))
      }
      if (ts.isTemplateExpression(node)) {
        const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
        // At least a section must be written out: otherwise it would stand for every key there is.
        if (/^[a-z]\w*\.[\w.]*$/i.test(parts[0] ?? '')) {
          const source = `^${parts.map((part) => part.replaceAll('.', '\\.')).join('[A-Za-z0-9_]+')}$`
          patterns.set(source, new RegExp(source))
        }
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return { whole, patterns: [...patterns.values()] }
}

function scripts(folder: string): string[] {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`)
}
