// How large what ships is.
import { statSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './checks/files.mjs';

/**
 * @param {string} file or folder
 * @returns {number} bytes
 */
export function bytesOf(file) {
  if (!statSync(file).isDirectory()) return statSync(file).size;
  return filesUnder(file).reduce((sum, name) => sum + statSync(path.join(file, name)).size, 0);
}

/** @param {number} bytes @returns {string} `3.94 MB`, in millions of bytes */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
