// The passphrase for bundles that are protected by one. It is never a word of the command, which every process on the computer can see.
import path from 'node:path';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import type { Arguments } from './arguments.ts';
import type { CommandContext } from './command.ts';
import { readInput } from './files.ts';

/** The environment variable that holds it where no file does. */
export const PASSPHRASE_VARIABLE = 'CARAVAN_PASSPHRASE';
/** For the `options` and the `usage` of commands that open bundles. */
export const PASSPHRASE_OPTION = { 'passphrase-file': 'value' } as const;
export const PASSPHRASE_USAGE = '[--passphrase-file FILE]';

/** Bytes: more is another file than was meant. */
const LONGEST = 64 * 1024;

/** The first line of the file that `--passphrase-file` names, else the environment's; undefined where there is neither. */
export async function passphraseOf(given: Arguments, { passphrase }: CommandContext): Promise<Result<string | undefined>> {
  const file = given.value('passphrase-file');
  if (file === undefined) return success(passphrase === '' ? undefined : passphrase);
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > LONGEST)
    return failure('file.tooLarge', { name: path.basename(file), size: bytes.value.length, limit: LONGEST });
  const [line = ''] = new TextDecoder().decode(bytes.value).split(/\r?\n/);
  return success(line);
}
