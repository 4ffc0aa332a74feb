/** The one owner of the site rules: reads them, changes them one change after the other, tells when they changed. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Stored } from '@/components/ui/stored'
import { rulesOf, type SiteRules, withoutRule, withRule } from './site-rules'

export interface SiteMemory {
  readonly sites: ReadonlySignal<SiteRules>
  /** A sentence saying why the last change could not be kept. */
  readonly trouble: ReadonlySignal<string | undefined>
  /** Whether something of this page's site may be remembered now. */
  mayKeep(): boolean
  /** The rules of a site, after all changes so far. Never rejects: a site can be read without them. */
  rulesFor(host: string): Promise<readonly string[]>
  remember(host: string, rule: string): void
  forget(host: string, rule: string): void
}

interface SiteMemoryMeans {
  readonly stored: Stored<SiteRules>
  /** Whether something may be remembered now: of a private window nothing may. */
  readonly mayKeep: () => boolean
  /** Ends the watching. */
  readonly life: AbortSignal
}

export function makeSiteMemory({ stored, mayKeep, life }: SiteMemoryMeans): SiteMemory {
  const sites = signal<SiteRules>([])
  const trouble = signal<string>()
  let last: Promise<void> = Promise.resolve()
  /** After all changes so far. */
  const after = (job: () => Promise<SiteRules>): Promise<void> => {
    last = last.then(async () => {
      try {
        sites.value = await job()
        trouble.value = undefined
      } catch (error) {
        trouble.value = error instanceof Error ? error.message : String(error)
      }
    })
    return last
  }
  stored.watch((value) => {
    sites.value = value
  }, life)
  const read = (): Promise<void> => after(() => stored.get())
  void read()
  /** Another window may have changed them meanwhile: each change starts from what is kept now. */
  const change = (by: (sites: SiteRules) => SiteRules): void => void after(() => stored.amend(by))
  return {
    sites,
    trouble,
    mayKeep,
    async rulesFor(host) {
      await read()
      return rulesOf(sites.value, host)
    },
    remember(host, rule) {
      if (mayKeep()) change((now) => withRule(now, host, rule))
    },
    forget: (host, rule) => change((now) => withoutRule(now, host, rule)),
  }
}
