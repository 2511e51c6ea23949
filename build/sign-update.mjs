// `node build/sign-update.mjs FOLDER`: signs the lists of a release that lie in the folder (`latest….yml`), by the key of
// CARAVAN_UPDATE_SIGNING_KEY. `node build/sign-update.mjs --new-key FILE`: makes such a key, and prints what the app is built with.
import { makeUpdateKey, signUpdates } from './tools/update-signature.mjs';

const [first, second] = process.argv.slice(2);
try {
  if (first === '--new-key' && second !== undefined) {
    console.log(`CARAVAN_UPDATE_KEY=${makeUpdateKey(second)}`);
  } else if (first !== undefined && second === undefined) {
    const signed = signUpdates(first, process.env);
    console.log(signed.length === 0 ? 'Nothing was signed: no list of a release, or no key.' : `Signed: ${signed.join(', ')}`);
  } else {
    throw new Error('Usage: node build/sign-update.mjs FOLDER | --new-key FILE');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
