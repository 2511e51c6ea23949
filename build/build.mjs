// `npm run build`: the page, main and preload into dist/. Runs on the Node that `bootstrap` found.
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { markBuilt, sourcesHash } from './tools/build-stamp.mjs';
import { inProject } from './tools/project.mjs';

const hash = sourcesHash();
const started = performance.now();
rmSync(inProject('dist'), { recursive: true, force: true });

await build({ configFile: inProject('build/vite.renderer.config.ts') });
await build({ configFile: inProject('build/vite.electron.config.ts'), mode: 'main' });
await build({ configFile: inProject('build/vite.electron.config.ts'), mode: 'preload' });

markBuilt(hash);
console.log(`Built into dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
