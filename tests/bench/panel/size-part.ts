/**
 * A changed text size on 100,000 words, open at the middle: from the change to the end of the frame in which the article is
 * drawn in the new size. Ours by the reader's own keys (Alt and plus, Alt and minus); the floor by the size on its body, the
 * one place where its style sheet has it.
 */
import { attach, inPlace, inside } from './attach'
import { openPage } from './browser'
import { sizeGoal, spreadOf, verdict } from './goals'
import { pageOf } from './pages'
import { type Part, type PartMeans, partWords } from './part'
import type { Variant } from './variants'

const changes = 12
/** The first ones load what later ones find, and are not counted. */
const toWarm = 2

export const sizePart: Part = async (means) => {
  const { ours, floor, print } = means
  const rounds = Math.min(3, means.rounds)
  print(
    `\n— size: ${partWords.toLocaleString('en')} words, ${rounds} rounds of ${changes} changes: median (least – most)`,
  )
  const all: { ours: number; floor: number }[] = []
  const paragraphs: { ours: number; floor: number } = { ours: 0, floor: 0 }
  for (let i = 0; i < rounds; i += 1) {
    const found = { ours: Number.NaN, floor: Number.NaN }
    for (const variant of i % 2 === 0 ? [ours, floor] : [floor, ours]) {
      const one = await changedSizes(variant, means)
      const name = variant === ours ? 'ours' : 'floor'
      found[name] = spreadOf(one.times.slice(toWarm))?.median ?? Number.NaN
      paragraphs[name] = one.paragraphs
    }
    all.push(found)
  }
  const ratios = spreadOf(all.map((each) => each.ours / each.floor))
  const [own, bare] = [spreadOf(all.map((each) => each.ours)), spreadOf(all.map((each) => each.floor))]
  if (ratios === undefined || own === undefined || bare === undefined) throw new Error('Nothing was measured.')
  print(
    `ours   ${own.median.toFixed(1)} ms (${own.min.toFixed(1)} – ${own.max.toFixed(1)}), ${paragraphs.ours} paragraphs`,
  )
  print(
    `floor  ${bare.median.toFixed(1)} ms (${bare.min.toFixed(1)} – ${bare.max.toFixed(1)}), ${paragraphs.floor} paragraphs`,
  )
  print(
    `  ours ÷ floor  ${ratios.median.toFixed(3)} (${ratios.min.toFixed(3)} – ${ratios.max.toFixed(3)})   goal ≤ ${sizeGoal}   ${verdict(ratios.median, sizeGoal)}`,
  )
  return { rounds: all, ratios, paragraphs }
}

async function changedSizes(variant: Variant, { executable, ours }: PartMeans) {
  const opened = await openPage(variant, await pageOf(partWords), executable)
  try {
    await opened.press()
    await inPlace(opened)
    const attached = await attach(opened, variant)
    const paragraphs = await inside(attached.panel, () => document.getElementsByTagName('p').length)
    await inside(attached.panel, goToMiddle)
    const times: number[] = []
    for (let i = 0; i < changes + toWarm; i += 1)
      times.push(await inside(attached.panel, changeSize, variant === ours, i % 2 === 0))
    await attached.close()
    return { times, paragraphs }
  } finally {
    await opened.close()
  }
}

/** Runs in the panel. */
function goToMiddle(): Promise<void> {
  return new Promise((done) => {
    scrollTo(0, document.documentElement.scrollHeight / 2)
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 500)))
  })
}

/** Runs in the panel: makes the change between two frames and waits for the one that shows it. */
function changeSize(hasKeys: boolean, isLarger: boolean): Promise<number> {
  return new Promise((done, failed) => {
    const article = document.querySelector('article')
    if (article === null) return failed(new Error('The panel shows no article.'))
    const shown = article.querySelector('p') ?? article
    const before = getComputedStyle(shown).fontSize
    const channel = new MessageChannel()
    const change = (): void => {
      const start = performance.now()
      let isNew = false
      const look = (): void => {
        isNew = getComputedStyle(shown).fontSize !== before
        channel.port2.postMessage(undefined)
      }
      // A message sent in a frame comes when the frame is laid out and painted.
      channel.port1.onmessage = () => {
        if (isNew) done(performance.now() - start)
        else if (performance.now() - start > 10_000) failed(new Error('The size stayed as it was.'))
        else requestAnimationFrame(look)
      }
      if (hasKeys) {
        const [key, code] = isLarger ? ['+', 'Equal'] : ['-', 'Minus']
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key, code, altKey: true, bubbles: true, cancelable: true }),
        )
      } else {
        document.body.style.fontSize = isLarger ? '22px' : '20px'
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(() => setTimeout(change, 50))
  })
}
