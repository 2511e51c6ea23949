// What is set in the program itself: its fuses, and on Windows its icon, its names and the hash of the archive that it accepts.
import { readFileSync } from 'node:fs';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { z } from 'zod';
import { sizesInIco } from '../../icons/ico.mjs';
import { inProject } from '../../project.mjs';
import { productName } from '../identity.mjs';
import { headerHash } from './archive.mjs';

/** ARCHITECTURE, "Security of the shell". Those that it does not name stay as Electron delivers them. */
const FUSES = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

const integritySchema = z.array(z.object({ file: z.string(), alg: z.string(), value: z.string() }));

/**
 * @param {string} program path
 * @returns {Promise<string[]>}
 */
export async function fuseFaults(program) {
  const wire = /** @type {Partial<Record<FuseV1Options, FuseState>>} */ (await getCurrentFuseWire(program));
  return [...FUSES].flatMap(([fuse, wanted]) =>
    wire[fuse] === (wanted ? FuseState.ENABLE : FuseState.DISABLE)
      ? []
      : [`the fuse ${FuseV1Options[fuse]} is not ${wanted ? 'on' : 'off'}`],
  );
}

/**
 * @param {string} program path of the .exe
 * @param {string} archive path of app.asar
 * @returns {string[]}
 */
export function windowsProgramFaults(program, archive) {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program)));
  return [...integrityFaults(entries, archive), ...iconFaults(entries), ...nameFaults(entries)];
}

/** @typedef {import('resedit').NtExecutableResource['entries']} Entries */

/**
 * @param {Entries} entries
 * @param {string} archive
 */
function integrityFaults(entries, archive) {
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (!entry) return ['the program does not know the hash of app.asar'];
  const known = integritySchema.parse(JSON.parse(Buffer.from(entry.bin).toString()));
  const ours = known.find(({ file }) => file.toLowerCase() === 'resources\\app.asar');
  return ours?.alg === 'SHA256' && ours.value === headerHash(archive) ? [] : ['the program expects another app.asar'];
}

/** @param {Entries} entries */
function iconFaults(entries) {
  const [group] = Resource.IconGroupEntry.fromEntries(entries);
  const there = (group?.icons ?? []).map(({ width }) => width || 256).toSorted((a, b) => a - b);
  const wanted = sizesInIco(readFileSync(inProject('assets/icons/icon.ico')));
  return there.join() === wanted.join() ? [] : [`the program's icon has the sizes ${there.join(', ') || 'none'}, not ${wanted.join(', ')}`];
}

/** @param {Entries} entries */
function nameFaults(entries) {
  const [version] = Resource.VersionInfo.fromEntries(entries);
  const [language] = version?.getAllLanguagesForStringValues() ?? [];
  const names = version && language ? version.getStringValues(language) : {};
  return ['ProductName', 'FileDescription']
    .filter((key) => names[key] !== productName)
    .map((key) => `the program's ${key} is ${names[key] ?? 'missing'}, not ${productName}`);
}
