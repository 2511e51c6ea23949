// The signature beside the list of a release (`latest….yml.sig`), by which the app tells a feed of ours from any other, on every system.
// electron/services/updates/signature.ts reads what is written here. Node >= 20 built-ins only.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The public key that is built into the app: 32 bytes in base64, or empty if none was given. Such an app cannot be updated, and says so.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string}
 * @throws {Error} if it is no such key: a release that nobody could update would be found out too late
 */
export function updateKeyOf({ CARAVAN_UPDATE_KEY: text = '' }) {
  if (text === '') return '';
  const raw = Buffer.from(text, 'base64');
  if (raw.byteLength === 32 && raw.toString('base64') === text) return text;
  throw new Error(
    'CARAVAN_UPDATE_KEY is not an Ed25519 public key: 32 bytes in base64, as `node build/sign-update.mjs --new-key` prints them.',
  );
}

/**
 * Makes a key that signs releases, for nobody but the user to read. An existing file stays as it is.
 * @param {string} file
 * @returns {string} the public key, for CARAVAN_UPDATE_KEY
 */
export function makeUpdateKey(file) {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return publicKeyOf(privateKey);
}

/**
 * Signs each list of a release in the folder, and checks what it wrote.
 * @param {string} folder that electron-builder wrote
 * @param {NodeJS.ProcessEnv} environment CARAVAN_UPDATE_SIGNING_KEY: file of the private key, in PEM. CARAVAN_UPDATE_KEY: the public key
 *   that the app was built with; the two must belong together.
 * @returns {string[]} names of the signatures; none if the environment has no key to sign with
 * @throws {Error} if the keys do not fit, or the app was built with one and there is none to sign with
 */
export function signUpdates(folder, environment) {
  const { CARAVAN_UPDATE_SIGNING_KEY: keyFile = '' } = environment;
  const expected = updateKeyOf(environment);
  if (keyFile === '') {
    if (expected === '') return [];
    throw new Error(
      'The app was built with CARAVAN_UPDATE_KEY, so its releases must be signed: set CARAVAN_UPDATE_SIGNING_KEY to the file of the private key.',
    );
  }
  const key = createPrivateKey(readFileSync(keyFile));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('CARAVAN_UPDATE_SIGNING_KEY is not an Ed25519 key.');
  if (publicKeyOf(key) !== expected)
    throw new Error('CARAVAN_UPDATE_SIGNING_KEY does not belong to CARAVAN_UPDATE_KEY: the app would refuse what it signs.');
  return listsIn(folder).map((name) => signList(folder, name, key));
}

/**
 * What electron-builder calls its lists: latest.yml, latest-mac.yml, latest-linux.yml, latest-linux-arm64.yml.
 * @param {string} folder
 */
const listsIn = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => /^latest(-[a-z0-9]+)*\.yml$/.test(name)) : []);

/**
 * @param {string} folder
 * @param {string} name
 * @param {import('node:crypto').KeyObject} key
 */
function signList(folder, name, key) {
  // The name is signed along: the list for one system must not pass for that of another.
  const message = Buffer.concat([Buffer.from(`caravan update 1\n${name}\n`), readFileSync(path.join(folder, name))]);
  const signature = sign(null, message, key);
  if (!verify(null, message, createPublicKey(key), signature)) throw new Error(`The signature of ${name} does not verify.`);
  writeFileSync(path.join(folder, `${name}.sig`), `${signature.toString('base64')}\n`);
  return `${name}.sig`;
}

/** @param {import('node:crypto').KeyObject} privateKey */
function publicKeyOf(privateKey) {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}
