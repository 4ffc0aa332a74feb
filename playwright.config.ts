import { defineConfig } from '@playwright/test'

/** End-to-end tests of the built extension. One worker: a browser with a panel that reads wants the machine for itself. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/setup.ts',
  outputDir: '.output/e2e',
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Firefox's own window now and then keeps a Tab, and from there no key leads back; a busy machine loses others. `npm
  // test` names every test that needed its second try. What fails twice is a fault of ours.
  retries: 1,
  reporter: 'list',
  projects: [
    { name: 'chromium', testDir: 'tests/e2e', testMatch: ['chromium/*.spec.ts', 'faults/*.spec.ts'] },
    { name: 'firefox', testDir: 'tests/e2e/firefox' },
  ],
})
