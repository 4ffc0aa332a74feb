/**
 * What is measured against what: the built extension, the floor, and a floor that shows its first part first. Each is copied
 * to a folder of its own, where its panel gets the same first script, the clock.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { BenchPage } from './pages'

/** `streaming` is for orientation only: no goal is about it. */
export const variantNames = ['ours', 'floor', 'streaming'] as const
export type VariantName = (typeof variantNames)[number]

export interface Variant {
  readonly name: VariantName
  /** The unpacked extension. */
  readonly folder: string
  /** File name of its panel. */
  readonly panel: string
  /** Found in its panel where it says that there is more to come on request; empty where it never does. */
  readonly partMark: string
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Makes the variant in a folder below `into`. `built` is our extension. */
export async function prepare(name: VariantName, built: string, into: string): Promise<Variant> {
  const folder = join(into, name)
  await mkdir(folder, { recursive: true })
  if (name === 'ours') {
    await cp(built, folder, { recursive: true })
  } else {
    for (const file of ['manifest.json', 'background.js', 'panel.html', 'panel.css'])
      await cp(here(`floor/${file}`), join(folder, file))
    const isStreaming = name === 'streaming'
    await cp(here(isStreaming ? 'floor/panel-parts.js' : 'floor/panel.js'), join(folder, 'panel.js'))
    await bundle(here(isStreaming ? 'floor/read-parts.js' : 'floor/read.js'), folder)
  }
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    side_panel: { default_path: string }
  }
  const panel = manifest.side_panel.default_path
  const html = await readFile(join(folder, panel), 'utf8')
  if (!html.includes('<head>')) throw new Error(`${panel} of ${name} has no <head> to put the clock in.`)
  await writeFile(join(folder, panel), html.replace('<head>', '<head><script src="/bench-clock.js"></script>'))
  return { name, folder, panel, partMark: name === 'ours' ? '.piece-end' : '' }
}

/** Tells the variant's clock what to look for. */
export async function setClock({ folder, partMark }: Variant, page: BenchPage): Promise<void> {
  const { first, last, paragraphs } = page
  const wanted = JSON.stringify({ first, last, paragraphs, partMark })
  const code = await readFile(here('clock.js'), 'utf8')
  await writeFile(join(folder, 'bench-clock.js'), `globalThis.benchWanted = ${wanted}\n${code}`)
}

async function bundle(entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'read', fileName: () => 'read.js' },
    },
  })
}
