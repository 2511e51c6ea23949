// `npm run icons`: draws every icon file anew from assets/icons/caravan.svg. They are committed, so that a build needs no browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawingsOf } from './tools/icons/drawings.mjs';
import { iconFiles, manifestOf, writeIconFile } from './tools/icons/icon-files.mjs';
import { withRenderer } from './tools/icons/render.mjs';
import { inProject } from './tools/project.mjs';

const folder = inProject('assets/icons');
const svg = readFileSync(path.join(folder, 'caravan.svg'), 'utf8');
const drawings = drawingsOf(svg);

/** @type {Map<string, Buffer>} */
const written = new Map();
await withRenderer(async (render) => {
  for (const file of iconFiles) {
    const rasters = [];
    for (const size of file.sizes) rasters.push(await render(drawings[file.drawing], size));
    written.set(file.name, writeIconFile(file, rasters));
  }
});

for (const [name, bytes] of written) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), bytes);
}
writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifestOf(svg, written), null, 2)}\n`);
console.log(`${written.size} icon files in assets/icons`);
