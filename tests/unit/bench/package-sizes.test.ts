import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { packageSizes, staticImports } from '@/tests/bench/package/sizes'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function built(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-sizes-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const html = `<!DOCTYPE html><script type="module" crossorigin src="/chunks/panel.js"></script>
  <link rel="icon" href="/icon.svg"><link rel="stylesheet" crossorigin href="/assets/first.css">`

const files = {
  'sidepanel.html': html,
  'icon.svg': 'x'.repeat(7),
  'extract.js': 'x'.repeat(11),
  'chunks/panel.js': 'import{a as b}from"./one.js";const later=()=>import("./late.js");',
  'chunks/one.js': 'import"./two.js";export{c}from"./panel.js";',
  'chunks/two.js': 'export const c=1',
  'chunks/late.js': 'x'.repeat(500),
  'assets/first.css': 'x'.repeat(13),
  'assets/late.css': 'x'.repeat(17),
  'assets/flite.wasm-1.gz': 'x'.repeat(1_000),
  'assets/flite-worker-1.js': 'x'.repeat(100),
  'assets/face.woff2': 'x'.repeat(19),
}
const lengthOf = (...names: (keyof typeof files)[]): number => names.reduce((sum, name) => sum + files[name].length, 0)

test('the panel’s first code is its entry and all that it imports at once, each once, and nothing that comes later', () => {
  const { panel, panelFiles } = packageSizes(built(files))
  expect(panel).toBe(lengthOf('chunks/panel.js', 'chunks/one.js', 'chunks/two.js'))
  expect(panelFiles).toBe(3)
})

test('of the style sheets those count for the first paint that the page links', () => {
  expect(packageSizes(built(files))).toMatchObject({ extractor: 11, css: 13, allCss: 30 })
})

test('the package is weighed with the voice and without what the voice brings', () => {
  const { whole, withoutVoice } = packageSizes(built(files))
  expect(whole).toBe(lengthOf(...(Object.keys(files) as (keyof typeof files)[])))
  expect(whole - withoutVoice).toBe(1_100)
})

test('a panel without a script is not taken for one that weighs nothing', () => {
  expect(() => packageSizes(built({ ...files, 'sidepanel.html': '<p>Nothing.' }))).toThrow('names no script')
})

test('imports are told from words and from what is loaded later', () => {
  expect(staticImports('import a from"./a.js";import{b}from \'./b.js\';export*from"./c.js";import"./d.js"')).toEqual([
    './a.js',
    './b.js',
    './c.js',
    './d.js',
  ])
  expect(staticImports('import("./late.js");x={from:"./word"};Array.from("./x")')).toEqual([])
})
