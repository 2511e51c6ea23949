// End-to-end tests, one project for each host that the built app runs under; and `screens`, which looks at every view.
import { defineConfig } from '@playwright/test';
import { findChromium, quietSwitches } from '../electron/services/find-chromium.ts';
import { findHeadlessChromium } from './tools/headless-chromium.mjs';
import { modernNode } from './tools/modern-node.mjs';
import { inProject } from './tools/project.mjs';

/** Not the app's own port, so that tests and a running Caravan do not meet. */
const port = 47_831;

const address = `http://127.0.0.1:${port}`;

/** Tests of the built main and preload; they start their own app, on the stand-in or in Electron. */
const desktopTests = '**/hosts/app*.spec.ts';

/** Tests that only the stand-in can run. */
const standinTests = '**/hosts/standin*.spec.ts';

export default defineConfig({
  outputDir: inProject('test-results/traces'),
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous: two cores share the app, its host and the browser.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `${address}/`,
    browserName: 'chromium',
    launchOptions: launchOptions(findChromium()),
    // Recording every action slows a run down: it is asked for, when a failure has to be looked into.
    trace: process.env.CARAVAN_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'loopback',
      testDir: inProject('test/e2e'),
      testIgnore: [desktopTests, standinTests],
      use: { launchOptions: launchOptions(findHeadlessChromium()) },
    },
    { name: 'standin', testDir: inProject('test/e2e'), testMatch: [desktopTests, standinTests] },
    // By `npm run e2e:electron` alone, which says so where there is no Electron.
    { name: 'electron', testDir: inProject('test/e2e'), testMatch: desktopTests },
    { name: 'screens', testDir: inProject('test/screens') },
  ],
  webServer: {
    command: `"${modernNode()}" electron/loopback/main.ts --no-open --port ${port} --data test-results/data`,
    cwd: inProject('.'),
    url: `${address}/`,
    reuseExistingServer: false,
  },
});

/** @param executablePath null: whatever Playwright brings */
function launchOptions(executablePath: string | null) {
  return { ...(executablePath === null ? {} : { executablePath }), args: quietSwitches() };
}
