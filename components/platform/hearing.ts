/** The listening document's end of the line (`listening.ts`), apart from the panel's, which is there at the first paint. */
import { browser } from '#imports'
import type { InTurns } from '@/components/article/steps'
import type { Call, Channel, News } from '@/components/speech/calls'
import type { Host } from '@/components/speech/host'
import { decodingCall } from './decode-call'
import { channelOf, lineName } from './listening'
import { isFromPage } from './senders'

/** Hears the panels that call, and nobody else. An article is long: it is decoded in turns with others. */
export function hearPanels(connect: Host['connect'], inTurns: InTurns): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== lineName || !isFromPage(port.sender, '/sidepanel.html', browser.runtime)) return
    connect(
      decodedInTurns(
        channelOf<News, unknown>(port, (message) => message),
        inTurns,
      ),
    )
  })
}

/** What is heard on the line is decoded in order. What is not decoded when the line closes is not heard. */
function decodedInTurns(line: Channel<News, unknown>, inTurns: InTurns): Channel<News, Call> {
  let isClosed = false
  let before = Promise.resolve()
  line.onClosed(() => {
    isClosed = true
  })
  return {
    ...line,
    onHeard(listener) {
      line.onHeard((message) => {
        const hear = async (): Promise<void> => {
          const call = await inTurns(decodingCall(message))
          if (call !== undefined && !isClosed) listener(call)
        }
        before = before.then(hear).catch(reportError)
      })
    },
  }
}
