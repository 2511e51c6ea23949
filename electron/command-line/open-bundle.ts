// Bundles in files as commands open them: protected ones by passphrase.
import type { Problem, Result } from '../../renderer/domain/result.ts';
import { success } from '../../renderer/domain/result.ts';
import type { Translate } from '../../renderer/i18n/translator.ts';
import type { Bundle } from '../../renderer/sync/bundle/bundle.ts';
import type { Bytes } from '../../renderer/sync/bundle/format.ts';
import { readBundle } from '../../renderer/sync/bundle/read-bundle.ts';
import { type OpenPark, parkOf } from '../../renderer/sync/park-file.ts';
import { type Protection, protectionOf } from '../../renderer/sync/protect/protection.ts';
import { unprotect } from '../../renderer/sync/protect/unprotect.ts';
import type { Arguments } from './arguments.ts';
import type { CommandContext } from './command.ts';
import { readInput } from './files.ts';
import { problemWith } from './park-files.ts';
import { passphraseOf } from './passphrase.ts';

export interface OpenedBundle {
  /** As it was named. */
  readonly file: string;
  readonly bundle: Bundle;
  /** Of the archive, without its protection. */
  readonly bytes: Bytes;
  readonly protection: Protection | null;
}

/** Problems: those of reading files, of `unprotect`, and of `readBundle`. */
export async function openBundle(file: string, given: Arguments, context: CommandContext): Promise<Result<OpenedBundle>> {
  const read = await readInput(file);
  if (!read.ok) return read;
  const protection = protectionOf(read.value);
  const plain = protection === null ? read : await opened(read.value, given, context);
  if (!plain.ok) return plain;
  const bundle = await readBundle(plain.value);
  return bundle.ok ? success({ file, bundle: bundle.value, bytes: plain.value, protection }) : bundle;
}

/** The park in a file. Problems: those of `openBundle`, and `bundle.notWhole`. */
export async function openPark(file: string, given: Arguments, context: CommandContext): Promise<Result<OpenPark>> {
  const bundle = await openBundle(file, given, context);
  return bundle.ok ? parkOf(bundle.value.bundle) : bundle;
}

/** Why a bundle was not opened, as one line, with where a passphrase is to be given. */
export function refusalOf(t: Translate, file: string, problem: Problem): string {
  const line = problemWith(t, file, problem);
  return problem.code === 'bundle.passphraseNeeded' ? `${line} ${t('cli:passphraseHint')}` : line;
}

async function opened(bytes: Bytes, given: Arguments, context: CommandContext): Promise<Result<Bytes>> {
  const passphrase = await passphraseOf(given, context);
  return passphrase.ok ? unprotect(bytes, { passphrase: passphrase.value }) : passphrase;
}
