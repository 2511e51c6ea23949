// Keeps backups of the park that is open: takes one whenever it is due, in the background, never two at once, and tells how that goes.
import type { Problem, Result } from '../domain/result.ts';
import {
  type Backup,
  type BackupReason,
  type BackupSource,
  type BackupWorld,
  durableLength,
  isDue,
  newestIn,
  takeBackup,
} from './backups.ts';

export interface KeeperWorld extends BackupWorld {
  /** The calendar day at the user's place. */
  readonly dayOf: (instant: number) => string;
  /** Resolves when the page has nothing better to do. */
  readonly idle: () => Promise<void>;
}

/** A new object after every change. */
export interface BackupStatus {
  readonly isRunning: boolean;
  /** Why the last attempt came to nothing; null where it did not. It stays until an attempt succeeds. */
  readonly problem: Problem | null;
  /** The newest backup in the folder; null where there is none, or the folder has not been read. */
  readonly newest: Backup | null;
}

/** So long after the opening, and after a change, comes the first look: there is other work then, and a burst of changes is one reason. */
const CALM_MS = 5_000;
const EVERY_MS = 60_000;
/** A folder that is gone is not asked for every minute. */
const RETRY_MS = 5 * 60_000;

export class BackupKeeper {
  readonly #source: BackupSource;
  readonly #world: KeeperWorld;
  readonly #listeners = new Set<() => void>();
  #status: BackupStatus = { isRunning: false, problem: null, newest: null };
  #last: Promise<unknown> = Promise.resolve();
  #isRead = false;
  #isOpening = true;
  #notBefore = 0;

  constructor(source: BackupSource, world: KeeperWorld) {
    this.#source = source;
    this.#world = world;
  }

  get status(): BackupStatus {
    return this.#status;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Watches the park from now on. Returns the way to stop. */
  watch(): () => void {
    const look = () => void this.look();
    let calm = setTimeout(look, CALM_MS);
    const stopListening = this.#source.subscribe(() => {
      clearTimeout(calm);
      calm = setTimeout(look, CALM_MS);
    });
    const timer = setInterval(look, EVERY_MS);
    return () => {
      clearTimeout(calm);
      clearInterval(timer);
      stopListening();
    };
  }

  /** Takes a backup if one is due. After a failure it waits some minutes. */
  async look(): Promise<void> {
    const { now, idle } = this.#world;
    if (this.#status.isRunning || now() < this.#notBefore) return;
    if (!this.#isRead && !(await this.#read())) return;
    if (!this.#isDue()) return;
    await idle();
    // The user may have taken one meanwhile.
    if (!this.#status.isRunning && this.#isDue()) await this.take('scheduled');
  }

  #isDue(): boolean {
    const { now, dayOf } = this.#world;
    const { newest } = this.#status;
    const last = { lastSavedAt: newest?.savedAt ?? null, lastLength: newest?.length ?? null };
    return isDue({ ...last, now: now(), length: durableLength(this.#source), isOpening: this.#isOpening, dayOf });
  }

  /** Takes a backup now; where one is on its way, after it. */
  take(why: BackupReason): Promise<Result<Backup>> {
    const taken = this.#last.then(() => this.#take(why));
    this.#last = taken.catch(() => undefined);
    return taken;
  }

  /** The user has taken another folder, or mended this one: what was known of it no longer counts. */
  async startOver(): Promise<void> {
    this.#isRead = false;
    this.#notBefore = 0;
    this.#set({ newest: null, problem: null });
    await this.look();
  }

  async #take(why: BackupReason): Promise<Result<Backup>> {
    this.#set({ isRunning: true });
    try {
      const taken = await takeBackup(this.#source, why, this.#world);
      this.#isOpening = this.#isOpening && !taken.ok;
      this.#notBefore = taken.ok ? 0 : this.#world.now() + RETRY_MS;
      this.#set(taken.ok ? { newest: taken.value, problem: null } : { problem: taken.problem });
      return taken;
    } finally {
      this.#set({ isRunning: false });
    }
  }

  /** Which is the newest in the folder: what the park remembers of it may no longer be there. */
  async #read(): Promise<boolean> {
    const files = await this.#world.shelf.list(this.#source.id);
    if (!files.ok) {
      this.#notBefore = this.#world.now() + RETRY_MS;
      this.#set({ problem: files.problem });
      return false;
    }
    this.#isRead = true;
    this.#set({ newest: newestIn(files.value, this.#world.now()), problem: null });
    return true;
  }

  #set(status: Partial<BackupStatus>): void {
    this.#status = { ...this.#status, ...status };
    for (const listener of this.#listeners) listener();
  }
}
