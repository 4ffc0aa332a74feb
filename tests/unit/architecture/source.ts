/** Source files as the rules of the house see them: what they import and what they name, read by the compiler. */
import { readdirSync, readFileSync } from 'node:fs'
import { join as joinNative, relative } from 'node:path'
import { dirname, join } from 'node:path/posix'
import ts from 'typescript'

/** Path from the root of the repository, with `/` → text. */
export type Files = Readonly<Record<string, string>>

/** A place in a file. */
export interface Mention {
  /** `path:line` */
  readonly at: string
  readonly name: string
}

export interface Import {
  /** `path:line` */
  readonly at: string
  /** As written; empty for a dynamic import of a computed name. */
  readonly specifier: string
  /** The repository's file it leads to; undefined for a package. */
  readonly target: string | undefined
  /** Whether it is gone at run time: `import type`. An `import { type X }` is not, it still loads the file. */
  readonly isType: boolean
}

export interface Source {
  readonly path: string
  readonly file: ts.SourceFile
  readonly imports: readonly Import[]
  /** The names that pass `test` and that nothing in the file declares: so the environment must. Types count. */
  globals(test: (name: string) => boolean): Mention[]
}

/** Reads every file below `folders` of the repository at `root`. */
export function readFiles(root: string, folders: readonly string[]): Files {
  const files: Record<string, string> = {}
  for (const folder of folders) {
    for (const entry of readdirSync(joinNative(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || /\bnode_modules\b/.test(entry.parentPath.slice(root.length))) continue
      const path = joinNative(entry.parentPath, entry.name)
      files[relative(root, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8')
    }
  }
  return files
}

/** Parses the scripts among `files`. Neither libraries nor packages are looked at: only what the files say themselves. */
export function parse(files: Files): readonly Source[] {
  const scripts = Object.keys(files).filter((path) => /\.tsx?$/.test(path))
  const host: ts.CompilerHost = {
    getSourceFile: (path, options) => ts.createSourceFile(path, files[path] ?? '', options, true),
    fileExists: (path) => Object.hasOwn(files, path),
    readFile: (path) => files[path],
    writeFile: () => {},
    getDefaultLibFileName: () => '',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  }
  const options = { noLib: true, noResolve: true, jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.Latest }
  const program = ts.createProgram(scripts, { ...options, moduleDetection: ts.ModuleDetectionKind.Force }, host)
  const checker = program.getTypeChecker()
  return scripts.flatMap((path) => {
    const file = program.getSourceFile(path)
    if (file === undefined) return []
    return {
      path,
      file,
      imports: importsOf(file, files),
      globals: (test) =>
        [...nodesOf(file)]
          .filter(ts.isIdentifier)
          .filter((node) => test(node.text) && isReference(node) && !isDeclared(node, checker))
          .map((node) => ({ at: placeOf(node), name: node.text })),
    }
  })
}

/** `path:line` of a node. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** Every node of a file but those of comments. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) yield* nodesOf(child)
}

function importsOf(file: ts.SourceFile, files: Files): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node, name: ts.Node | undefined, isType: boolean): void => {
    const specifier = name !== undefined && ts.isStringLiteralLike(name) ? name.text : ''
    found.push({ at: placeOf(node), specifier, target: targetOf(file.fileName, specifier, files), isType })
  }
  for (const node of nodesOf(file)) {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, node.importClause?.isTypeOnly === true)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false)
  }
  return found
}

function targetOf(from: string, specifier: string, files: Files): string | undefined {
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? join(dirname(from), specifier)
      : undefined
  return path === undefined
    ? undefined
    : ([path, `${path}.ts`, `${path}.tsx`].find((each) => Object.hasOwn(files, each)) ?? path)
}

/** Whether an identifier stands for something, rather than being a key, a member's name or a declaration's own. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if ('name' in parent && parent.name === node) return false
  if ('propertyName' in parent && parent.propertyName === node) return false
  if (ts.isQualifiedName(parent)) return parent.left === node
  return !ts.isImportTypeNode(parent) && !ts.isLabeledStatement(parent) && !ts.isBreakOrContinueStatement(parent)
}

function isDeclared(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const all = ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Namespace | ts.SymbolFlags.Alias
  return checker
    .getSymbolsInScope(node, all)
    .some(({ name, declarations }) => name === node.text && declarations?.length)
}
