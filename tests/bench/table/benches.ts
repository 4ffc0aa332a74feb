/** Every bench of the project. */
import { extractionRows } from './extraction-rows'
import { glossaryRows } from './glossary-rows'
import { packageRows } from './package-rows'
import { panelRows } from './panel-rows'
import type { Figures, Row } from './row'
import { sizeRows } from './size-rows'
import { speechRows } from './speech-rows'
import { typographyRows } from './typography-rows'

export interface Bench {
  readonly name: string
  readonly rows: readonly Row[]
  /**
   * How it is run. `whole`: once. `apart`: once for each section that the rows name, where one that fails would take the
   * others' figures with it, or leave warm code to them. `into a file`: once, its figures to the file that `--json` names.
   */
  readonly runs: 'whole' | 'apart' | 'into a file'
  /** What it prints as JSON, by section. Default: it is so already. */
  figuresIn?(printed: unknown): Figures
  /** What must be known to read its figures. */
  readonly note?: string
}

/** From the shortest to the longest. */
export const benches: readonly Bench[] = [
  { name: 'package', rows: packageRows, runs: 'whole' },
  { name: 'glossary', rows: glossaryRows, runs: 'apart' },
  { name: 'typography', rows: typographyRows, runs: 'apart' },
  { name: 'speech', rows: speechRows, runs: 'whole', figuresIn: sectionsOf },
  {
    name: 'extraction',
    rows: extractionRows,
    runs: 'into a file',
    figuresIn: byHeading,
    note: 'Our model learned from these pages: without --crossed FILE the figures of extraction are a fit, no forecast.',
  },
  { name: 'size', rows: sizeRows, runs: 'whole' },
  { name: 'panel', rows: panelRows, runs: 'whole' },
]

function sectionsOf(printed: unknown): Figures {
  return asFigures(asFigures(printed).sections)
}

function byHeading(printed: unknown): Figures {
  const { sections } = asFigures(printed)
  if (!Array.isArray(sections)) return {}
  return Object.fromEntries(
    sections.map(asFigures).flatMap(({ name, data }) => (typeof name === 'string' ? [[name, data]] : [])),
  )
}

/** What is no object holds no figures. */
export function asFigures(value: unknown): Figures {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Figures) : {}
}
