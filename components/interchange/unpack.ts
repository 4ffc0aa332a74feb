/**
 * Zip and gzip with bounds. The sizes an archive states are not believed: it is inflated piece by piece and counted, so a
 * bomb ends at the limit and not in memory. The list of files is read from the archive's end (the central directory), as
 * the format wants it; overlapping entries gain nothing, since all entries share one budget.
 */
import { Gunzip, Inflate } from 'fflate'
import { limits, Refusal, refuse } from './interchange'

export interface Packed {
  readonly name: string
  /** The file's bytes. Refuses when they are damaged, or too many together with those unpacked before. */
  unpack(): Uint8Array
}

/** Bytes that may still be unpacked; one budget is shared by all that a person gave at once. */
export interface Budget {
  left: number
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Unpacks gzip, which the compressed dictionaries of StarDict are, too. */
export function gunzip(bytes: Uint8Array, name: string, budget: Budget): Uint8Array {
  return inflate(bytes, (take) => new Gunzip(take), name, budget)
}

const centralHeader = 0x02014b50
const localHeader = 0x04034b50
const archiveEnd = 0x06054b50

/**
 * The files of a zip archive, without folders and without what macOS adds. Names may have folders in front, and neither
 * leave the archive nor be absolute: nothing is written to disk, yet such an archive means no good.
 */
export function openZip(bytes: Uint8Array, name: string, budget: Budget): Packed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = endOf(view)
    const count = view.getUint16(end + 10, true)
    if (count > limits.filesInArchive) refuse('tooManyFiles', limits.filesInArchive)
    const files: Packed[] = []
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== centralHeader) return refuse('damaged', name)
      const entry = entryAt(view, at)
      at += 46 + entry.nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
      if (isUnsafe(entry.name)) refuse('unsafeName', entry.name.slice(0, 60))
      if (entry.name.endsWith('/') || entry.name.startsWith('__MACOSX/')) continue
      files.push({ name: entry.name, unpack: () => unpackEntry(view, entry, budget) })
    }
    return files
  } catch (error) {
    // Reading past the end of the archive.
    if (error instanceof RangeError) return refuse('damaged', name)
    throw error
  }
}

/** The archive ends with its list; a comment of up to 65,535 bytes may follow. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === archiveEnd) return at
  throw new RangeError('no end of central directory')
}

interface Entry {
  readonly name: string
  readonly nameLength: number
  readonly isLocked: boolean
  /** 0: stored; 8: deflated. */
  readonly method: number
  readonly packedSize: number
  readonly offset: number
}

function entryAt(view: DataView, at: number): Entry {
  const nameLength = view.getUint16(at + 28, true)
  return {
    name: new TextDecoder().decode(slice(view, at + 46, nameLength)),
    nameLength,
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  }
}

function unpackEntry(view: DataView, entry: Entry, budget: Budget): Uint8Array {
  const shown = entry.name.slice(0, 60)
  if (entry.isLocked) refuse('locked', shown)
  try {
    if (view.getUint32(entry.offset, true) !== localHeader) return refuse('damaged', shown)
    const skip = 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    const packed = slice(view, entry.offset + skip, entry.packedSize)
    if (entry.method === 0) return spend(packed, budget)
    return entry.method === 8 ? inflate(packed, (take) => new Inflate(take), shown, budget) : refuse('damaged', shown)
  } catch (error) {
    if (error instanceof RangeError) return refuse('damaged', shown)
    throw error
  }
}

function slice(view: DataView, start: number, length: number): Uint8Array {
  if (start + length > view.byteLength) throw new RangeError('past the end')
  return new Uint8Array(view.buffer, view.byteOffset + start, length)
}

function isUnsafe(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|\0/.test(name) || name.split(/[/\\]/).includes('..')
}

/** Bytes handed to the inflater at once. At most 1,032 times as many come out before they can be counted. */
const piece = 8 * 1024
/** What comes out of a small file may be many times as large: a glossary of one sentence repeated is no attack. */
const ratioFrom = 1024 * 1024

interface Stream {
  push(chunk: Uint8Array, final?: boolean): void
}

function inflate(
  packed: Uint8Array,
  open: (take: (chunk: Uint8Array) => void) => Stream,
  name: string,
  budget: Budget,
): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = open((chunk) => {
    length += chunk.length
    if (length > Math.max(ratioFrom, packed.length * limits.unpackRatio)) refuseUnpacked()
    chunks.push(spend(chunk, budget))
  })
  try {
    for (let at = 0; at < packed.length; at += piece)
      stream.push(packed.subarray(at, at + piece), at + piece >= packed.length)
  } catch (error) {
    if (error instanceof Refusal) throw error
    // Whatever the inflater stumbles over, and it does so in several ways, is in the file.
    return refuse('damaged', name)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function spend(bytes: Uint8Array, budget: Budget): Uint8Array {
  budget.left -= bytes.length
  return budget.left < 0 ? refuseUnpacked() : bytes
}

function refuseUnpacked(): never {
  return refuse('tooLargeUnpacked', limits.unpackedBytes / 1024 / 1024)
}
