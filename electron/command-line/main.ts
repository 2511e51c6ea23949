// `caravan COMMAND …`: runs one command and ends with its exit status. The words, the JSON and the statuses are a contract: see
// `caravan --help`.
import os from 'node:os';
import { v7 } from 'uuid';
import { translator } from '../../renderer/i18n/translator.ts';
import type { CommandContext } from './command.ts';
import { languageOf } from './language.ts';
import { PASSPHRASE_VARIABLE } from './passphrase.ts';
import { runCommand } from './run-command.ts';

// `caravan log … | head`: the reader has what it wants, and there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const words = process.argv.slice(2);
const system = Intl.DateTimeFormat().resolvedOptions();
const language = languageOf(words, process.env, system.locale);
const context: CommandContext = {
  t: translator(language),
  language,
  write: (content) => void process.stdout.write(content),
  tell: (line) => void process.stderr.write(`${line}\n`),
  wallMs: Date.now(),
  timeZone: system.timeZone,
  userName: userName(),
  passphrase: process.env[PASSPHRASE_VARIABLE] ?? '',
  newId: () => v7(),
};

// Not `exit`: what was written to a pipe is still on its way.
process.exitCode = await runCommand(words, context);

/** A user without an entry in the system's list has no name; containers run as such. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'caravan';
  }
}
