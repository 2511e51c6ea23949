// The configuration for macOS, whose disk images and signatures can be made there only: by electron-builder's schema, and by what is promised.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** @typedef {import('electron-builder').Configuration} Configuration */

/** What Electron needs under the hardened runtime, and no more. */
const ENTITLEMENTS = ['com.apple.security.cs.allow-jit'];

/**
 * @param {Configuration} config
 * @returns {Promise<string[]>} what is wrong
 */
export async function macFaults(config) {
  return [...(await schemaFaults(config)), ...promiseFaults(config)];
}

/** @param {Configuration} config */
async function schemaFaults(config) {
  const fromElectronBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { validateConfiguration } = fromElectronBuilder('app-builder-lib/out/util/config/config');
  try {
    await validateConfiguration(config, { isEnabled: false });
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** @param {Configuration} config */
function promiseFaults({ mac, asar, electronFuses }) {
  const targets = [mac?.target].flat().map((target) => (typeof target === 'object' ? target?.target : target));
  const [association] = [mac?.fileAssociations ?? []].flat();
  const files = [mac?.icon, mac?.entitlements, association?.icon].map(String);
  return [
    ...['dmg', 'zip'].filter((name) => !targets.includes(name)).map((name) => `macOS: no ${name} is made`),
    ...(mac?.hardenedRuntime ? [] : ['macOS: the hardened runtime is off']),
    ...(mac?.entitlementsInherit === mac?.entitlements ? [] : ['macOS: the helpers have other entitlements than the app']),
    ...(association?.ext === 'caravan' ? [] : ['macOS: .caravan is not opened']),
    ...(asar && electronFuses?.enableEmbeddedAsarIntegrityValidation ? [] : ['macOS: the archive is not validated']),
    ...files.filter((file) => !path.isAbsolute(file) || !existsSync(file)).map((file) => `macOS: ${file} is not there`),
    ...(typeof mac?.entitlements === 'string' ? entitlementFaults(readFileSync(mac.entitlements, 'utf8')) : []),
    ...languageFaults(mac?.extraResources),
  ];
}

/**
 * @param {string} plist
 * @returns {string[]}
 */
export function entitlementFaults(plist) {
  const granted = [...plist.matchAll(/<key>([^<]+)<\/key>\s*<true\/>/g)].map(([, name]) => name ?? '');
  return [
    ...granted.filter((name) => !ENTITLEMENTS.includes(name)).map((name) => `macOS: ${name} is not needed`),
    ...ENTITLEMENTS.filter((name) => !granted.includes(name)).map((name) => `macOS: ${name} is needed`),
  ];
}

/**
 * The name of the file type, in each language.
 * @param {unknown} resources
 */
function languageFaults(resources) {
  const folders = [resources ?? []].flat().map((resource) => /** @type {{ from: string, to: string }} */ (resource));
  return ['en', 'ru', 'zh_CN']
    .filter((language) => !folders.some(({ from, to }) => to === `${language}.lproj` && existsSync(path.join(from, 'InfoPlist.strings'))))
    .map((language) => `macOS: no texts in ${language}`);
}
