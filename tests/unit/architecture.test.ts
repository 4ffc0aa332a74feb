/**
 * The rules of the house (ARCHITECTURE.md, "Rules"), held against the code as it is, and then against small examples
 * that break them: a rule that cannot fail says nothing.
 */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  arrowsPointDown,
  decisionsImportNoDrawing,
  filesAreShort,
  importsShowWhereTheyGo,
  markupAndNetworkStayOut,
  namesSayWhatIsInside,
  noFileOnlyPassesOn,
  noImportCycle,
  onlyEntrypointsImportPlatform,
  onlyPlatformKnowsTheBrowser,
  pageAndPanelStayApart,
  plainFilesDecide,
  type Rule,
} from './architecture/rules'
import { type Files, parse, readFiles } from './architecture/source'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = readFiles(root, ['components', 'entrypoints'])
const house = parse(files)

/** Files that may be longer than the others, with the lines each may have. Whoever adds one says why beside it. */
const raised: Readonly<Record<string, number>> = {}

describe('the house', () => {
  test('is all there: every script of components/ and entrypoints/ is looked at', () => {
    expect(house.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['components/article/tags.ts', 'components/ui/Icon.tsx', 'entrypoints/extract.ts']),
    )
    expect(house.length).toBeGreaterThan(80)
  })

  test('rule 1: only platform/ and entrypoints/ know the browser', () => {
    expect(onlyPlatformKnowsTheBrowser(house)).toEqual([])
  })
  test('rule 2: a plain .ts decides, and touches nothing', () => {
    expect(plainFilesDecide(house)).toEqual([])
  })
  test('rule 3: a .ts imports no .tsx and no .dom.ts', () => {
    expect(decisionsImportNoDrawing(house)).toEqual([])
  })
  test('rule 4: imports point to a lower floor, never to a room beside', () => {
    expect(arrowsPointDown(house)).toEqual([])
  })
  test('rule 4: an import shows whether it leaves its room', () => {
    expect(importsShowWhereTheyGo(house)).toEqual([])
  })
  test('rule 5: only entrypoints/ imports platform/', () => {
    expect(onlyEntrypointsImportPlatform(house)).toEqual([])
  })
  test('rule 6: Readability, parsing and the worker have one door each, and markup and network stay out', {
    timeout: 30_000,
  }, () => {
    expect(markupAndNetworkStayOut(house)).toEqual([])
  })
  test('rule 7: what runs in the page and what runs in the panel stay apart', () => {
    expect(pageAndPanelStayApart(house)).toEqual([])
  })
  test('rule 8: names say what is inside, on every file system', () => {
    const all = readFiles(root, ['assets', 'components', 'entrypoints', 'tests'])
    expect(namesSayWhatIsInside(Object.keys(all))).toEqual([])
  })
  test('rule 8: no file only passes on what others export', () => {
    expect(noFileOnlyPassesOn(house)).toEqual([])
  })
  test('rule 9: no import cycle', () => {
    expect(noImportCycle(house)).toEqual([])
  })
  test('rule 9: a file can be read in one go', () => {
    expect(filesAreShort(house, raised)).toEqual([])
  })
})

/** What a rule says of a few files, given as path → text. */
function said(rule: Rule, example: Files): readonly string[] {
  return rule(parse(example))
}

/** What a rule says of one file. */
function saidOf(rule: Rule, path: string, text: string): readonly string[] {
  return said(rule, { [path]: text })
}

const nothing = { 'components/text/text.ts': '', 'components/platform/store.ts': '', 'components/reader/reader.ts': '' }

describe('rule 1 fails', () => {
  test.each([
    ["import { browser } from '#imports'", "'#imports'"],
    ["import { defineConfig } from 'wxt'", "'wxt'"],
    ["import { storage } from 'wxt/utils/storage'", "'wxt/utils/storage'"],
    ['export const id = chrome.runtime.id', 'chrome'],
    ['export const isFirefox = import.meta.env.FIREFOX', 'import.meta.env'],
  ])('where a room holds: %s', (text, name) => {
    const [problem] = saidOf(onlyPlatformKnowsTheBrowser, 'components/speech/engine.ts', `\n${text}`)
    expect(problem).toContain(`components/speech/engine.ts:2 names ${name}`)
    expect(problem).toContain('Declare an interface')
  })

  test('not in platform/, and not for a thing of our own with that name', () => {
    expect(
      saidOf(onlyPlatformKnowsTheBrowser, 'components/platform/page.ts', "import { browser } from '#imports'"),
    ).toEqual([])
    expect(
      saidOf(onlyPlatformKnowsTheBrowser, 'components/ui/words.ts', 'export const of = (browser: string) => browser'),
    ).toEqual([])
  })
})

describe('rule 2 fails', () => {
  test.each([
    ['document', 'export const title = document.title'],
    ['Node', 'export const isText = (node: Node) => node.nodeType === 3'],
    ['HTMLElement', 'export function of(element: HTMLElement) { return element.id }'],
    ['Range', 'export const range = new Range()'],
    ['localStorage', 'export const kept = () => ({ localStorage })'],
    ['setTimeout', 'export const later = (run: () => void) => setTimeout(run, 1)'],
    ['globalThis', "export const found = globalThis['document']"],
    ['window', 'function one(window: { width: number }) { return window.width }\nexport const two = one(window)'],
  ])('where a plain .ts names %s', (name, text) => {
    const [problem] = saidOf(plainFilesDecide, 'components/text/text.ts', text)
    expect(problem).toMatch(new RegExp(`^components/text/text\\.ts:\\d names ${name}\\. Take what is needed`))
  })

  test.each(['Date.now()', 'new Date()', 'Math.random()'])('where a plain .ts asks for %s', (text) => {
    const [problem] = saidOf(plainFilesDecide, 'components/text/text.ts', `export const asked = ${text}`)
    expect(problem).toContain(`components/text/text.ts:1 asks for time or chance (${text})`)
  })

  test('not for comments, strings, keys, members and things of our own', () => {
    const text = `
      /** A Range of the document, by setTimeout(). */
      export interface Range { readonly document: string }
      export const range: Range = { document: 'window.localStorage' }
      export const title = (text: { readonly Node: string }) => text.Node + range.document
      export const first = (window: readonly number[]) => window[0]
      export const day = (iso: string) => new Date(Date.parse(iso))`
    expect(saidOf(plainFilesDecide, 'components/text/text.ts', text)).toEqual([])
  })

  test('not for files that touch, draw or join', () => {
    for (const path of [
      'components/text/map.dom.ts',
      'components/ui/Sheet.tsx',
      'components/platform/a.ts',
      'entrypoints/a.ts',
    ])
      expect(saidOf(plainFilesDecide, path, 'export const title = document.title')).toEqual([])
  })
})

describe('rule 3 fails', () => {
  const example = { 'components/text/map.dom.ts': '', 'components/text/Mark.tsx': '' }
  test.each([
    ["import { map } from './map.dom'", 'components/text/map.dom.ts'],
    ["import type { Map } from './map.dom'", 'components/text/map.dom.ts'],
    ["export const load = () => import('./Mark')", 'components/text/Mark.tsx'],
  ])('where a .ts holds: %s', (text, target) => {
    const [problem] = said(decisionsImportNoDrawing, { ...example, 'components/text/text.ts': text })
    expect(problem).toContain(`components/text/text.ts:1 imports ${target}. Move what both need into a plain .ts`)
  })

  test('not where a .tsx imports them', () => {
    expect(
      said(decisionsImportNoDrawing, { ...example, 'components/ui/Sheet.tsx': "import '@/components/text/Mark'" }),
    ).toEqual([])
  })
})

describe('rule 4 fails', () => {
  test.each([
    ['components/glossary/match.ts', "import { say } from '@/components/voices/say'", 'a room on the same floor'],
    [
      'components/glossary/match.ts',
      "import type { Voice } from '@/components/voices/engine'",
      'a room on the same floor',
    ],
    ['components/article/article.ts', "import { words } from '@/components/ui/words'", 'a room on the same floor'],
    ['components/ui/Sheet.tsx', "import type { Tag } from '@/components/article/tags'", 'a room on the same floor'],
    ['components/text/text.ts', "export type Plan = import('@/components/speech/plan').Plan", 'a room above it'],
    ['components/speech/plan.ts', "export const more = () => import('@/components/reader/reader')", 'a room above it'],
    ['components/reader/reader.ts', "import { start } from '@/entrypoints/background'", 'a room above it'],
    ['components/reader/reader.ts', "import { fakes } from '@/tests/unit/fakes'", 'is in no room'],
    ['components/astrology/signs.ts', '', 'give its room a floor'],
    ['components/loose.ts', '', 'Move it into one'],
  ])('where %s holds: %s', (path, text, words) => {
    const [problem] = saidOf(arrowsPointDown, path, text)
    expect(problem).toContain(path)
    expect(problem).toContain(words)
  })

  test('not where an arrow points down, to assets, to a package or into the own room', () => {
    const text = `
      import { signal } from '@preact/signals'
      import type en from '@/assets/locales/en.json'
      import { textOf } from '@/components/text/text'
      import { makeSpeech } from '@/components/speech/player'
      import { commands } from './keys'`
    expect(saidOf(arrowsPointDown, 'components/reader/reader.ts', text)).toEqual([])
  })

  test.each([
    ["import { textOf } from '../text/text'", "Write '@/components/text/text'"],
    ["import { commands } from '@/components/reader/keys'", "Write './…'"],
    ["import { textOf } from '~/components/text/text'", "Write '@/…'"],
    [`export const load = (name: string) => import(\`./\${name}\`)`, 'Write the names out'],
  ])('where an import hides whether it leaves its room: %s', (text, instead) => {
    const example = { 'components/text/text.ts': '', 'components/reader/keys.ts': '' }
    const [problem] = said(importsShowWhereTheyGo, { ...example, 'components/reader/reader.ts': text })
    expect(problem).toContain('components/reader/reader.ts:1')
    expect(problem).toContain(instead)
  })
})

describe('rule 5 fails', () => {
  test.each(['import', 'import type'])('where a room says %s of platform/', (word) => {
    const text = `${word} { stored } from '@/components/platform/store'`
    const [problem] = said(onlyEntrypointsImportPlatform, { ...nothing, 'components/speech/settings.ts': text })
    expect(problem).toContain(
      'components/speech/settings.ts:1 imports components/platform/store.ts. Declare an interface',
    )
  })

  test('not where an entrypoint does', () => {
    const text = "import { stored } from '@/components/platform/store'"
    expect(said(onlyEntrypointsImportPlatform, { ...nothing, 'entrypoints/background.ts': text })).toEqual([])
  })
})

describe('rule 6 fails', () => {
  const doors = {
    'components/extraction/readability.dom.ts': "import { Readability } from '@mozilla/readability'",
    'components/extraction/inert.dom.ts': 'export const parser = new DOMParser()',
    'components/voices/embedded/open-worker.dom.ts': "export const worker = new Worker('/voice.js')",
    'components/voices/embedded/own-file.dom.ts': 'export const load = (own: string) => fetch(own)',
  }
  test('not where each door is used where it is', () => {
    expect(said(markupAndNetworkStayOut, doors)).toEqual([])
  })

  test.each([
    ["import type { Readability } from '@mozilla/readability'", 'uses @mozilla/readability. Call runReadability()'],
    ["export const inert = new DOMParser().parseFromString('', 'text/html')", 'uses DOMParser. Work on the snapshot'],
    ["root.innerHTML = ''", 'names innerHTML'],
    ["root['outerHTML'] = ''", "names 'outerHTML'"],
    ["root.insertAdjacentHTML('beforeend', '')", 'names insertAdjacentHTML'],
    [
      'export const draw = (__html: string) => <p dangerouslySetInnerHTML={{ __html }} />',
      'names dangerouslySetInnerHTML',
    ],
    ["root.ownerDocument.write('')", 'names root.ownerDocument.write'],
    ["eval('1')", 'names eval. Code is written'],
    ["new Function('return 1')", 'names Function. Code is written'],
    ["navigator.sendBeacon('https://example.org')", 'names sendBeacon. Nothing leaves the computer'],
    ["void fetch('https://example.org')", 'names fetch. Nothing leaves the computer'],
    ["new Worker('/other.js')", 'uses Worker. A script named by address'],
  ])('where a file holds: %s', (text, words) => {
    const [problem] = said(markupAndNetworkStayOut, { ...doors, 'components/reader/Page.tsx': text })
    expect(problem).toMatch(/^components\/reader\/Page\.tsx:1 /)
    expect(problem).toContain(words)
  })

  test('where the file that loads the voice’s program does more than that', () => {
    const more = "export const load = (own: string) => fetch(own)\nnavigator.sendBeacon('https://example.org')"
    const [problem] = said(markupAndNetworkStayOut, { ...doors, 'components/voices/embedded/own-file.dom.ts': more })
    expect(problem).toMatch(/^components\/voices\/embedded\/own-file\.dom\.ts:2 names sendBeacon/)
  })

  test('where a door was moved and the rule was not', () => {
    expect(said(markupAndNetworkStayOut, nothing).join()).toContain('no longer uses @mozilla/readability')
  })
})

describe('rule 7 fails', () => {
  const extraction = {
    'components/extraction/extraction.dom.ts': "import '@/components/article/decode'",
    'components/article/decode.ts': '',
  }
  const page = { ...extraction, 'entrypoints/extract.ts': "import '@/components/extraction/extraction.dom'" }

  test('not where each keeps to its own side', () => {
    expect(
      said(pageAndPanelStayApart, {
        ...page,
        'entrypoints/sidepanel/panel.tsx': "import '@/components/article/decode'",
      }),
    ).toEqual([])
  })

  test('where the panel reaches the extractor, however late and by whatever way', () => {
    const [problem] = said(pageAndPanelStayApart, {
      ...page,
      'entrypoints/sidepanel/panel.tsx': "import '@/components/reader/reader'",
      'components/reader/reader.ts': "export const read = () => import('@/components/extraction/extraction.dom')",
    })
    expect(problem).toContain(
      'entrypoints/sidepanel/panel.tsx → components/reader/reader.ts → components/extraction/extraction.dom.ts: the extractor would be in the panel',
    )
  })

  test('where the page script reaches the reader, or anything that draws', () => {
    for (const drawn of ['components/reader/reader.ts', 'components/article/ArticleView.tsx']) {
      const [problem] = said(pageAndPanelStayApart, {
        ...page,
        'components/article/decode.ts': `import '@/${drawn.replace(/\.tsx?$/, '')}'`,
        [drawn]: '',
      })
      expect(problem).toContain(
        'entrypoints/extract.ts → components/extraction/extraction.dom.ts → components/article/decode.ts',
      )
      expect(problem).toContain(`${drawn}: the page script would carry`)
    }
  })

  test('where the panel knows as much as a type of the extractor', () => {
    const [problem] = said(pageAndPanelStayApart, {
      ...page,
      'components/reader/reader.ts': "import type { Found } from '@/components/extraction/extraction.dom'",
    })
    expect(problem).toContain(
      'components/reader/reader.ts:1 imports components/extraction/extraction.dom.ts. Not even a type',
    )
  })

  test('not for types on the way, which load nothing', () => {
    const types = {
      ...page,
      'components/article/decode.ts': "import type { X } from '@/components/reader/reader'",
      ...nothing,
    }
    expect(said(pageAndPanelStayApart, types)).toEqual([])
  })
})

describe('rule 8 fails', () => {
  test.each(['index.ts', 'utils.dom.ts', 'Helpers.tsx', 'common/dates.ts', 'types.ts', 'manager.ts'])(
    'for a file called %s',
    (name) => {
      expect(namesSayWhatIsInside([`components/speech/${name}`])).toEqual([
        `components/speech/${name} has a name that says nothing. Name it for its main export.`,
      ])
    },
  )

  test('for names that are one where case does not count', () => {
    const [problem] = namesSayWhatIsInside(['components/reader/reader.ts', 'components/reader/Reader.tsx'])
    expect(problem).toContain('components/reader/Reader.tsx and components/reader/reader.ts are one name')
  })

  test('not for the page of an entrypoint, a room’s two sides, or a name that only holds such a word', () => {
    const paths = [
      'entrypoints/sidepanel/index.html',
      'components/text/map.ts',
      'components/text/map.dom.ts',
      'components/text/typeset.ts',
    ]
    expect(namesSayWhatIsInside(paths)).toEqual([])
  })

  test('for a file that only passes on', () => {
    expect(
      saidOf(noFileOnlyPassesOn, 'components/text/all.ts', "export * from './text'\nexport * from './mark'"),
    ).toEqual(['components/text/all.ts only passes on what other files export. Import from those files.'])
    expect(saidOf(noFileOnlyPassesOn, 'components/text/all.ts', "import { a } from './a'\nexport { a }")).toHaveLength(
      1,
    )
    expect(saidOf(noFileOnlyPassesOn, 'components/text/all.ts', "import './a'\nexport const b = 1")).toEqual([])
  })
})

describe('rule 9 fails', () => {
  test('for a cycle, of types too', () => {
    expect(
      said(noImportCycle, {
        'components/text/a.ts': "import './b'",
        'components/text/b.ts': "import type { C } from './c'",
        'components/text/c.ts': "import './b'",
      }),
    ).toEqual([
      'components/text/b.ts → components/text/c.ts → components/text/b.ts is a cycle. Move what they share into a file of its own.',
    ])
  })

  test('not for two ways to one file', () => {
    const ways = {
      'components/text/a.ts': "import './b'\nimport './c'",
      'components/text/b.ts': "import './c'",
      'components/text/c.ts': '',
    }
    expect(said(noImportCycle, ways)).toEqual([])
  })

  test('for a long file, unless its limit was raised, and for a raised limit without a file', () => {
    const long = parse({ 'components/text/a.ts': 'x\n'.repeat(251), 'components/text/B.tsx': 'x\n'.repeat(201) })
    expect(filesAreShort(long, {}).join()).toMatch(
      /a\.ts has 251 lines, more than 250.*B\.tsx has 201 lines, more than 200/,
    )
    expect(filesAreShort(long, { 'components/text/a.ts': 251, 'components/text/B.tsx': 201 })).toEqual([])
    expect(filesAreShort(parse({ 'components/text/a.ts': 'x\n'.repeat(250) }), {})).toEqual([])
    expect(filesAreShort([], { 'components/text/a.ts': 300 })[0]).toContain('is gone')
  })
})
