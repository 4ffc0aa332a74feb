/** The document that reads aloud where the browser lets one outlive the panel. Nobody sees it. */
import { browserPace } from '@/components/article/pace.dom'
import { inTurns } from '@/components/article/steps'
import { outsideOfListening } from '@/components/platform/errands'
import { hearPanels } from '@/components/platform/hearing'
import { makeListeningHost } from '@/components/speech/listening-host.dom'
import { moreVoices } from './more-voices'

/** Milliseconds of work after which others have their turn: the browser runs this document and the panel on one thread. */
const longest = 16

const host = makeListeningHost(window, outsideOfListening(), moreVoices)
const { now, pause } = browserPace(window)
hearPanels(host.connect, (work) => inTurns(work, { now, rest: pause }, longest))
