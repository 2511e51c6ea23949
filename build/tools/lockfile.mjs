// Compares what is installed with what package-lock.json asks for. Node >= 20 built-ins only.
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ version?: string, optional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages  keyed by folder, `node_modules/react`
 */

/**
 * The packages that differ, by folder: missing, of another version, or left over. Empty when the install is up to date.
 * An optional package may be missing: npm leaves out those made for other systems.
 * @param {LockedPackages} wanted from package-lock.json
 * @param {LockedPackages} installed from node_modules/.package-lock.json, which npm writes when an install is complete
 * @returns {string[]}
 */
export function differingPackages(wanted, installed) {
  const missing = Object.entries(wanted).filter(([folder, entry]) => isPackage(folder) && !entry.optional && !installed[folder]);
  const changed = Object.entries(installed).filter(([folder, entry]) => wanted[folder]?.version !== entry.version);
  return [...missing, ...changed].map(([folder]) => folder);
}

/**
 * Packages of a lock file.
 * @param {string} file
 * @returns {LockedPackages | null} null when the file cannot be read
 */
export function readLockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * The lock's entry for the project itself has an empty folder.
 * @param {string} folder
 */
const isPackage = (folder) => folder.startsWith('node_modules/');
