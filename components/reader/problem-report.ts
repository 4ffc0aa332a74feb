/**
 * What a person can report of a fault: version, browser, the page's origin, the step, the error. Nothing else: no address
 * of a page, and of the addresses in an error only the names of our own files.
 */
import type { Words } from '@/components/ui/words'

export interface ProblemFacts {
  /** Of Sidelight. */
  readonly version: string
  /** What the browser calls itself. */
  readonly userAgent: string
  /** Address of the page; only its origin is told. */
  readonly address: string | undefined
  /** What was being done, in a word: `reading`, `article`. */
  readonly step: string
  readonly fault: unknown
}

/** UTF-16 units of an error looked at. */
const longest = 8_000
const hidden = '[…]'

/** The report, a line a fact, in the interface's words. */
export function problemReport(words: Words, { version, userAgent, address, step, fault }: ProblemFacts): string {
  const { head, stack } = errorOf(fault)
  const lines = [
    ['version', version],
    ['browser', browserOf(userAgent)],
    ['page', originOf(address) ?? words.say('reader.problem.unknown')],
    ['step', step],
    ['error', withoutAddresses(head)],
  ] as const
  return [...lines.map(([name, value]) => words.say(`reader.problem.facts.${name}`, value)), withoutAddresses(stack)]
    .filter((line) => line !== '')
    .join('\n')
}

/** Name and main version of the browser: "Firefox 147". */
export function browserOf(userAgent: string): string {
  for (const [sign, name] of [
    ['Firefox', 'Firefox'],
    ['Edg', 'Edge'],
    ['OPR', 'Opera'],
    ['Chrome', 'Chromium'],
  ] as const) {
    const version = new RegExp(`${sign}/([\\d.]{1,20})`).exec(userAgent)?.[1]
    if (version !== undefined) return `${name} ${version}`
  }
  return '?'
}

/** Scheme, host and port; of a file only that it is one. */
export function originOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const { protocol, host } = new URL(address)
  return /^https?:$/.test(protocol) ? `${protocol}//${host}` : protocol
}

function errorOf(fault: unknown): { readonly head: string; readonly stack: string } {
  if (!(fault instanceof Error)) return { head: String(fault), stack: '' }
  const head = `${fault.name}: ${fault.message}`
  const stack = String(fault.stack ?? '')
  // Chromium's begins with the error itself, over as many lines as its message has.
  return { head, stack: stack.startsWith(head) ? stack.slice(head.length).replace(/^\n/, '') : stack }
}

/**
 * A text of an error without addresses. Each pattern is bounded, so that no message can make it slow.
 * Our own files keep their names, without the extension's id, which in Firefox is this person's alone.
 */
export function withoutAddresses(text: string): string {
  return (
    text
      .slice(0, longest)
      .replaceAll('\ue000', '')
      // A mark between those of our own files and the rest: what was kept is not looked at again.
      .replace(
        /[a-z]{2,10}-extension:\/\/[^/\s]{1,64}\/([\w./-]{1,120}\.(?:js|html|css|wasm))(?:\?[^\s:)]*)?(?=[\s:)'"`,]|$)/gi,
        '\ue000$1',
      )
      .replace(/(["'`])[a-z][a-z\d+.-]{1,30}:\/\/[^"'`\n]*/gi, `$1${hidden}`)
      .replace(/[a-z][a-z\d+.-]{1,30}(?::\/\/|%3A%2F%2F)\S*/gi, hidden)
      .replace(/\b(?:about|blob|data|file|filesystem|javascript|mailto|tel|view-source):\S*/gi, hidden)
      .replace(/\bwww\.\S+|(?<![\w.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?[/?#]\S*/gi, hidden)
      .replace(/(^|[^\w\ue000.-])\/[^\s"'`()]{2,}/gm, `$1${hidden}`)
      .replace(/[\w.%/-]{0,200}\?[^\s=()]{1,200}=\S*/g, hidden)
      .replaceAll('\ue000', '')
  )
}
