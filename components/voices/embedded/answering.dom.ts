/** What every worker of a voice does with the orders it is sent. */
import type { Clip, Order } from './synthesis'
import type { Answer, Request } from './synthesis-worker'

/** Answers each order with its clip, one after the other: a voice's program has one memory. */
export function answerOrders(synthesise: Promise<(order: Order) => Clip | Promise<Clip>>): void {
  const answer = async ({ id, order }: Request): Promise<Answer> => {
    try {
      return { id, clip: await (await synthesise)(order) }
    } catch {
      return { id, clip: undefined }
    }
  }
  let last: Promise<void> = Promise.resolve()
  addEventListener('message', ({ data }: MessageEvent<Request>) => {
    last = last.then(async () => {
      const answered = await answer(data)
      postMessage(answered, { transfer: answered.clip === undefined ? [] : [answered.clip.samples.buffer] })
    })
  })
}
