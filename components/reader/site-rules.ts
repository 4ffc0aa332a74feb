/**
 * What this person has put back, by site: such passages stay in when the site is read again. Only host names and rules
 * (tag and class names, see `Omission.rule`) are kept; no address, no text, and never beyond this computer.
 */
import type { Kept } from '@/components/ui/stored'

export interface Site {
  readonly host: string
  /** The newest last. */
  readonly rules: readonly string[]
}

/** The site that was changed last comes last; the first ones go when there are too many. */
export type SiteRules = readonly Site[]

export const mostSites = 200
export const mostRules = 50

export const keptSiteRules: Kept<SiteRules> = {
  key: 'site-rules',
  version: 1,
  fallback: [],
  area: 'local',
  decode: (value) => (Array.isArray(value) ? value : []).flatMap((site: unknown) => decodeSite(site)).slice(-mostSites),
}

function decodeSite(value: unknown): Site[] {
  const { host, rules } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >
  if (typeof host !== 'string' || host === '' || !Array.isArray(rules)) return []
  const known = rules.filter((rule): rule is string => typeof rule === 'string' && rule !== '').slice(-mostRules)
  return known.length === 0 ? [] : [{ host, rules: known }]
}

/** The site of an address: its host name, or an empty string where there is none (a file). */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : ''
}

export function rulesOf(sites: SiteRules, host: string): readonly string[] {
  return sites.find((site) => site.host === host)?.rules ?? []
}

/** With `rule` for `host`, as the newest of all. */
export function withRule(sites: SiteRules, host: string, rule: string): SiteRules {
  if (host === '' || rule === '') return sites
  const rules = [...rulesOf(sites, host).filter((each) => each !== rule), rule].slice(-mostRules)
  return [...sites.filter((site) => site.host !== host), { host, rules }].slice(-mostSites)
}

export function withoutRule(sites: SiteRules, host: string, rule: string): SiteRules {
  return sites.flatMap((site) => {
    const rules = site.host === host ? site.rules.filter((each) => each !== rule) : site.rules
    return rules.length === 0 ? [] : [{ ...site, rules }]
  })
}
