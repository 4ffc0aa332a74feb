import { useSignal } from '@preact/signals'
import type { Report } from '@/components/article/report'
import type { Wish } from '@/components/article/wish'
import type { Span } from '@/components/text/text'
import { Sheet } from '@/components/ui/Sheet'
import { useWords, type WordKey, type Words } from '@/components/ui/words'
import { PassageItem } from './PassageItem'
import { coverageOf, spanOfPassage } from './passages'
import type { Shown } from './shown'
import type { SiteMemory } from './site-memory'
import { hostOf, rulesOf } from './site-rules'

interface AboutSheetProps {
  shown: Shown
  report: Report
  memory: SiteMemory
  onRestore: (index: number, back: boolean) => void
  onJump: (span: Span) => void
  onRead: (wish: Wish) => void
  onClose: () => void
}

const partSays: Record<Report['part'], WordKey> = {
  found: 'reader.report.parts.found',
  selection: 'reader.report.parts.selection',
  picked: 'reader.report.parts.picked',
}

/** What Sidelight made of the page: how much of it is shown, how sure it is, and everything it left out. */
export function AboutSheet({ shown, report, memory, onRestore, onJump, onRead, onClose }: AboutSheetProps) {
  const words = useWords()
  const news = useSignal('')
  const host = hostOf(shown.read.url)
  const restore = (index: number, back: boolean): void => {
    const rule = report.omitted[index]?.rule ?? ''
    onRestore(index, back)
    const others = report.omitted.some((other, i) => i !== index && other.rule === rule && shown.restored.has(i))
    if (back) memory.remember(host, rule)
    else if (!others) memory.forget(host, rule)
    news.value = words.say(back ? 'reader.report.isBack' : 'reader.report.isOut')
  }
  const showing = (index: number): (() => void) | undefined => {
    const omission = report.omitted[index]
    if (omission === undefined || !shown.restored.has(index)) return undefined
    const span = spanOfPassage(shown.article, shown.text, omission)
    return span && (() => onJump(span))
  }
  return (
    <Sheet title={words.say('reader.about')} onClose={onClose}>
      {/* In full: the bar has room for two lines of it. */}
      {shown.read.siteName !== undefined && <p class="about-soft about-site">{shown.read.siteName}</p>}
      <p class="about-coverage">{coverageIn(words, coverageOf(shown.read, report, shown.restored))}</p>
      <p class="about-soft">
        {words.say(partSays[report.part])} {report.part === 'found' && words.say(sureSays(report.confidence))}
      </p>
      {report.others.length > 0 && (
        <>
          <h3 class="sheet-heading">{words.say('reader.report.othersTitle')}</h3>
          <ul class="about-others">
            {report.others.map(({ number, title }) => (
              <li key={number}>
                <button type="button" class="text-button" onClick={() => onRead({ part: number })}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 class="sheet-heading">{words.say('reader.report.leftOutTitle')}</h3>
      {report.omitted.length === 0 ? (
        <p class="about-soft">{words.say('reader.report.nothing')}</p>
      ) : (
        <ul class="passages">
          {report.omitted.map((omission, index) => (
            <PassageItem
              key={index}
              omission={omission}
              article={shown.read}
              isBack={shown.restored.has(index)}
              onRestore={(back) => restore(index, back)}
              onShow={showing(index)}
            />
          ))}
        </ul>
      )}
      <SiteRulesList
        host={host}
        memory={memory}
        onForgotten={() => {
          news.value = words.say('reader.report.forgotten')
        }}
      />
      {/* What lies outside of an open sheet cannot be heard: it brings its own. */}
      <div class="visually-hidden" role="status">
        {news}
      </div>
    </Sheet>
  )
}

interface SiteRulesListProps {
  host: string
  memory: SiteMemory
  onForgotten: () => void
}

/** What is remembered for the site, each with a way to forget it. */
function SiteRulesList({ host, memory, onForgotten }: SiteRulesListProps) {
  const words = useWords()
  const rules = rulesOf(memory.sites.value, host)
  const trouble = memory.trouble.value
  return (
    <>
      {rules.length > 0 && (
        <>
          <h3 class="sheet-heading" tabIndex={-1} id="about-rules">
            {words.say('reader.report.rulesTitle', host)}
          </h3>
          <p class="about-soft">{words.say('reader.report.rulesSay')}</p>
          <ul class="about-rules">
            {rules.map((rule) => (
              <li key={rule}>
                <code id={`rule-${rule}`}>{rule}</code>
                <button
                  type="button"
                  class="text-button"
                  aria-label={`${words.say('reader.report.forget')}: ${rule}`}
                  onClick={(event) => {
                    memory.forget(host, rule)
                    // The button goes with its line; the focus stays near.
                    event.currentTarget.closest('.sheet')?.querySelector<HTMLElement>('.sheet-title')?.focus()
                    onForgotten()
                  }}
                >
                  {words.say('reader.report.forget')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {trouble !== undefined && <p role="alert">{words.say('reader.report.notKept', trouble)}</p>}
    </>
  )
}

function sureSays(confidence: number): WordKey {
  if (confidence >= 0.8) return 'reader.report.sure.high'
  return confidence >= 0.5 ? 'reader.report.sure.middle' : 'reader.report.sure.low'
}

/** Never "100 %" of what is not whole. */
function coverageIn(words: Words, coverage: number): string {
  if (coverage === 1) return words.say('reader.report.covered')
  const percent = new Intl.NumberFormat(words.language, { style: 'percent' })
  return words.say('reader.report.coverage', percent.format(Math.floor(coverage * 100) / 100))
}
