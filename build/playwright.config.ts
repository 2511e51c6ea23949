// End-to-end tests, one project for each host that the built app runs under; and `screens`, which looks at every view.
import { defineConfig } from '@playwright/test';
import { findChromium, quietSwitches } from '../electron/services/find-chromium.ts';
import { modernNode } from './tools/modern-node.mjs';
import { inProject } from './tools/project.mjs';

/** Not the app's own port, so that tests and a running Caravan do not meet. */
const port = 47_831;

const address = `http://127.0.0.1:${port}`;

const executablePath = findChromium();

export default defineConfig({
  outputDir: inProject('test-results/traces'),
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: `${address}/`,
    browserName: 'chromium',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: quietSwitches() },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'loopback', testDir: inProject('test/e2e') },
    { name: 'screens', testDir: inProject('test/screens') },
  ],
  webServer: {
    command: `"${modernNode()}" electron/loopback/main.ts --no-open --port ${port}`,
    cwd: inProject('.'),
    url: `${address}/`,
    reuseExistingServer: false,
  },
});
