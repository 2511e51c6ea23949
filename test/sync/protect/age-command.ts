// The `age` command of the machine, to see that others open what Caravan protects, and the reverse. Without it these tests are skipped.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';

export const hasAge = canRun('age', '--version') && canRun('age-keygen', '--version');
/** `age` asks for a passphrase on a terminal only; Python lends it one. */
export const hasTerminal = hasAge && canRun('python3', '-c', 'import pty');
export const hasUnzip = canRun('unzip', '-v');

export class AgeFolder {
  readonly #folder = mkdtempSync(join(tmpdir(), 'caravan-age-'));
  #keys = 0;

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  /** A new key of the command's own: the file that holds it, and its recipient. */
  newKey(): { readonly file: string; readonly recipient: string } {
    // The command does not write over a key.
    const file = join(this.#folder, `key-${this.#keys++}.txt`);
    ran('age-keygen', ['-o', file]);
    return { file, recipient: ran('age-keygen', ['-y', file]).toString().trim() };
  }

  decryptWithKey(bytes: Bytes, keyFile: string): Bytes {
    return Uint8Array.from(ran('age', ['-d', '-i', keyFile], bytes));
  }

  encryptTo(recipients: readonly string[], bytes: Bytes, ...options: string[]): Bytes {
    return Uint8Array.from(ran('age', [...options, ...recipients.flatMap((recipient) => ['-r', recipient])], bytes));
  }

  decryptWithPassphrase(bytes: Bytes, passphrase: string): Bytes {
    return this.#onTerminal(['-d'], bytes, [passphrase]);
  }

  encryptWithPassphrase(bytes: Bytes, passphrase: string): Bytes {
    return this.#onTerminal(['-p'], bytes, [passphrase, passphrase]);
  }

  /** What `unzip -t` says; throws where it is not content. */
  testArchive(bytes: Bytes): string {
    const file = join(this.#folder, 'archive.zip');
    writeFileSync(file, bytes);
    return ran('unzip', ['-t', file]).toString();
  }

  #onTerminal(options: readonly string[], bytes: Bytes, answers: readonly string[]): Bytes {
    const [from, to] = [join(this.#folder, 'in'), join(this.#folder, 'out')];
    writeFileSync(from, bytes);
    rmSync(to, { force: true });
    ran('python3', ['-c', TYPIST, JSON.stringify(answers), 'age', ...options, '-o', to, from]);
    return Uint8Array.from(readFileSync(to));
  }
}

/** Runs a command on a terminal of its own, and types an answer after each prompt. */
const TYPIST = `
import json, os, pty, sys
answers = [answer.encode() + b'\\n' for answer in json.loads(sys.argv[1])]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
said = b''
while True:
    try:
        part = os.read(terminal, 1024)
    except OSError:
        break
    if not part:
        break
    said += part
    if answers and said.rstrip().endswith(b':'):
        os.write(terminal, answers.pop(0))
        said = b''
sys.stderr.buffer.write(said)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

function canRun(command: string, ...options: string[]): boolean {
  return spawnSync(command, options).status === 0;
}

function ran(command: string, options: readonly string[], input?: Bytes): Buffer {
  const { status, stdout, stderr } = spawnSync(command, options, { input, maxBuffer: 2 ** 28, timeout: 60_000 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.toString()}`);
  return stdout;
}
