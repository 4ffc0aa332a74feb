import type { WrittenFile } from './write-glossary'

/** Hands a file to the person, as the browser saves downloads. Nothing is sent anywhere. */
export function saveFile({ name, type, text }: WrittenFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
