// Puts the pictures that the running app shows (tray, About, a file that is dragged out) beside main, so that they ship with it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

const SHOWN = ['tray', 'png/128.png', 'document/48.png'];

/** @returns {import('vite').Plugin} */
export function iconsForMain() {
  return {
    name: 'icons-for-main',
    generateBundle() {
      for (const icon of SHOWN.flatMap(filesAt)) {
        this.emitFile({ type: 'asset', fileName: `icons/${icon}`, source: readFileSync(inProject('assets/icons', icon)) });
      }
    },
  };
}

/**
 * @param {string} name a file or a folder of assets/icons
 * @returns {string[]}
 */
function filesAt(name) {
  return path.extname(name) === '' ? readdirSync(inProject('assets/icons', name)).map((file) => `${name}/${file}`) : [name];
}
