/** Settings from a file take the place of those that are kept: looked at first, all or none, and back again. */
import type { OpenStore } from '@/components/ui/stored'
import type { PartValue, SettingsPart } from './settings-file'

export interface SettingsStep {
  readonly part: SettingsPart
  readonly before: unknown
  readonly after: unknown
}

export interface SettingsPlan {
  readonly steps: readonly SettingsStep[]
  /** The first part for which there is no room, if any: then nothing can be taken. */
  readonly full?: SettingsPart
}

/** What would become of each part. Rejects where what is kept cannot be read. */
export async function planImport(values: readonly PartValue[], open: OpenStore): Promise<SettingsPlan> {
  const steps = await Promise.all(
    values.map(async ({ part, value }) => {
      const before = await open(part.kept).get()
      return { part, before, after: part.join === undefined ? value : part.join(before, value) }
    }),
  )
  const full = steps.find(({ after }) => after === undefined)?.part
  return full === undefined ? { steps } : { steps, full }
}

/** Whether a step changes something. */
export function isChange({ before, after }: SettingsStep): boolean {
  return !isSame(before, after)
}

/** Whether two plans do the same to the same settings. */
export function isSamePlan(one: SettingsPlan, other: SettingsPlan): boolean {
  const bare = ({ steps }: SettingsPlan) => steps.map(({ before, after }) => [before, after])
  return isSame(bare(one), bare(other))
}

/** Keeps what each step comes to. Where one cannot be kept, those before it are taken back, and it rejects with the reason. */
export async function takeSettings({ steps }: SettingsPlan, open: OpenStore): Promise<void> {
  const done: SettingsStep[] = []
  for (const step of steps.filter(isChange)) {
    try {
      await open(step.part.kept).set(step.after)
    } catch (error) {
      await Promise.allSettled(done.map(({ part, before }) => open(part.kept).set(before)))
      throw error
    }
    done.push(step)
  }
}

/** Back to what was before, but for what was changed since; all of it or nothing, as `takeSettings`. */
export async function takeBackSettings({ steps }: SettingsPlan, open: OpenStore): Promise<void> {
  const back: SettingsStep[] = []
  for (const { part, before, after } of steps) {
    if (isSame(await open(part.kept).get(), after)) back.push({ part, before: after, after: before })
  }
  await takeSettings({ steps: back }, open)
}

/** All of it is decoded: data, with its fields in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
