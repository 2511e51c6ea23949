// A park as its backups see it: how long its log is, and what was remembered of it.
import type { BackupSource } from '../../renderer/actions/backups.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { success } from '../../renderer/domain/result.ts';
import type { ExchangeChange } from '../../renderer/store/exchange-state.ts';
import { DEVICE, testId } from './replica.ts';

export class TestSource implements BackupSource {
  readonly id = testId('k', 1);
  readonly changes: ExchangeChange[] = [];
  readonly log = new ChangeLog();
  unsaved: number;
  readonly #listeners = new Set<() => void>();

  constructor(length: number, unsaved = 0) {
    this.write(length);
    this.unsaved = unsaved;
  }

  write(count: number): void {
    for (let added = 0; added < count; added += 1) {
      const seq = this.log.length + 1;
      this.log.append({ device: DEVICE, seq, at: { ms: seq, counter: 0 }, author: '', intent: { key: 'test' }, ops: [] });
    }
    for (const listener of this.#listeners) listener();
  }

  settled = async () => undefined;

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  changeExchange = async (change: ExchangeChange) => {
    this.changes.push(change);
    return success(null);
  };
}
