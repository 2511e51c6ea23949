// Where the app's pictures are at run time: the build puts them beside main (build/tools/icons-for-main.mjs).
import path from 'node:path';
import { app } from 'electron';

/** @param name in assets/icons, one of those that the build takes along */
export function iconFile(name: string): string {
  return path.join(app.getAppPath(), 'dist', 'main', 'icons', name);
}
