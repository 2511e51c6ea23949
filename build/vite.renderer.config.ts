// Builds the page and its workers. All addresses are relative, so that the app scheme and the loopback host serve the same files.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { builtRenderer, inProject } from './tools/project.mjs';

export default defineConfig({
  root: inProject('renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: builtRenderer,
    emptyOutDir: true,
    // The Chromium of the Electron that package.json names; browsers of the loopback host are as new or newer.
    target: 'chrome146',
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
    // The polyfill is an inline script, which the content security policy refuses.
    modulePreload: { polyfill: false },
  },
});
