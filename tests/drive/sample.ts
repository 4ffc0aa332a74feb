/** The sample article: the page that `npm start` and the end-to-end tests read. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder it is in. */
export const sampleFolder = fileURLToPath(new URL('../fixtures/pages/raqqah', import.meta.url))

/** The page itself. */
export const samplePage = join(sampleFolder, 'index.html')
