// The icon files belong to their one drawing and are what they claim to be: nobody changed the drawing and forgot the rest.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { drawingsOf } from '../../build/tools/icons/drawings.mjs';
import { iconFiles, sha256, sizesIn } from '../../build/tools/icons/icon-files.mjs';
import { projectRoot } from '../helpers/project.ts';

const folder = path.join(projectRoot, 'assets/icons');
const read = (name: string) => readFileSync(path.join(folder, name));
const svg = read('caravan.svg').toString();
const manifest = z
  .object({ drawing: z.string(), files: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('manifest.json').toString()));

test('all were drawn from caravan.svg as it is now', () => {
  expect(manifest.drawing).toBe(sha256(svg));
});

test('those on the disk are those of the list, and no others', () => {
  const onDisk = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /\.(png|ico|icns)$/.test(name));
  const listed = iconFiles.map(({ name }) => name).sort();
  expect(onDisk.sort()).toEqual(listed);
  expect(Object.keys(manifest.files).sort()).toEqual(listed);
});

describe.each(iconFiles)('$name', ({ name, sizes }) => {
  test('is as it was written', () => {
    expect(sha256(read(name))).toBe(manifest.files[name]);
  });

  test('holds the sizes that it claims', () => {
    expect(sizesIn(name, read(name))).toEqual([...sizes]);
  });
});

describe('a fault is noticed', () => {
  test('an icon file that lists another size than its picture has', () => {
    const ico = read('icon.ico');
    ico.writeUInt8(20, 6);
    expect(() => sizesIn('icon.ico', ico)).toThrow('listed as 20');
    const icns = read('icon.icns');
    icns.write('ic09', 8, 'latin1');
    expect(() => sizesIn('icon.icns', icns)).toThrow('listed as ic09');
  });

  test('a drawing that has lost its mark', () => {
    expect(() => drawingsOf(svg.replace('id="mark"', ''))).toThrow('needs <g id="mark">');
  });
});
