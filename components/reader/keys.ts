/** Which of the reader's commands go to reading aloud. */
import type { CommandName } from '@/components/keyboard/commands'

const listening = [
  ...(['play', 'stop', 'back', 'forward', 'paragraphBack', 'paragraphForward'] as const),
  ...(['hereOn', 'cursor', 'voice', 'define'] as const),
] satisfies readonly CommandName[]

/** What a key does to reading aloud. */
export type ListeningCommand = (typeof listening)[number]

export function isListening(command: CommandName): command is ListeningCommand {
  return (listening as readonly CommandName[]).includes(command)
}
