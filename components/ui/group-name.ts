import { useEffect, useState } from 'preact/hooks'

/** Names of groups that are gone. Chromium keeps an entry for every name a group ever had, so each is used again. */
const spare: string[] = []
let made = 0

/** The name of a group of radio buttons, for as long as the group is there. */
export function useGroupName(): string {
  const [name] = useState(() => {
    made += spare.length === 0 ? 1 : 0
    return spare.pop() ?? `choice-${made}`
  })
  useEffect(() => () => void spare.push(name), [name])
  return name
}
