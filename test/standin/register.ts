// Loaded before the built main (`node --import`): puts the stand-in in place of the module `electron`.
import { registerHooks } from 'node:module';
import path from 'node:path';

const standin = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context)),
});

// What Electron's own Node says besides. The versions are those of no real Electron: whoever reads them sees that.
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '0.0.0-standin', chrome: '0.0.0.0' } });
Object.defineProperty(process, 'resourcesPath', { value: path.join(process.env['STANDIN_USER_DATA'] ?? '', 'resources') });
