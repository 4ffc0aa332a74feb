import { useId, useRef, useState } from 'preact/hooks'
import { FileButton } from '@/components/ui/FileButton'
import { largestOwnFile } from '@/components/ui/own-file'
import { Sheet } from '@/components/ui/Sheet'
import { saveFile } from '@/components/ui/save-file.dom'
import type { OpenStore } from '@/components/ui/stored'
import { useWords, type Words } from '@/components/ui/words'
import { type PartValue, readSettings, writeSettings } from './settings-file'
import { isChange, isSamePlan, planImport, type SettingsPlan, takeBackSettings, takeSettings } from './settings-import'

interface SettingsFileSheetProps {
  openStore: OpenStore
  onClose: () => void
}

interface Found {
  readonly values: readonly PartValue[]
  readonly plan: SettingsPlan
}

/** All settings into a file, and from one: looked at first, then all of it or nothing, and it can be taken back. */
export function SettingsFileSheet({ openStore, onClose }: SettingsFileSheetProps) {
  const words = useWords()
  const ids = useId()
  const input = useRef<HTMLInputElement>(null)
  const [news, setNews] = useState('')
  const [found, setFound] = useState<Found>()
  const [taken, setTaken] = useState<SettingsPlan>()
  /** Does what may fail, and says so then. */
  const attempt = async (job: () => Promise<void>): Promise<void> => {
    setNews('')
    try {
      await job()
    } catch (error) {
      setNews(words.say('reader.settingsFile.notKept', error instanceof Error ? error.message : String(error)))
    }
  }
  /** Shows what would change, unless nothing would or it cannot. */
  const preview = (values: readonly PartValue[], plan: SettingsPlan): void => {
    const changes = plan.steps.filter(isChange).length
    setFound(undefined)
    if (plan.full !== undefined) setNews(words.say('reader.settingsFile.full', words.say(plan.full.says)))
    else if (changes === 0) setNews(words.say('reader.settingsFile.nothing'))
    else {
      setNews(words.count('reader.settingsFile.found', changes))
      setFound({ values, plan })
    }
  }
  const look = (file: File): Promise<void> =>
    attempt(async () => {
      setFound(undefined)
      const read = await settingsIn(file, words)
      if (typeof read === 'string') setNews(read)
      else preview(read, await planImport(read, openStore))
    })
  const leave = (): void => {
    // Before what has the focus is gone.
    input.current?.focus()
    setFound(undefined)
    setNews('')
  }
  const take = ({ values, plan }: Found): Promise<void> =>
    attempt(async () => {
      const now = await planImport(values, openStore)
      // Another window has changed them since: the preview says something else now.
      if (!isSamePlan(now, plan)) return preview(values, now)
      await takeSettings(plan, openStore)
      leave()
      setTaken(plan)
      setNews(words.say('reader.settingsFile.taken'))
    })
  const takeBack = (plan: SettingsPlan): Promise<void> =>
    attempt(async () => {
      await takeBackSettings(plan, openStore)
      leave()
      setTaken(undefined)
      setNews(words.say('reader.settingsFile.undone'))
    })
  return (
    <Sheet title={words.say('reader.settingsFile.title')} onClose={onClose}>
      <div class="settings-file">
        <p class="sheet-hint">{words.say('reader.settingsFile.says')}</p>
        <div class="profile-ways">
          <button
            type="button"
            class="button"
            onClick={() =>
              attempt(async () => {
                const text = await writeSettings(openStore)
                saveFile({ name: 'sidelight-settings.json', type: 'application/json', text })
              })
            }
          >
            {words.say('reader.settingsFile.save')}
          </button>
          <FileButton
            label={words.say('typography.profiles.fromFile')}
            accept=".json,application/json"
            input={input}
            onFiles={([file]) => void look(file)}
          />
        </div>
        {found !== undefined && (
          <section class="import-preview" aria-labelledby={`${ids}-found`}>
            <h3 id={`${ids}-found`}>{words.say('reader.settingsFile.inFile')}</h3>
            <ul>
              {found.plan.steps.map((step) => (
                <li key={step.part.kept.key}>
                  {words.say(
                    isChange(step) ? 'reader.settingsFile.changes' : 'reader.settingsFile.stays',
                    words.say(step.part.says),
                  )}
                </li>
              ))}
            </ul>
            <div class="term-form-ways">
              <button type="button" class="button button-main" onClick={() => take(found)}>
                {words.say('interchange.take')}
              </button>
              <button type="button" class="button" onClick={leave}>
                {words.say('interchange.leave')}
              </button>
            </div>
          </section>
        )}
        <div class="profile-end">
          <p role="status">{news}</p>
          {taken !== undefined && found === undefined && (
            <button type="button" class="text-button" onClick={() => takeBack(taken)}>
              {words.say('typography.profiles.undo')}
            </button>
          )}
        </div>
      </div>
    </Sheet>
  )
}

/** What a file holds, or a sentence that says why nothing can be taken from it. */
async function settingsIn(file: File, words: Words): Promise<readonly PartValue[] | string> {
  // What is too large is none of ours, and is not even read.
  if (file.size > largestOwnFile) return words.say('reader.settingsFile.otherKind')
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return words.say('typography.profiles.problems.unreadable')
  const read = readSettings(text)
  if (read.ok) return read.values
  if (read.part !== undefined) return words.say('reader.settingsFile.damaged', words.say(read.part.says))
  return read.problem === 'otherKind' || read.problem === 'tooLarge'
    ? words.say('reader.settingsFile.otherKind')
    : words.say(`typography.profiles.problems.${read.problem}`)
}
