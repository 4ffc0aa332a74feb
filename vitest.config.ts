import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { patternsNotices } from './assets/hyphenation/notices.ts'
import { listCorpus, readCorpus } from './tests/fixtures/corpus.node.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = { alias: { '@': root } }

/**
 * Two kinds of test: `unit` runs pure code in Node without a DOM, `browser` runs everything that touches one in a real
 * Chromium. SIDELIGHT_CHROMIUM is set by `npm test` when the browser is not Playwright's own.
 */
export default defineConfig({
  test: {
    // The simulated screen reader asks what has left the page for its name; of a dialog, its library fails over it.
    onUnhandledError: (error) =>
      !(/getElementById/.test(error.message) && /virtual-screen-reader/.test(error.stack ?? '')),
    projects: [
      {
        // WXT's name for the browser's API; outside of WXT's builds there is none.
        resolve: { alias: { ...resolve.alias, '#imports': `${root}tests/unit/platform/extension.ts` } },
        plugins: [preact()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node' },
      },
      {
        resolve,
        plugins: [preact()],
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            '@preact/signals',
            'axe-core',
            'lucide',
            '@mozilla/readability',
            '@mozilla/readability/Readability.js',
            '@bjorn3/browser_wasi_shim',
            'fast-check',
            '@guidepup/virtual-screen-reader',
            'compromise/two',
            ...patternsNotices.map(({ file }) => `hyphen/patterns/${file}.js`),
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // As in playwright.config.ts: `npm test` names every test that needed it.
          retry: 1,
          browser: {
            enabled: true,
            headless: true,
            commands: { listCorpus: () => listCorpus(), readCorpus: (_, page: string) => readCorpus(page) },
            screenshotFailures: false,
            viewport: { width: 360, height: 665 },
            provider: playwright({
              launchOptions: {
                ...(process.env.SIDELIGHT_CHROMIUM && { executablePath: process.env.SIDELIGHT_CHROMIUM }),
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
