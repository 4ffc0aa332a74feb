/** A file as it is handed to the person. */
export interface SavedFile {
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly text: string
}

/** Hands a file to the person, as the browser saves downloads. Nothing is sent anywhere. */
export function saveFile({ name, type, text }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
