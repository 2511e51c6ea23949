// Runs Electronegativity, in a process of its own, on one folder: `node run-electronegativity.cjs TOOL-FOLDER FOLDER ELECTRON-VERSION`.
// Prints what it found as JSON. CommonJS, as the tool is.
const { createRequire, Module } = require('node:module');
const path = require('node:path');

/**
 * @typedef {{
 *   errors: { file: string, message: string, tolerable: boolean }[],
 *   issues: { id: string, file: string, location: { line: number }, description: string }[],
 * }} Found
 */

const [tool = '', folder = '', electronVersionOverride] = process.argv.slice(2);
const requireOfTool = createRequire(path.join(tool, 'package.json'));

// It would ask the network for newer translations, and fails where there is none; its own English ones are there.
const got = createRequire(requireOfTool.resolve('@doyensec/electronegativity')).resolve('got');
const noNetwork = { default: () => Promise.reject(new Error('no network')), __esModule: true };
require.cache[got] = Object.assign(new Module(got), { loaded: true, exports: noNetwork });

// A failure ends the process with a code of its own. What the tool says besides is no JSON.
console.log = () => undefined;
console.info = () => undefined;

/** @type {(options: object) => Promise<Found>} */
const runTool = requireOfTool('@doyensec/electronegativity');

void runTool({
  input: folder,
  electronVersionOverride,
  isRelative: true,
  // It would ask the network for Electron's releases; package.json pins one of them.
  excludeFromScan: ['AvailableSecurityFixesGlobalCheck'],
}).then(({ errors, issues }) => {
  const result = {
    errors: errors.filter(({ tolerable }) => !tolerable).map(({ file, message }) => ({ file: path.relative(folder, file), message })),
    issues: issues.map(({ id, file, location, description }) => ({
      id,
      file: file === 'N/A' ? '' : file.split(path.sep).join('/'),
      line: location.line,
      description,
    })),
  };
  process.stdout.write(JSON.stringify(result));
});
