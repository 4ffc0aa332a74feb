/** Waiting for what a browser does in its own time. */

/** Asks again until there is an answer. Throws an Error that says what was waited for. */
export async function until<T>(what: string, attempt: () => Promise<T | undefined>, limit = 15_000): Promise<T> {
  const deadline = Date.now() + limit
  for (;;) {
    const result = await attempt()
    if (result !== undefined && result !== null) return result
    if (Date.now() > deadline) throw new Error(`Waited ${limit / 1000} seconds for ${what}.`)
    await new Promise((next) => setTimeout(next, 50))
  }
}
