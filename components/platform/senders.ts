/**
 * Who may speak to us. Scripts of pages cannot, but ours in a page's process can, and that process may be in other hands:
 * so what comes from a page is not heard at all, and what the pages of the package say is decoded.
 */

/** The little that is looked at of a message's sender. The browser writes it, not who sends. */
export interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly origin?: string | undefined
  /** There for scripts in pages, and for pages of the package that are shown in a tab. */
  readonly tab?: unknown
  readonly frameId?: number | undefined
}

/** `runtime`: who we are. */
export interface Ourselves {
  readonly id: string
  getURL(path: never): string
}

/** Whether a message comes from this page of the package, shown by itself and not in a frame. `page`: `/name.html`. */
export function isFromPage(sender: Sender | undefined, page: string, runtime: Ourselves): boolean {
  if (sender?.id !== runtime.id || (sender.frameId ?? 0) !== 0) return false
  const address = runtime.getURL(page as never)
  // Firefox names no origin.
  if (sender.origin !== undefined && sender.origin + page !== address) return false
  return sender.url?.replace(/[?#].*$/s, '') === address
}
