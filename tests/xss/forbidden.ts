/** What stands in the panel that must not: tags and attributes that no article may have, addresses that run or load something. */
import type { Page } from '@playwright/test'
import { chromiumPanel } from '../drive/panel'
import { ours, type Place, type Rule, root, ruleOf } from './article-rules'
import { type Drawn, drawn } from './detector'
import { faultOf } from './pictures'

/** Tags that the panel itself has nowhere. */
const nowhere =
  /^(?:iframe|frame|frameset|object|embed|applet|base|template|portal|foreignobject|animate\w*|set|form|style|audio|video|source|track|marquee)$/i
/** Attributes that it has nowhere. */
const never = /^(?:on.*|srcdoc|srcset|ping|autofocus|accesskey|contenteditable|form|formaction|background|poster)$/i
const addresses = /^(?:href|src|action|xlink:href|data)$/i
const own = /^(?:\/(?!\/)|chrome-extension:\/\/)/
const safe = new RegExp(`^(?:https?:|mailto:|#|${own.source}|$)`, 'i')

/** Everything forbidden that the panel shows now. */
export async function forbidden(panel: Page): Promise<string[]> {
  return forbiddenAmong(JSON.parse(await chromiumPanel(panel).evaluate(drawn)))
}

/** The same of elements that were taken down, parents before their children. */
export function forbiddenAmong(all: readonly Drawn[]): string[] {
  const known: { place: Place; rule: Rule | undefined; opens: Place }[] = []
  const found: string[] = []
  for (const element of all) {
    const around = known[element.up]
    const place = around?.opens ?? 'panel'
    const isArticle = place === 'panel' && root.class?.test(element.attrs.class ?? '') === true
    const rule = isArticle ? root : place === 'panel' ? undefined : ruleFor(element, place)
    known.push({ place, rule, opens: rule?.opens ?? place })
    found.push(...anywhere(element, all[element.up]))
    if (isArticle && known.filter((each) => each.rule === root).length > 1) found.push('an article beside the article')
    if (place === 'panel' && !isArticle) continue
    found.push(...(rule === undefined ? [`${written(element)} as none of ours in ${place}`] : against(rule, element)))
    if (around?.rule?.holds?.test(element.tag) === false)
      found.push(`${written(element)} in ${around.rule.tag} ${around.rule.class?.source ?? ''}`)
    if (element.tag === 'img') {
      const { src = '', width = '', height = '' } = element.attrs
      const fault = faultOf({ src, width, height })
      if (fault !== undefined) found.push(`${written(element)} ${fault}`)
    }
  }
  return found
}

/** An element of the panel is known by its class or by what it needs; what is neither is the article's. */
function ruleFor({ tag, space, attrs }: Drawn, place: Exclude<Place, 'panel'>): Rule | undefined {
  const rule = ours[place].find(
    (each) =>
      each.tag === tag &&
      (each.class === undefined ? attrs.class === undefined : each.class.test(attrs.class ?? '')) &&
      (place === 'ours' || each.class !== undefined || each.needs?.every((name) => name in attrs) === true),
  )
  if (rule !== undefined || place === 'ours') return rule
  return space === (isFormula.test(tag) ? 'MathML' : 'xhtml') ? ruleOf(tag) : undefined
}

/** Formulas have a language of their own, in which a name means something else. */
const isFormula = /^(?:semantics|m(?!ark$).*)$/

function against(rule: Rule, { tag, attrs }: Drawn): string[] {
  const wrong = Object.entries(attrs).filter(([name, value]) =>
    name === 'class' ? rule.class?.test(value) !== true : rule.attrs?.[name]?.test(value) !== true,
  )
  const leadsOut = tag === 'a' && attrs.href !== undefined && !attrs.href.startsWith('#')
  const needs = [...(rule.needs ?? []), ...(leadsOut ? ['target', 'rel'] : [])]
  return [
    ...wrong.map(([name, value]) => `${tag} ${name}="${value.slice(0, 80)}"`),
    ...needs.filter((name) => !(name in attrs)).map((name) => `${tag} without ${name}`),
  ]
}

/** What holds for everything in the panel. */
function anywhere(element: Drawn, parent: Drawn | undefined): string[] {
  const { tag, attrs, shadow } = element
  const { href = '', src = '', rel = '' } = attrs
  const bad =
    nowhere.test(tag) ||
    shadow ||
    (tag === 'script' && !own.test(src)) ||
    (tag === 'meta' && /refresh/i.test(attrs['http-equiv'] ?? '')) ||
    (tag === 'link' &&
      !(parent?.tag === 'head' && own.test(href) && /^(?:stylesheet|modulepreload|preload)$/.test(rel)))
  const wrong = Object.entries(attrs).filter(([name, value]) => {
    if (never.test(name)) return true
    if (name === 'tabindex') return !/^(?:0|-1)$/.test(value)
    if (!addresses.test(name)) return false
    return !(safe.test(value) || (tag === 'img' && value.startsWith('data:image/')))
  })
  return [...(bad ? [written(element)] : []), ...wrong.map(([name, value]) => `${tag} ${name}="${value.slice(0, 80)}"`)]
}

function written({ tag, attrs, shadow }: Drawn): string {
  const said = Object.entries(attrs).map(([name, value]) => ` ${name}="${value.slice(0, 80)}"`)
  return `<${tag}${said.join('')}>${shadow ? ' with a shadow' : ''}`
}
