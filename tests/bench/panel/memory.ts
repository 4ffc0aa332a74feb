/**
 * How much memory a browser holds, all its processes together, that no other program shares (Linux tells that; others do
 * not), and how much of the processor it has taken.
 */
import { readFile } from 'node:fs/promises'
import type { CDPSession } from '@playwright/test'

/** Bytes of private memory of all processes of the browser; undefined where the system does not say. */
async function privateBytes(browser: CDPSession): Promise<number | undefined> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  let sum = 0
  for (const { id } of processInfo) {
    const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => undefined)
    // A process that has ended meanwhile holds nothing; one whose figures are kept from us makes the sum worthless.
    if (text === undefined && (await isAlive(id))) return undefined
    for (const [, kB] of (text ?? '').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)) sum += Number(kB) * 1024
  }
  return sum
}

const isAlive = async (id: number): Promise<boolean> =>
  process.platform !== 'linux' ||
  (await readFile(`/proc/${id}/stat`).then(
    () => true,
    () => false,
  ))

/** The least of some samples: what is held when nothing is being done. */
export async function restingBytes(browser: CDPSession, samples = 4, between = 350): Promise<number | undefined> {
  let least: number | undefined
  for (let i = 0; i < samples; i += 1) {
    if (i > 0) await new Promise((next) => setTimeout(next, between))
    const bytes = await privateBytes(browser)
    if (bytes === undefined) return undefined
    least = Math.min(least ?? bytes, bytes)
  }
  return least
}

/** Milliseconds of processor that the browser's processes have taken so far; what has ended is not in it. */
export async function processorSoFar(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0)
}
