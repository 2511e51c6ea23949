// A small app as the build would leave it, staged for packing: the checks' own tests need its shape, not its code.
import path from 'node:path';
import { stageApp } from '../../build/tools/packaging/stage-app.mjs';
import { plantTree } from '../helpers/temporary-tree.ts';

const BUILT = {
  'main/main.cjs': "'use strict';\n//# sourceMappingURL=main.cjs.map\n",
  'main/main.cjs.map': '{}',
  'main/updater.cjs': "'use strict';\n",
  'main/icons/png/128.png': 'picture',
  'main/icons/tray/caravan@2x.png': 'picture',
  'preload/preload.cjs': "'use strict';\n//# sourceMappingURL=preload.cjs.map\n",
  'preload/preload.cjs.map': '{}',
  'renderer/index.html': '<!doctype html>',
  'renderer/assets/start-PK-iGBky.js': 'export {};\n//# sourceMappingURL=start-PK-iGBky.js.map\n',
  'renderer/assets/start-PK-iGBky.js.map': '{}',
  'renderer/assets/start-DL6H_YbL.css': 'a{}\n/*# sourceMappingURL=start-DL6H_YbL.css.map */\n',
};

export interface StagedApp {
  /** Of everything here; the caller removes it. */
  readonly top: string;
  readonly shipped: { readonly app: string; readonly licences: string };
  readonly output: string;
}

export function stageSmallApp(): StagedApp {
  const top = plantTree(Object.fromEntries(Object.entries(BUILT).map(([name, text]) => [`built/${name}`, text])));
  const shipped = { app: path.join(top, 'app'), licences: path.join(top, 'LICENSES.libraries.txt') };
  stageApp(path.join(top, 'built'), shipped);
  return { top, shipped, output: path.join(top, 'output') };
}
