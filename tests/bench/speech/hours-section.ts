/** Hours of reading against a hostile platform, in compressed time. */
import { readForHours } from './hours'
import type { Section } from './section'

const HOURS = 10
/** Defects to print. */
const MOST = 20

const section: Section = {
  run: async (print) => {
    let told = 0
    const tell = (defect: string): void => {
      told += 1
      if (told <= MOST) print(defect)
    }
    const figures = readForHours({ hours: HOURS, seed: 1, tell })
    print(
      `${figures.hours} h, ${figures.sentences} sentences of ${figures.articles} articles: ${figures.lostSentences} lost, ` +
        `${figures.repeatedSentences} repeated, ${figures.stuck} times stuck`,
    )
    return { ...figures }
  },
}

export default section
