// `npm run e2e:electron`: the specs of the desktop hosts in Electron itself, where its binary is here. It is not downloaded for this.
// Exit codes: Playwright's own, or 3 where there is no binary, which says nothing about the app.
import { installedBinary } from './tools/electron-binary.mjs';
import { modernNode } from './tools/modern-node.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

const NO_ELECTRON = 3;

if (installedBinary() === null) {
  console.log(
    'Electron’s binary is not here (node_modules/electron/path.txt), so nothing ran in it. `npm start` fetches it where it can be had.',
  );
  process.exit(NO_ELECTRON);
}
const env = { ...process.env, CARAVAN_E2E_HOST: 'electron', ELECTRON_RUN_AS_NODE: undefined };
const built = await run(modernNode(), [inProject('build/build.mjs'), '--if-changed'], { env });
if (built !== 0) process.exit(built);
const playwright = inProject('node_modules/@playwright/test/cli.js');
const args = [playwright, 'test', '--config', 'build/playwright.config.ts', '--project', 'electron', ...process.argv.slice(2)];
process.exit(await run(modernNode(), args, { env }));
