/** The document that reads aloud where the browser lets one outlive the panel. Nobody sees it. */
import { turnsIn } from '@/components/article/pace.dom'
import { outsideOfListening } from '@/components/platform/errands'
import { hearPanels } from '@/components/platform/hearing'
import { makeListeningHost } from '@/components/speech/listening-host.dom'
import { moreVoices } from './more-voices'

const host = makeListeningHost(window, outsideOfListening(), moreVoices)
// The browser runs this document and the panel on one thread.
hearPanels(host.connect, turnsIn(window))
