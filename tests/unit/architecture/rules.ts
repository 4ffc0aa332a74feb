/**
 * The nine rules of ARCHITECTURE.md as functions: sources → one sentence for each place that breaks the rule. A sentence
 * names the file and the line, and says what to do instead.
 */
import { basename, dirname } from 'node:path/posix'
import ts from 'typescript'
import { nodesOf, placeOf, type Source } from './source'

export type Rule = (sources: readonly Source[]) => readonly string[]

/** Arrows point down only. Rooms on one floor do not know each other. */
const floors: Readonly<Record<string, number>> = {
  article: 1,
  ui: 1,
  text: 2,
  glossary: 3,
  definitions: 3,
  dictionary: 3,
  narration: 3,
  voices: 3,
  typography: 3,
  keyboard: 3,
  outline: 3,
  pictures: 3,
  'line-focus': 3,
  'word-aids': 3,
  library: 3,
  extraction: 3,
  exporting: 3,
  interchange: 4,
  speech: 4,
  reader: 5,
  platform: 5,
  entrypoints: 6,
}

/** The room a file is in: a folder of `components/`, or `entrypoints`. Undefined for everything else. */
function roomOf(path: string): string | undefined {
  return /^components\/([^/]+)\//.exec(path)?.[1] ?? /^(entrypoints)\//.exec(path)?.[1]
}

function isIn(path: string, ...rooms: string[]): boolean {
  return rooms.includes(roomOf(path) ?? '')
}

/** A plain `.ts` of a room that decides. The platform room is the outside, so nothing there is plain. */
function isPlain(path: string): boolean {
  return path.startsWith('components/') && /(?<!\.dom)\.ts$/.test(path) && !isIn(path, 'platform')
}

/** Rule 1: only `platform/` and `entrypoints/` know the browser's extension API and WXT. */
export const onlyPlatformKnowsTheBrowser: Rule = (sources) =>
  sources
    .filter(({ path }) => !isIn(path, 'platform', 'entrypoints'))
    .flatMap((source) => [
      ...source.imports
        .filter(({ specifier }) => /^(?:#imports|wxt|@wxt-dev|webextension-polyfill)(?:\/|$)/.test(specifier))
        .map(({ at, specifier }) => ({ at, name: `'${specifier}'` })),
      ...source.globals((name) => name === 'browser' || name === 'chrome'),
      ...[...nodesOf(source.file)]
        .filter((node) => ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression))
        .map((node) => ({ at: placeOf(node), name: node.getText() }))
        .filter(({ name }) => name.startsWith('import.meta.env')),
    ])
    .map(
      ({ at, name }) =>
        `${at} names ${name}. Declare an interface for what is needed and let entrypoints/ hand it in from platform/.`,
    )

const outside = new Set(
  `document window self globalThis top parent frames location history navigator screen Document DocumentFragment Window
  Node Element Attr Comment Text NodeList NodeFilter TreeWalker Range StaticRange AbstractRange Selection DOMParser
  XMLSerializer DOMRect CSS Highlight StyleSheet CSSStyleSheet Event UIEvent MouseEvent PointerEvent KeyboardEvent FocusEvent
  EventTarget MutationObserver ResizeObserver IntersectionObserver ShadowRoot MediaQueryList getComputedStyle getSelection
  matchMedia addEventListener removeEventListener Image Audio AudioContext speechSynthesis SpeechSynthesisUtterance
  SpeechSynthesisVoice SpeechSynthesis localStorage sessionStorage indexedDB caches Storage cookieStore Worker
  setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask requestAnimationFrame cancelAnimationFrame
  requestIdleCallback cancelIdleCallback performance crypto process Buffer`.split(/\s+/),
)

/** Rule 2: a plain `.ts` decides. Types count as well as values: whoever is handed a `Node` works on a document. */
export const plainFilesDecide: Rule = (sources) =>
  sources
    .filter(({ path }) => isPlain(path))
    .flatMap((source) => [
      ...source
        .globals((name) => outside.has(name) || /^(?:HTML|SVG|MathML)\w*(?:Element|Collection)$/.test(name))
        .map(
          ({ at, name }) =>
            `${at} names ${name}. Take what is needed as an argument, or move the code into a .dom.ts or .tsx file.`,
        ),
      ...[...nodesOf(source.file)]
        .filter(asksTimeOrChance)
        .map(
          (node) =>
            `${placeOf(node)} asks for time or chance (${node.getText()}). Take a clock, or the value, as an argument.`,
        ),
    ])

function asksTimeOrChance(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0
  return ts.isCallExpression(node) && /^(?:Date|Date\.now|Math\.random)$/.test(node.expression.getText())
}

/** Rule 3: what decides does not lean on what draws or touches. Types count: a `.dom.ts` exports types of the DOM. */
export const decisionsImportNoDrawing: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith('components/') && /(?<!\.dom)\.ts$/.test(path))
    .flatMap(({ imports }) => imports)
    .filter(({ target }) => target !== undefined && /\.(?:tsx|dom\.ts)$/.test(target))
    .map(
      ({ at, target }) =>
        `${at} imports ${target}. Move what both need into a plain .ts, or take it as an argument in an interface.`,
    )

/** Rule 4: floors. Types count: what a room knows of another by its types, it knows. */
export const arrowsPointDown: Rule = (sources) =>
  sources.flatMap(({ path, imports }) => {
    const room = roomOf(path)
    const floor = floors[room ?? '']
    if (room === undefined || floor === undefined)
      return [`${path} is in no room. Move it into one, or give its room a floor in tests/unit/architecture/rules.ts.`]
    return imports.flatMap(({ at, target }) => {
      if (target === undefined || target.startsWith('assets/')) return []
      const other = roomOf(target)
      const below = floors[other ?? '']
      if (other === undefined || below === undefined)
        return [`${at} imports ${target}, which is in no room. Import from components/ and assets/ only.`]
      if (other === room || below < floor) return []
      return [
        below === floor
          ? `${at}: ${room} imports ${other} (${target}), a room on the same floor. Share Span, Article or ArticleText, or let the two meet in reader/.`
          : `${at}: ${room} imports ${other} (${target}), a room above it. Declare here what is needed and be handed it.`,
      ]
    })
  })

/** Reads files that are written at build time, so there are no names to write out. */
const packedFiles = 'components/platform/packed-files.ts'

/** Rule 4, as it is written: `./x` within a room, `@/components/room/x` across rooms, and every name spelled out. */
export const importsShowWhereTheyGo: Rule = (sources) =>
  sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ at, specifier, target }) => {
      if (specifier === '' && path !== packedFiles)
        return [`${at} imports a computed name. Write the names out, one import each.`]
      if (/^(?:~|@@|\/)/.test(specifier)) return [`${at} imports '${specifier}'. Write '@/…', from the root.`]
      if (target === undefined) return []
      const isOwn = roomOf(target) === roomOf(path)
      if (isOwn && specifier.startsWith('@/')) return [`${at} imports '${specifier}' from its own room. Write './…'.`]
      if (!isOwn && !specifier.startsWith('@/'))
        return [`${at} imports '${specifier}' across rooms. Write '@/${target.replace(/\.tsx?$/, '')}'.`]
      return []
    }),
  )

/** Rule 5: only `entrypoints/` imports `platform/`. */
export const onlyEntrypointsImportPlatform: Rule = (sources) =>
  sources
    .filter(({ path }) => !isIn(path, 'platform', 'entrypoints'))
    .flatMap(({ imports }) => imports)
    .filter(({ target }) => target !== undefined && isIn(target, 'platform'))
    .map(
      ({ at, target }) =>
        `${at} imports ${target}. Declare an interface (such as Engine or Stored<T>) and let entrypoints/ hand it in.`,
    )

/** Things that one file may name, and why it is one. */
const doors: readonly { readonly name: string; readonly file: string; readonly instead: string }[] = [
  {
    name: '@mozilla/readability',
    file: 'components/extraction/readability.dom.ts',
    instead: 'Call runReadability(), so that a change of library is a change of one file',
  },
  {
    name: 'DOMParser',
    file: 'components/extraction/inert.dom.ts',
    instead: 'Work on the snapshot, or build elements one by one: markup is parsed into the inert copy only',
  },
  {
    name: 'Worker',
    file: 'components/voices/embedded/open-worker.dom.ts',
    instead: 'A script named by address is code from text; the one worker there is has its address checked here',
  },
]

const markup =
  /^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|dangerouslySetInnerHTML|srcdoc|srcDoc|execCommand)$/
const network = new Set(
  'fetch XMLHttpRequest WebSocket WebTransport EventSource RTCPeerConnection sendBeacon'.split(' '),
)
/** Loads the program of the embedded voice from our own package; the policy of our pages allows no other address. */
const ownFile = 'components/voices/embedded/own-file.dom.ts'

/**
 * Rule 6: Readability has one door, and so have parsing, the voice's worker and the loading of its program; markup, code
 * from text and the network are in no file.
 */
export const markupAndNetworkStayOut: Rule = (sources) => [
  ...doors.flatMap(({ name, file, instead }) => {
    const users = sources.flatMap((source) => [
      ...source.imports.filter(({ specifier }) => specifier === name || specifier.startsWith(`${name}/`)),
      ...source.globals((each) => each === name),
    ])
    const strangers = users
      .filter(({ at }) => !at.startsWith(`${file}:`))
      .map(({ at }) => `${at} uses ${name}. ${instead}.`)
    return users.length > strangers.length
      ? strangers
      : [...strangers, `${file} no longer uses ${name}. Move the door in tests/unit/architecture/rules.ts.`]
  }),
  ...sources.flatMap((source) => [
    ...[...nodesOf(source.file)]
      .filter(namesMarkup)
      .map((node) => `${placeOf(node)} names ${node.getText()}. Draw elements with Preact, or build them one by one.`),
    ...source
      .globals((name) => name === 'eval' || name === 'Function')
      .map(({ at, name }) => `${at} names ${name}. Code is written, never made from text.`),
    ...[...nodesOf(source.file)]
      .filter((node) => ts.isIdentifier(node) && network.has(node.text))
      .filter((node) => source.path !== ownFile || node.getText() !== 'fetch')
      .map((node) => `${placeOf(node)} names ${node.getText()}. Nothing leaves the computer: ship it in the package.`),
  ]),
]

function namesMarkup(node: ts.Node): boolean {
  if (ts.isIdentifier(node) && markup.test(node.text)) return true
  if (ts.isStringLiteralLike(node)) return markup.test(node.text) && ts.isElementAccessExpression(node.parent)
  return ts.isPropertyAccessExpression(node) && /document\.write(?:ln)?$/i.test(node.getText())
}

/** Rule 7: what runs in the publisher's page and what runs in the panel stay apart, down to the last import. */
export const pageAndPanelStayApart: Rule = (sources) => [
  ...sources
    .filter(({ path }) => roomOf(path) === 'entrypoints' && !pageScripts.includes(path))
    .flatMap(({ path }) => routesFrom(path, sources))
    .filter((route) => isIn(route.at(-1) ?? '', 'extraction'))
    .map(
      (route) =>
        `${route.join(' → ')}: the extractor would be in the panel. It runs in the page; the panel gets a Reading from platform/page.ts.`,
    ),
  ...pageScripts
    .flatMap((script) => routesFrom(script, sources))
    .filter(
      (route) => !isIn(route.at(-1) ?? '', 'entrypoints', 'extraction', 'article') || route.at(-1)?.endsWith('.tsx'),
    )
    .map(
      (route) =>
        `${route.join(' → ')}: the page script would carry what belongs in the panel. It is extraction/ and the data of article/ only.`,
    ),
  ...sources
    .filter(({ path }) => !pageScripts.includes(path) && !isIn(path, 'extraction'))
    .flatMap(({ imports }) => imports)
    .filter(({ target }) => target !== undefined && isIn(target, 'extraction'))
    .map(({ at, target }) => `${at} imports ${target}. Not even a type: what both sides know is in article/.`),
]

/** What runs in the publisher's page: the extractor, and the picker of a part of it. */
const pageScripts: readonly string[] = ['entrypoints/extract.ts', 'entrypoints/pick.ts', 'entrypoints/find.ts']

/** The shortest way from `start` to each file it loads, sooner or later. Types load nothing. */
function routesFrom(start: string, sources: readonly Source[]): readonly (readonly string[])[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const routes = new Map([[start, [start]]])
  for (const [path, route] of routes) {
    for (const { target, isType } of byPath.get(path)?.imports ?? []) {
      if (!isType && target !== undefined && byPath.has(target) && !routes.has(target))
        routes.set(target, [...route, target])
    }
  }
  return [...routes.values()]
}

/** Rule 8: a file's name says what is in it, on every file system. Takes all paths, not only those of scripts. */
export function namesSayWhatIsInside(paths: readonly string[]): string[] {
  const vague = /^(?:index|utils?|helpers?|common|shared|types?|managers?|misc|lib)$/i
  const seen = new Map<string, string>()
  return paths.flatMap((path) => {
    const problems: string[] = []
    const name = basename(path).replace(/(?:\.dom)?\.[^.]+$/, '')
    const folder = basename(dirname(path))
    if (vague.test(folder) || (vague.test(name) && !path.endsWith('.html')))
      problems.push(`${path} has a name that says nothing. Name it for its main export.`)
    // `./Reader` and `./reader` are one file on macOS and Windows, whether it ends in .ts or .tsx.
    const imported = path.replace(/\.tsx?$/, '')
    const other = seen.get(imported.toLowerCase())
    if (other !== undefined)
      problems.push(`${path} and ${other} are one name where case does not count (macOS, Windows). Rename one of them.`)
    seen.set(imported.toLowerCase(), path)
    return problems
  })
}

/** Rule 8, too: no file that only passes on what others export. */
export const noFileOnlyPassesOn: Rule = (sources) =>
  sources
    .filter(({ file }) => {
      const passes = file.statements.filter(ts.isExportDeclaration)
      return (
        passes.length > 0 && file.statements.every((it) => ts.isExportDeclaration(it) || ts.isImportDeclaration(it))
      )
    })
    .map(({ path }) => `${path} only passes on what other files export. Import from those files.`)

/** Rule 9: no cycle. Types count: files that need each other's types cannot be read one after the other. */
export const noImportCycle: Rule = (sources) => {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, way: readonly string[]): void => {
    const from = way.indexOf(path)
    if (from !== -1)
      cycles.push(`${[...way.slice(from), path].join(' → ')} is a cycle. Move what they share into a file of its own.`)
    if (from !== -1 || done.has(path)) return
    for (const { target } of byPath.get(path)?.imports ?? [])
      if (target !== undefined && byPath.has(target)) visit(target, [...way, path])
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return cycles
}

/** Rule 9, too: files that are read in one go. `raised` holds what was allowed deliberately: path → lines. */
export function filesAreShort(sources: readonly Source[], raised: Readonly<Record<string, number>>): string[] {
  const problems = sources.flatMap(({ path, file }) => {
    const lines = file.text.trimEnd().split('\n').length
    const limit = raised[path] ?? (path.endsWith('.tsx') ? 200 : 250)
    return lines > limit
      ? [`${path} has ${lines} lines, more than ${limit}. Split it, or raise its limit deliberately.`]
      : []
  })
  const gone = Object.keys(raised).filter((path) => !sources.some((source) => source.path === path))
  return [...problems, ...gone.map((path) => `${path} has a raised limit, but is gone. Take the limit away.`)]
}
