// Builds what Electron itself loads: `--mode main` or `--mode preload`, each one CommonJS file with its libraries inside, so that
// the packaged app carries no node_modules. A sandboxed preload can be nothing but one CommonJS file.
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { inProject } from './tools/project.mjs';

export default defineConfig(({ mode }) => ({
  root: inProject('.'),
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: `electron/${mode}.ts`,
    outDir: `dist/${mode}`,
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      external: ['electron', /^electron\//, /^node:/, ...builtinModules],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
}));
