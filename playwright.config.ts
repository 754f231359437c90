import { defineConfig } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const galleryAlone = '**/gallery*.spec.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/set-up.ts',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: '{testDir}/snapshots/{testFileName}/{arg}{ext}',
  // The stories stay one after another: some read lists that all of them share. What only looks at the gallery shares
  // nothing with them, and goes beside them.
  workers: 2,
  projects: [
    { name: 'stories', testIgnore: galleryAlone, workers: 1 },
    { name: 'gallery', testMatch: galleryAlone, workers: 1 },
  ],
  // Two cores are shared with whatever else runs there. What passes only the second time is named as flaky at the end.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
