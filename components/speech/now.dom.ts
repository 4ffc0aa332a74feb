import { useEffect, useState } from 'preact/hooks'

/** The time, in milliseconds since 1970, looked up anew every `every` milliseconds while `runs`. */
export function useNow(every: number, runs: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!runs) return undefined
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every, runs])
  return now
}
