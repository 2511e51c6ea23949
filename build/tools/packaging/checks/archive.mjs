// What the app's archive holds, and whether every byte of it is as its header says. Electron refuses a file that is not, where the fuse of ASAR
// integrity is on (Windows and macOS).
import { createHash } from 'node:crypto';
import { extractFile, getRawHeader, uncache } from '@electron/asar';
import { z } from 'zod';

/** Of the page: bundles, styles, pictures, fonts, and what PDF files refer to without carrying it, under names of their content. */
const ALLOWED = [
  /^package\.json$/,
  /^dist\/main\/[\w-]+\.cjs$/,
  /^dist\/main\/icons\/(png|document|tray)\/[\w@]+\.png$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css|svg|png|woff2|json|bcmap|pfb|ttf)$/,
];

const REQUIRED = [
  'package.json',
  'dist/main/main.cjs',
  'dist/main/icons/png/128.png',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
];

const MANIFEST_KEYS = ['author', 'description', 'desktopName', 'homepage', 'license', 'main', 'name', 'productName', 'type', 'version'];

const integritySchema = z.object({
  algorithm: z.literal('SHA256'),
  hash: z.string(),
  blockSize: z.number().int().positive(),
  blocks: z.array(z.string()),
});

/** @typedef {{ files?: Record<string, Node>, size?: number, integrity?: unknown, unpacked?: boolean, link?: string }} Node of the header */

/**
 * @param {string} archive path of app.asar
 * @returns {string[]} what is wrong
 */
export function archiveFaults(archive) {
  uncache(archive);
  const entries = entriesOf(getRawHeader(archive).header);
  const names = entries.map(([name]) => name);
  return [
    ...names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name))).map((name) => `app.asar: ${name} does not belong in it`),
    ...REQUIRED.filter((name) => !names.includes(name)).map((name) => `app.asar: ${name} is missing`),
    ...entries.flatMap(([name, node]) => contentFaults(archive, name, node)),
    ...(names.includes('package.json') ? manifestFaults(extractFile(archive, 'package.json').toString()) : []),
  ];
}

/**
 * What Electron compares with the resource of the program: the hash of the header.
 * @param {string} archive
 */
export const headerHash = (archive) => sha256(getRawHeader(archive).headerString);

/**
 * @param {string} archive
 * @param {string} name
 * @param {Node} node
 * @returns {string[]}
 */
function contentFaults(archive, name, node) {
  if (node.unpacked || node.link !== undefined) return [`app.asar: ${name} is kept outside the archive`];
  const integrity = integritySchema.safeParse(node.integrity);
  if (!integrity.success) return [`app.asar: ${name} has no hash`];
  const bytes = extractFile(archive, name);
  const { hash, blockSize, blocks } = integrity.data;
  const hashes = Array.from({ length: Math.max(1, Math.ceil(bytes.length / blockSize)) }, (_, index) =>
    sha256(bytes.subarray(index * blockSize, (index + 1) * blockSize)),
  );
  const agrees = sha256(bytes) === hash && hashes.join() === blocks.join();
  return agrees ? [] : [`app.asar: ${name} is not what its hash says`];
}

/** @param {string} text of the package.json that ships */
function manifestFaults(text) {
  const manifest = parsed(text);
  if (manifest === null) return ['app.asar: package.json cannot be read'];
  const keys = Object.keys(manifest).toSorted();
  const strangers = keys.filter((key) => !MANIFEST_KEYS.includes(key));
  const missing = MANIFEST_KEYS.filter((key) => !keys.includes(key));
  return [
    ...strangers.map((key) => `app.asar: package.json still has ${key}`),
    ...missing.map((key) => `app.asar: package.json has no ${key}`),
  ];
}

/** @param {string} text @returns {Record<string, unknown> | null} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {Node} node
 * @param {string} [prefix]
 * @returns {[name: string, node: Node][]}
 */
function entriesOf(node, prefix = '') {
  return Object.entries(node.files ?? {}).flatMap(([name, child]) =>
    child.files ? entriesOf(child, `${prefix}${name}/`) : [/** @type {[string, Node]} */ ([`${prefix}${name}`, child])],
  );
}

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
