/** The keys that the browser hears wherever the focus is, as the list needs them. */

export interface GlobalKey {
  /** A command of ours, or the browser's own for opening the panel. */
  readonly name: string
  /** As the browser writes it; '' where none is assigned. */
  readonly keys: string
}

export interface GlobalKeys {
  list(): Promise<readonly GlobalKey[]>
  /** Opens the browser's own page where these keys are changed. Rejects where that is not possible. */
  change(): Promise<void>
  /** Where that page is, to be typed, if there is an address for it. */
  readonly address: string | undefined
}
