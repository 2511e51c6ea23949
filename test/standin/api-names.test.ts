// The stand-in has no name of which Electron knows nothing, unless it is marked as the stand-in's own: main could come to rely on it.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../helpers/project.ts';

const types = readFileSync(path.join(projectRoot, 'node_modules/electron/electron.d.ts'), 'utf8');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'caravan-names-'));
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ productName: 'Names', version: '0.0.0' }));
  Object.assign(process.env, { STANDIN_APP: folder, STANDIN_USER_DATA: folder });
});
afterAll(async () => {
  delete process.env['STANDIN_APP'];
  delete process.env['STANDIN_USER_DATA'];
  await rm(folder, { recursive: true, force: true });
});

/** By Electron's name of the class or interface: the module, what it exports, and which names are the stand-in's own. */
const PARTS = [
  ['App', './app.ts', 'app', ['systemLanguages', 'aboutPanel', 'recentDocuments', 'isSecond', 'isSandboxed', 'isQuitting', 'closeWindows']],
  ['AutoUpdater', './auto-updater.ts', 'autoUpdater', []],
  ['Clipboard', './clipboard.ts', 'clipboard', []],
  ['CrashReporter', './crash-reporter.ts', 'crashReporter', []],
  ['NativeTheme', './native-theme.ts', 'nativeTheme', ['setSystemDark']],
  ['Net', './net.ts', 'net', []],
  ['Screen', './screen.ts', 'screen', ['setDisplays']],
] as const;

test.each(PARTS)('%s has only names that Electron has', async (name, file, exported, own) => {
  const part = ((await import(file)) as Record<string, object>)[exported] ?? {};
  const known = new Set([...membersOf(name), ...own, ...emitterNames]);
  expect(namesOf(part).filter((each) => !known.has(each))).toEqual([]);
});

const emitterNames = namesOf(new (await import('node:events')).EventEmitter());

/** Of the object itself and of its classes. */
function namesOf(part: object): string[] {
  const names: string[] = [];
  for (let at: object | null = part; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    names.push(...Object.getOwnPropertyNames(at));
  }
  return [...new Set(names)].filter((each) => each !== 'constructor');
}

function membersOf(name: string): string[] {
  const body = new RegExp(`^ {2}(?:interface|class) ${name} [^\\n]*\\{\\n([\\s\\S]*?)^ {2}\\}`, 'm').exec(types)?.[1] ?? '';
  return [...body.matchAll(/^ {4}(?:readonly )?(?:static )?(\w+)[?(:<]/gm)].map(([, member]) => member ?? '');
}
