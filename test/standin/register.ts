// Loaded before the built main (`node --import`): puts the stand-in in place of the module `electron`.
import { registerHooks } from 'node:module';

const standin = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context)),
});
