/** The listening document's end of the line (`listening.ts`), apart from the panel's, which is there at the first paint. */
import { browser } from '#imports'
import type { Call, News } from '@/components/speech/calls'
import type { Host } from '@/components/speech/host'
import { decodeCall } from './decode-call'
import { channelOf, lineName } from './listening'
import { isFromPage } from './senders'

/** Hears the panels that call, and nobody else. */
export function hearPanels(connect: Host['connect']): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== lineName || !isFromPage(port.sender, '/sidepanel.html', browser.runtime)) return
    connect(channelOf<News, Call>(port, decodeCall))
  })
}
