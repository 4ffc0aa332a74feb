/** Whether sentences are cut where they end. */
import type { Section } from './section'
import { measureSentences } from './sentences'

const section: Section = {
  run: async (print) => {
    const { goldenRight, goldenAll, seedRight, seedAll, notes } = measureSentences()
    for (const note of notes) print(note)
    const share = (right: number, all: number): number => (all === 0 ? Number.NaN : (100 * right) / all)
    return {
      ...{ goldenRight, goldenAll, seedRight, seedAll },
      ...{ goldenPercent: share(goldenRight, goldenAll), seedPercent: share(seedRight, seedAll) },
    }
  },
}

export default section
