/** The processes of a browser that was started here, as Linux tells of them. */
import { readdir, readFile } from 'node:fs/promises'

/** Milliseconds of a tick, in which Linux counts a process's time: `getconf CLK_TCK` is 100 wherever Chromium runs. */
const tick = 10

/** Processes below `browser` that run extensions; none where the system does not tell. */
export async function extensionProcesses(browser: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map<number, number>()
  for (const pid of pids) {
    const parent = (await fieldsOf(pid))?.[1]
    if (parent !== undefined) parents.set(pid, Number(parent))
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === browser || isBelow(parents.get(pid)))
  const found: number[] = []
  for (const pid of pids) {
    if (!isBelow(pid)) continue
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (/--extension-process/.test(command)) found.push(pid)
  }
  return found
}

/** Milliseconds of processor that a process has taken so far, its own and the system's for it. */
export async function processorMs(pid: number): Promise<number | undefined> {
  const fields = await fieldsOf(pid)
  return fields && (Number(fields[11]) + Number(fields[12])) * tick
}

/** The fields of /proc/PID/stat from the state on: the name before it may hold anything, in parentheses. */
async function fieldsOf(pid: number): Promise<string[] | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}
