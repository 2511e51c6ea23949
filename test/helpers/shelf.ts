// A folder of backups in memory: what a test's browser cannot have, and what a test can break.
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import type { BackupFolder } from '../../renderer/platform/platform.ts';

export class TestShelf implements BackupFolder {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Set, every call but `describe` fails with this code. */
  broken: string | null = null;
  /** How many writes are under way at most at one time. */
  mostAtOnce = 0;
  #writing = 0;

  describe = async () => success({ folder: '/backups' });
  choose = async () => success(null);
  show = async () => success(null);

  list = async () => this.#unlessBroken([...this.files].map(([name, bytes]) => ({ name, size: bytes.length, savedAt: 0 })));

  write = async ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => {
    this.#writing += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#writing);
    await Promise.resolve();
    this.#writing -= 1;
    if (this.broken === null) this.files.set(name, new Uint8Array(bytes));
    return this.#unlessBroken({ name });
  };

  read = async (_park: string, name: string) => {
    const bytes = this.files.get(name);
    return bytes === undefined ? failure('file.gone', { name }) : this.#unlessBroken(bytes);
  };

  remove = async (_park: string, name: string) => {
    this.files.delete(name);
    return this.#unlessBroken(null);
  };

  #unlessBroken<T>(value: T): Result<T> {
    return this.broken === null ? success(value) : failure(this.broken, { folder: '/backups' });
  }
}
