// Builds the page and its workers. All addresses are relative, so that the app scheme and the loopback host serve the same files.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { preloadStart } from './tools/preload-start.mjs';
import { builtRenderer, inProject } from './tools/project.mjs';

export default defineConfig({
  root: inProject('renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react(), preloadStart()],
  worker: { format: 'es' },
  build: {
    outDir: builtRenderer,
    emptyOutDir: true,
    // The Chromium of the Electron that package.json names; browsers of the loopback host are as new or newer.
    target: 'chrome146',
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Left to itself it makes some forty pieces of what every start needs, and each is a request. What the outline's small script
      // needs stands apart: it need not wait for the rest.
      output: {
        codeSplitting: {
          groups: [
            { name: 'preload', test: /vite[\\/]preload-helper/, priority: 2 },
            { name: 'schemas', test: /node_modules[\\/]zod[\\/]/, priority: 2 },
            { name: 'libraries', test: /node_modules[\\/]/, minShareCount: 2, priority: 1 },
            {
              name: 'park',
              test: /renderer[\\/](actions|changes|domain|i18n|store|sync|ui)[\\/]|assets[\\/]locales[\\/]/,
              minShareCount: 2,
            },
            { name: 'frame', test: /renderer[\\/](platform|state|views|workers)[\\/](?!content-policy|kept-theme)/, minShareCount: 3 },
          ],
        },
      },
    },
    // The polyfill is an inline script, which the content security policy refuses.
    modulePreload: { polyfill: false },
  },
});
