/**
 * What `#imports` is in unit tests (vitest.config.ts): the browser's API for extensions, as far as reading a page asks for
 * it. Its one tab shows what the test says, and a page in it answers what the test says.
 */

interface Injection {
  readonly target: { readonly tabId: number; readonly documentIds?: readonly string[] }
  readonly injectImmediately?: boolean
  readonly files?: readonly string[]
  readonly func?: { readonly name: string }
  readonly args?: readonly unknown[]
}

interface Tab {
  status: string
  url: string | undefined
  discarded?: boolean
}

/** Answers a running of the extractor; `undefined` is no result. May throw, and may never come. */
type Answer = (injection: Injection) => unknown

export const extension = {
  /** Undefined when it is closed. */
  tab: undefined as Tab | undefined,
  /** Taken one by one; the last one stays. */
  answers: [] as Answer[],
  isStoreBroken: false,
  /** Called when somebody asks for the tab. */
  onTabAsked: (): void => {},
  /** What a survey of the page says. */
  survey: undefined as unknown,
  /** Runs of the extractor. */
  runs: [] as Injection[],
  /** The browser's name for the page in the tab. */
  document: 'this page' as string | undefined,
  /** What the page was told that the person wishes. */
  wishes: [] as unknown[],
  /** The name of this extension; undefined once it was replaced. */
  id: 'sidelight' as string | undefined,
  /** While it holds a sentence, every call throws it, as Chromium's do once the extension was replaced. */
  broken: undefined as string | undefined,
}

export function newExtension(): void {
  Object.assign(extension, {
    tab: { status: 'complete', url: 'https://a.example/story' },
    answers: [],
    survey: undefined,
  })
  Object.assign(extension, {
    runs: [],
    document: 'this page',
    wishes: [],
    id: 'sidelight',
    broken: undefined,
    isStoreBroken: false,
    onTabAsked: () => {},
  })
  heard.clear()
}

const heard = new Set<(id: number, change: { status?: string }) => void>()

/** The page in the tab has loaded. */
export function load(): void {
  if (extension.tab !== undefined) extension.tab.status = 'complete'
  for (const hear of [...heard]) hear(7, { status: 'complete' })
}

function answer<T>(say: () => T): Promise<T> {
  if (extension.broken !== undefined) throw new Error(extension.broken)
  return new Promise((resolve) => resolve(say()))
}

export const browser = {
  runtime: {
    get id() {
      return extension.id
    },
  },
  windows: { getCurrent: () => answer(() => ({ id: 1 })) },
  storage: {
    session: {
      get: () =>
        answer(() => {
          if (extension.isStoreBroken) throw new Error('Corruption: bad block')
          return {}
        }),
    },
  },
  tabs: {
    get: () =>
      answer(() => {
        extension.onTabAsked()
        if (extension.tab === undefined) throw new Error('No tab with id: 7.')
        return { id: 7, incognito: false, ...extension.tab }
      }),
    onUpdated: {
      addListener: (hear: () => void) => void answer(() => heard.add(hear)),
      removeListener: (hear: () => void) => heard.delete(hear),
    },
    onRemoved: { addListener() {}, removeListener() {} },
  },
  scripting: {
    executeScript: (injection: Injection) =>
      answer(async () => {
        if (injection.func?.name === 'survey') return [{ result: extension.survey }]
        if (injection.func !== undefined && injection.args === undefined) return [{ documentId: extension.document }]
        if (injection.func !== undefined) {
          extension.wishes.push(injection.args?.[0])
          return [{ documentId: `document ${extension.wishes.length}` }]
        }
        extension.runs.push(injection)
        const next = extension.answers.length > 1 ? extension.answers.shift() : extension.answers[0]
        return [{ result: await next?.(injection) }]
      }),
  },
}
