// `npm run build`: the page, main and preload into dist/. With `--if-changed`, only if a source is not as it was at the last build.
import { rmSync } from 'node:fs';
import { isBuilt, markBuilt, sourcesHash } from './tools/build-stamp.mjs';
import { inProject } from './tools/project.mjs';

if (!process.argv.includes('--if-changed') || !isBuilt()) await buildAll();

async function buildAll() {
  const { build } = await import('vite');
  const hash = sourcesHash();
  const started = performance.now();
  console.log('Building Caravan');
  rmSync(inProject('dist'), { recursive: true, force: true });

  await build({ configFile: inProject('build/vite.renderer.config.ts') });
  await build({ configFile: inProject('build/vite.electron.config.ts'), mode: 'main' });
  await build({ configFile: inProject('build/vite.electron.config.ts'), mode: 'preload' });

  markBuilt(hash);
  console.log(`Built into dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
