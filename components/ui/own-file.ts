/**
 * Files that Sidelight writes for itself, to be read on another computer: JSON that says what it is, so that it can be told
 * from any other. It comes from anywhere, so it is read like anything from outside.
 */

/** Bytes, or UTF-16 units of text. All settings there are take about 40,000. */
export const largestOwnFile = 1_000_000

/** Why nothing could be read from a file. `newer`: a newer Sidelight wrote it. */
export type OwnFileProblem = 'tooLarge' | 'empty' | 'damaged' | 'otherKind' | 'newer'

export type OwnFile =
  | { readonly ok: true; readonly version: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: OwnFileProblem }

export function writeOwnFile(format: string, version: number, fields: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ format, version, ...fields }, null, 2)}\n`
}

/** Reads what `writeOwnFile` wrote, of a version up to `newest`, and says what is wrong with anything else. Never throws. */
export function readOwnFile(text: string, format: string, newest: number): OwnFile {
  if (text.length > largestOwnFile) return refused('tooLarge')
  const bare = text.replace(/^\ufeff/, '').trim()
  if (bare === '') return refused('empty')
  let file: unknown
  try {
    file = JSON.parse(bare)
  } catch {
    // A file cut short begins as ours do; anything else was never one.
    return refused(bare.includes(`"${format}"`) ? 'damaged' : 'otherKind')
  }
  if (typeof file !== 'object' || file === null) return refused('otherKind')
  const { format: stated, version, ...fields } = file as Readonly<Record<string, unknown>>
  if (stated !== format) return refused('otherKind')
  if (!isVersion(version)) return refused('damaged')
  return version > newest ? refused('newer') : { ok: true, version, fields }
}

/** Versions are counted from 1. */
export function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1
}

function refused(problem: OwnFileProblem): OwnFile {
  return { ok: false, problem }
}
