// Unit tests: `*.test.ts` in Node, `*.browser.test.ts(x)` in a real, installed Chromium.
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, quietSwitches } from '../electron/services/find-chromium.ts';
import { inProject } from './tools/project.mjs';

const browserTests = 'test/**/*.browser.test.{ts,tsx}';

const executablePath = findChromium();

export default defineConfig({
  root: inProject('.'),
  cacheDir: inProject('node_modules/.cache/vitest'),
  test: {
    // Generous: a machine with two busy cores is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [browserTests, 'test/e2e/**', 'test/screens/**'],
          environment: 'node',
        },
      },
      {
        extends: true,
        plugins: [react()],
        // Found one by one they would make the server reload the page in the middle of a test.
        optimizeDeps: {
          entries: [browserTests, 'renderer/main.tsx'],
          include: [
            'wouter',
            'wouter/memory-location',
            'uuid',
            'fractional-indexing',
            'zustand',
            'zustand/vanilla',
            '@mantine/notifications',
          ],
        },
        test: {
          name: 'browser',
          include: [browserTests],
          setupFiles: ['test/helpers/browser-setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath ? { executablePath } : {}), args: quietSwitches() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
    api: { host: '127.0.0.1' },
  },
});
