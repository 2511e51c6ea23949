// `verify`: whether a bundle is whole and as it was written, and who vouches for it.
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { fingerprintOf } from '../../../renderer/sync/trust/identity.ts';
import { type Command, DONE, refused } from '../command.ts';
import { readInput } from '../files.ts';
import { problemWith } from '../park-files.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'FILE',
  options: {},
  required: [],
  words: [1, 1],
  async run({ words: [file = ''] }, { t, write }) {
    const bytes = await readInput(file);
    const read = bytes.ok ? await readBundle(bytes.value) : bytes;
    if (!read.ok) return refused(problemWith(t, file, read.problem));
    const { manifest, signature } = read.value;
    write(`${t('cli:verify.digests', { file, count: manifest.entries.length })}\n`);
    // Whoever relies on the exit status relies on the signature.
    if (signature === 'invalid') return refused(t('cli:verify.invalid', { file }));
    const { device, keyId } = manifest;
    if (keyId === null) write(`${t('cli:verify.unsigned', { device })}\n`);
    else write(`${t('cli:verify.valid', { device, fingerprint: await fingerprintOf(keyId) })}\n`);
    return DONE;
  },
};
