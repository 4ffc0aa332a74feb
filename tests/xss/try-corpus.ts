/** Tries everything a corpus holds. */
import { rm } from 'node:fs/promises'
import type { Corpus } from './corpus'
import { tryGlossaryFile, tryGlossaryOf } from './exchange'
import { tryMessage, writeStranger } from './messages'
import { tryGenerator } from './pages'
import { type Outcome, tryVector } from './run'
import { openStage, type Stage } from './stage'

export interface CorpusOptions {
  readonly executable: string
  /** Folder of the built extension. */
  readonly built: string
  /** Only what has this in its id. */
  readonly only: string
  /** Browsers at a time. */
  readonly jobs: number
  readonly onOutcome: (outcome: Outcome, done: number) => void
}

/** Rejects when the detector does not see what does happen. */
export async function tryCorpus(
  corpus: Corpus,
  { executable, built, only, jobs, onOutcome }: CorpusOptions,
): Promise<Outcome[]> {
  const chosen = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
    all.filter(({ id }) => id.includes(only))
  const vectors = chosen(corpus.vectors)
  const work: ((stage: Stage) => Promise<Outcome>)[] = [
    ...(vectors.length > 0 ? [(stage: Stage) => tryGlossaryOf(vectors, stage)] : []),
    ...vectors.map((vector) => (stage: Stage) => tryVector(vector, stage)),
    ...chosen(corpus.glossaries).map((file) => (stage: Stage) => tryGlossaryFile(file, stage)),
    ...chosen(corpus.generators).map((generator) => (stage: Stage) => tryGenerator(generator, stage)),
    ...chosen(corpus.messages).map((message) => (stage: Stage) => tryMessage(message, stage)),
  ]
  const outcomes: Outcome[] = []
  const stranger = await writeStranger()
  const worker = async (): Promise<void> => {
    if (work.length === 0) return
    const stage = await openStage({ executable, built, others: [stranger] })
    try {
      for (let next = work.shift(); next !== undefined; next = work.shift()) {
        const outcome = await next(stage)
        outcomes.push(outcome)
        onOutcome(outcome, outcomes.length)
      }
    } finally {
      await stage.close()
    }
  }
  try {
    await Promise.all(Array.from({ length: jobs }, worker))
  } finally {
    await rm(stranger, { recursive: true, force: true })
  }
  return outcomes
}
