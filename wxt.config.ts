import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'wxt'
import { packDictionary } from './assets/dictionary/pack'
import { packGlossaries } from './assets/glossaries/pack'
import { naturalVoiceNotice, packNaturalVoice } from './assets/natural-voice/pack'
import { leanVoice } from './assets/voice/lean-voice'
import { type CommandName, commandNames } from './components/keyboard/commands'

/**
 * The one wall behind the article tree: no script, style, font, frame, form or connection but to the package itself;
 * pictures over https only. The sources of the single directives are in ARCHITECTURE.md, "Safety".
 */
const csp = [
  "default-src 'none'",
  // With the program of the embedded voice, and still nothing made from text.
  "script-src 'self' 'wasm-unsafe-eval'",
  // The voice speaks in a worker.
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: https:",
  // The silence that anchors the media keys.
  'media-src blob:',
  // Both browsers let the voice's worker load its program from the package all the same.
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sidelight-worker',
].join('; ')

/**
 * What a page of the package gives up beyond that, in a `<meta>` of its own: both policies hold. In Firefox the panel is also
 * where the embedded voice is kept.
 */
function pageCsp(page: 'sidepanel' | 'listening', isFirefox: boolean): string {
  const hasVoice = page === 'listening' || isFirefox
  return [
    "default-src 'none'",
    // The voice's program is compiled in the worker, which Firefox holds to this word of its page's policy.
    `script-src 'self'${isFirefox ? " 'wasm-unsafe-eval'" : ''}`,
    `worker-src ${hasVoice ? "'self'" : "'none'"}`,
    ...(page === 'sidepanel' ? ["style-src 'self'", "font-src 'self'"] : []),
    // The picture on the lock screen is the package's.
    `img-src 'self'${page === 'sidepanel' ? ' data: https:' : ''}`,
    ...(hasVoice ? ['media-src blob:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${hasVoice ? 'sidelight-worker' : "'none'"}`,
  ].join('; ')
}

/** Writes the pages' own policies into their html, before anything that is loaded. */
function pagePolicies(isFirefox: boolean): Plugin {
  return {
    name: 'sidelight-page-policies',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const page = /listening/.test(path) ? 'listening' : 'sidepanel'
        return html.replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, `$1${pageCsp(page, isFirefox)}`)
      },
    },
  }
}

/**
 * The keys that the browser hears: every command of the reader, so that each can be given one there. Four are suggested,
 * which is as many as Chromium takes; in the panel the same keys do the same.
 */
function globalCommands() {
  const suggested: Partial<Record<CommandName, string>> = { play: 'Alt+P', back: 'Alt+Comma', forward: 'Alt+Period' }
  const ours = commandNames.map((name) => {
    const key = suggested[name]
    const description = `__MSG_keyboard_commands_${name}__`
    return [name, key === undefined ? { description } : { description, suggested_key: { default: key } }] as const
  })
  return { _execute_action: { suggested_key: { default: 'Alt+R' } }, ...Object.fromEntries(ours) }
}

/**
 * The panel is a first file, a second, and what the second has in common with the first and with the listening document. All
 * are named in its page and so fetched together: each further one would be a question to the browser, and an answer to
 * wait for, before the first word.
 */
function panelFiles(): Plugin {
  const imports = new Map<string, readonly string[]>()
  const within = (entry: string): ReadonlySet<string> => {
    const found = new Set([resolve(import.meta.dirname, entry)])
    for (const each of found) for (const next of imports.get(each) ?? []) found.add(next)
    return found
  }
  const name = (id: string): string | null => {
    // What WXT puts into every page for its plugins, of which we have none: a file that is asked for last of all.
    if (/virtual:wxt-(?:html-)?plugins/.test(id)) return 'common'
    if (!within('entrypoints/sidepanel/panel.tsx').has(id)) return null
    if (within('entrypoints/sidepanel/main.ts').has(id)) return 'common'
    return within('entrypoints/listening/main.ts').has(id) ? 'spoken' : 'panel'
  }
  return {
    name: 'sidelight-panel-files',
    moduleParsed({ id, importedIds }) {
      imports.set(id, importedIds)
    },
    // A script that is put into a page is one file.
    outputOptions: (options) =>
      options.format === 'es'
        ? { ...options, codeSplitting: { includeDependenciesRecursively: false, groups: [{ name }] } }
        : null,
    transformIndexHtml: {
      order: 'post',
      handler(_, { path, bundle = {} }) {
        const panel = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'panel')
        if (panel?.type !== 'chunk' || !/sidepanel/.test(path)) return []
        const link = (attrs: Record<string, string>, file: string) => ({
          tag: 'link',
          // Behind the policy, which holds for them, too.
          injectTo: 'head' as const,
          attrs: { ...attrs, crossorigin: '', href: `/${file}` },
        })
        return [
          ...[panel.fileName, ...panel.imports.filter((file) => !/sidepanel/.test(file))].map((file) =>
            link({ rel: 'modulepreload' }, file),
          ),
          ...[...(panel.viteMetadata?.importedCss ?? [])].map((file) => link({ rel: 'preload', as: 'style' }, file)),
        ]
      },
    },
  }
}

/** A second voice, of which nothing is in a build that was not asked for it: assets/natural-voice/. */
const hasNaturalVoice = process.env.SIDELIGHT_NATURAL_VOICE === '1'

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  i18n: { localesDir: 'assets/locales' },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions:
      browser === 'firefox'
        ? ['activeTab', 'scripting', 'storage']
        : ['activeTab', 'scripting', 'storage', 'sidePanel', 'offscreen'],
    action: { default_title: '__MSG_extension_action__' },
    commands: globalCommands(),
    content_security_policy: { extension_pages: csp },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.reader',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '130',
          // The one thing found that keeps cookies off the article's pictures once activeTab is granted.
          // Without an opener policy beside it: with both, the panel gets a process of its own, a third of a second later.
          cross_origin_embedder_policy: { value: 'credentialless' },
        }),
  }),
  hooks: {
    'build:before': (wxt) => {
      if (hasNaturalVoice) packNaturalVoice(wxt.config.root)
    },
    // The licences of what is bundled travel with it.
    'build:publicAssets': (wxt, files) => {
      files.push({
        absoluteSrc: resolve(wxt.config.root, 'assets/THIRD-PARTY.md'),
        relativeDest: 'THIRD-PARTY.md',
      })
      // Glossaries and dictionary: scripts, since the policy above lets the panel import those and request nothing.
      files.push({ contents: packGlossaries(wxt.config.root), relativeDest: 'glossaries/bundled.js' })
      for (const { name, script } of packDictionary(wxt.config.root))
        files.push({ contents: script, relativeDest: `dictionary/${name}.js` })
      if (hasNaturalVoice)
        files.push({ contents: naturalVoiceNotice(wxt.config.root), relativeDest: 'THIRD-PARTY-natural-voice.md' })
    },
  },
  vite: ({ browser }) => ({
    plugins: [preact({ devToolsEnabled: false }), pagePolicies(browser === 'firefox'), panelFiles()],
    resolve: { alias: hasNaturalVoice ? [{ find: /\/more-voices$/, replacement: '/more-voices-natural' }] : [] },
    build: {
      modulePreload: false,
      assetsInlineLimit: 0,
      // The oldest browsers in the manifest: for older ones `light-dark()` would be rewritten, and then hears nothing of
      // the colour scheme that a theme sets.
      cssTarget: ['chrome130', 'firefox147'],
    },
    worker: { format: 'es', plugins: () => [leanVoice()] },
  }),
})
