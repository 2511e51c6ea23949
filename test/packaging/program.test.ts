// What Windows shows of the program: its icon and its name.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, expect, test } from 'vitest';
import { windowsProgramFaults } from '../../build/tools/packaging/checks/program.mjs';
import { emptyProgram } from '../../build/tools/packaging/minimal-pe.mjs';
import { plantTree, removeTree } from '../helpers/temporary-tree.ts';

const top = plantTree({});
afterAll(() => removeTree(top));

test('a program as Electron delivers it lacks the hash of the archive, our icon and our name', () => {
  const program = NtExecutable.from(emptyProgram(Buffer.from('nothing')));
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 0x409, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  const file = path.join(top, 'electron.exe');
  writeFileSync(file, Buffer.from(program.generate()));

  expect(windowsProgramFaults(file, path.join(top, 'app.asar'))).toEqual([
    'the program does not know the hash of app.asar',
    "the program's icon has the sizes none, not 16, 24, 32, 48, 64, 128, 256",
    "the program's ProductName is Electron, not Caravan",
    "the program's FileDescription is missing, not Caravan",
  ]);
});
