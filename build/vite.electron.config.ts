// Builds what Electron itself loads: `--mode main` or `--mode preload`, each CommonJS with its libraries inside, so that the packaged
// app carries no node_modules. A sandboxed preload can be nothing but one file; main has another, loaded only where it is needed.
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { iconsForMain } from './tools/icons-for-main.mjs';
import { inProject } from './tools/project.mjs';
import { updateKeyOf } from './tools/update-signature.mjs';

/** An entry of its own, or what it needs of the bundler's helpers would be in main's file: loaded later, that must not run again. */
const UPDATER = { updater: inProject('electron/shell/updater.ts') };

export default defineConfig(({ mode }) => ({
  root: inProject('.'),
  publicDir: false,
  plugins: mode === 'main' ? [iconsForMain()] : [],
  logLevel: 'warn',
  ssr: { noExternal: true },
  define: { BUILT_IN_UPDATE_KEY: JSON.stringify(updateKeyOf(process.env)) },
  build: {
    ssr: true,
    outDir: `dist/${mode}`,
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { [mode]: inProject(`electron/${mode}.ts`), ...(mode === 'main' ? UPDATER : {}) },
      checks: { pluginTimings: false },
      external: ['electron', /^electron\//, /^node:/, ...builtinModules],
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name].cjs',
      },
    },
  },
}));
