/** Pages made by a rule: each must end as an article or as a sentence, and leave the publisher's tab alive. */
import { generate, type Params } from '../bench/size/generators'
import { chromiumPanel, settled } from '../drive/panel'
import type { Generator } from './corpus'
import { takePictures, takeRan } from './detector'
import { forbidden } from './forbidden'
import { hostsOf } from './pictures'
import { plant } from './plant'
import type { Outcome } from './run'
import { readAgain, type Stage, stillPage } from './stage'

/** Milliseconds within which the panel has an answer, and the page one to a question. */
const patience = 30_000
const turn = 5_000

/** Opens one made page and reads it. */
export async function tryGenerator({ id, kind, params }: Generator, stage: Stage): Promise<Outcome> {
  const { network, panel } = stage
  const before = network.requests.length
  const wrong: string[] = []
  try {
    const made = pageOf(kind, params)
    if (made === undefined) throw new Error(`There is no kind of page called ${kind}.`)
    await stage.page.goto(
      network.put(`/g/${encodeURIComponent(id)}.html`, {
        type: 'text/html; charset=utf-8',
        body: made,
        ...(kind === 'images' && { headers: stillPage }),
      }),
      {
        waitUntil: 'commit',
      },
    )
    await readAgain(panel)
    const state = await settled(chromiumPanel(panel), patience)
    if (state !== 'article' && state !== 'failed') wrong.push(`the panel is in the state “${state}”`)
    const answers = stage.page.evaluate(() => document.readyState)
    await Promise.race([answers, late(`the page did not answer within ${turn / 1_000} seconds`)])
  } catch (error) {
    wrong.push((error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' '))
  }
  const nodes = await forbidden(panel)
  const hosts = hostsOf(await panel.evaluate(takePictures))
  const executed = await panel.evaluate(takeRan)
  const requests = stage.foreign(before).filter((each) => !hosts.some((host) => each === `CONNECT ${host}:443`))
  return { id, executed, requests, forbidden: nodes, wrong }
}

async function late(sentence: string): Promise<never> {
  return await new Promise((_, fail) => setTimeout(() => fail(new Error(sentence)), turn))
}

/** The page of a corpus's kind and parameters; undefined where the kind is unknown. */
function pageOf(kind: string, params: Readonly<Record<string, unknown>>): string | Uint8Array | undefined {
  const number = (name: string): number => Number(params[name] ?? 1_000)
  const tag = String(params.tag ?? 'p')
  const made: Readonly<Record<string, readonly [string, Params]>> = {
    nest: [params.via === 'dom' ? 'nestByScript' : 'nest', { tag, depth: number('depth') }],
    wide: ['wide', { tag, count: number('count') }],
    words: ['words', { count: number('words') }],
    attr: ['attribute', { tag, length: number('length'), names: [String(params.attr ?? 'data-x')] }],
    attrs: ['attributes', { tag, count: number('count') }],
    text: ['text', { length: number('length') }],
    links: ['links', { count: number('count') }],
    table: ['table', { count: number('rows') * number('cols') }],
    mutate: ['mutate', {}],
    navigate: ['navigate', { length: number('afterMs') }],
    'clobber-form': ['clobberForm', { names: Array.isArray(params.names) ? params.names.map(String) : [] }],
    charset: ['charset', {}],
  }
  const ours = Object.hasOwn(made, kind) ? made[kind] : undefined
  if (ours !== undefined) return generate(...ours)
  if (kind !== 'images') return undefined
  const pictures = Array.from({ length: number('count') }, (_, i) => {
    const src = String(params.src ?? 'https://leak.test/{i}.png').replace('{i}', String(i))
    return `<p>Line ${i} of it. <img src="${src}" width="300" height="200" alt="Picture ${i}"></p>`
  })
  return plant({ id: 'images', html: pictures.join('') })
}
