// Unit tests: `*.test.ts` in Node, `*.browser.test.ts(x)` in a real, installed Chromium.
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { quietSwitches } from '../electron/services/find-chromium.ts';
import { findHeadlessChromium } from './tools/headless-chromium.mjs';
import { inProject } from './tools/project.mjs';

const browserTests = 'test/**/*.browser.test.{ts,tsx}';

const BROWSER_PACKAGES = [
  '@mantine/core',
  '@mantine/hooks',
  '@mantine/notifications',
  '@tanstack/react-virtual',
  'age-encryption',
  'axe-core',
  'axe-core',
  'dexie',
  'fast-check',
  'fast-xml-parser',
  'fflate',
  'fractional-indexing',
  'i18next',
  'pdfjs-dist',
  'react',
  'react-dom',
  'react-dom/client',
  'react-i18next',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'uuid',
  'vitest-browser-react',
  'wouter',
  'wouter/memory-location',
  'wouter/use-hash-location',
  'zod',
  'zustand',
  'zustand/middleware',
  'zustand/vanilla',
];

const executablePath = findHeadlessChromium();

export default defineConfig({
  root: inProject('.'),
  cacheDir: inProject('node_modules/.cache/vitest'),
  test: {
    // Generous: a machine with two busy cores is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Left to itself Vitest keeps a core free, and of two that is half.
    maxWorkers: '100%',
    expect: { poll: { timeout: 20_000 } },
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
        // All that browser tests import, once and before the first: a package found later makes the server reload the page in the
        // middle of a test.
        optimizeDeps: { noDiscovery: true, include: BROWSER_PACKAGES },
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
