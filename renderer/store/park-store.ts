// The park as views see it: read at once from memory, changed by commits that are durable when their promise says so.
import type { ChangeSet, DeviceId, Dot, Intent } from '../changes/change-set.ts';
import { type Authorship, changeSetOfWrites, nextChangeSet, undoSetOf } from '../changes/commit.ts';
import type { Edit } from '../changes/edit.ts';
import { familyOf, type HistoryEntry, historyOf } from '../changes/history.ts';
import type { ChangeLog, Stamp } from '../changes/log.ts';
import { applyChangeSet, type Journal, type Park, revert } from '../changes/park.ts';
import { ParkView } from '../changes/park-view.ts';
import { inverseWrites, originalIntent, type UndoStacks, undoStacks } from '../changes/undo.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { EntityName } from '../domain/registry/registry.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { LoadedPark, ParkRepository } from './park-repository.ts';
import type { ShardLayout } from './shard-layout.ts';
import { packShard } from './shard-record.ts';
import { storageProblem } from './storage-problem.ts';

/** What the store needs from the world. */
export interface StoreContext {
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  /** The name under which this device's changes stand in the log. */
  readonly author: () => string;
}

interface Pending {
  readonly set: ChangeSet;
  readonly stamp: Stamp;
  readonly journal: Journal;
  readonly done: (result: Result<ChangeSet>) => void;
}

export class ParkStore {
  readonly id: string;
  readonly name: string;
  readonly device: DeviceId;
  readonly log: ChangeLog;
  readonly #park: Park;
  readonly #layout: ShardLayout;
  readonly #repository: ParkRepository;
  readonly #context: StoreContext;
  readonly #listeners = new Set<() => void>();
  readonly #queue: Pending[] = [];
  #view: ParkView;
  #stacks: UndoStacks | null = null;
  #writing = false;
  #idle: Promise<void> = Promise.resolve();

  constructor({ park, log, layout, state }: LoadedPark, repository: ParkRepository, context: StoreContext) {
    this.id = state.parkId;
    this.name = state.name;
    this.device = state.device;
    this.log = log;
    this.#park = park;
    this.#layout = layout;
    this.#repository = repository;
    this.#context = context;
    this.#view = new ParkView(park);
  }

  /** The park now. A new object after every change. */
  get view(): ParkView {
    return this.#view;
  }

  /** How many commits are on screen and not yet on the disk. */
  get unsaved(): number {
    return this.#queue.length;
  }

  /** Calls `listener` after every change of the view or of `unsaved`; returns the way to stop it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * One intent, one change set, one undo step. It shows at once; the promise tells when it is durable. Where it cannot be made or
   * kept, the park is as before and the problem says why.
   * @returns the change set; null where the edits change nothing
   */
  commit(intent: Intent, edits: readonly Edit[]): Promise<Result<ChangeSet | null>> {
    const made = nextChangeSet(this.#authorship(), intent, edits);
    if (!made.ok || made.value === null) return Promise.resolve(made);
    return this.#enter(made.value);
  }

  /** The intent that undo would take back; null where there is none. */
  undoable(): Intent | null {
    return this.#intentAt(this.#undoStacks().undo.at(-1));
  }

  redoable(): Intent | null {
    return this.#intentAt(this.#undoStacks().redo.at(-1));
  }

  /** Takes back this device's last intent. */
  undo(): Promise<Result<ChangeSet>> {
    return this.#step('undo', this.#undoStacks().undo.at(-1));
  }

  /** Makes again what the last undo took back. */
  redo(): Promise<Result<ChangeSet>> {
    return this.#step('redo', this.#undoStacks().redo.at(-1));
  }

  /** What was changed, in the order of arrival: in the whole park, or in a row with all that ever belonged to it. */
  history(root: Id | null, afterMs?: number): HistoryEntry[] {
    const scope = root === null ? {} : { ids: familyOf(this.log, root) };
    return historyOf(this.log, { ...scope, ...(afterMs === undefined ? {} : { afterMs }) });
  }

  /** What a change set was about, through any number of undos. */
  originalIntent(set: ChangeSet): Intent {
    return originalIntent(this.log, set);
  }

  /** Undoes one intent of anyone, from history. Fields that were written since keep what was written. */
  takeBack(dot: Dot): Promise<Result<ChangeSet>> {
    const intent = { key: 'history.takeBack', of: dot };
    const set = changeSetOfWrites(this.#authorship(), intent, inverseWrites(this.#park, this.log, dot));
    return set === null ? Promise.resolve(failure('undo.superseded')) : this.#enter(set);
  }

  /** Resolves when everything that is on screen is on the disk, or was taken off the screen again. */
  async settled(): Promise<void> {
    while (this.#queue.length > 0) await this.#idle;
  }

  /** `undo.superseded` where others have written since all that the intent wrote; the next step then goes on to the one before. */
  async #step(key: 'undo' | 'redo', dot: Dot | undefined): Promise<Result<ChangeSet>> {
    if (dot === undefined) return failure('undo.nothing');
    const isSuperseded = inverseWrites(this.#park, this.log, dot).length === 0;
    const entered = await this.#enter(undoSetOf(this.#authorship(), key, dot));
    return entered.ok && isSuperseded && (this.log.find(dot)?.ops.length ?? 0) > 0 ? failure('undo.superseded') : entered;
  }

  #authorship(): Authorship {
    return { park: this.#park, log: this.log, device: this.device, author: this.#context.author(), wallMs: this.#context.now() };
  }

  #undoStacks(): UndoStacks {
    this.#stacks ??= undoStacks(this.log, this.device);
    return this.#stacks;
  }

  #intentAt(dot: Dot | undefined): Intent | null {
    const set = dot === undefined ? null : this.log.find(dot);
    return set === null ? null : originalIntent(this.log, set);
  }

  #enter(set: ChangeSet): Promise<Result<ChangeSet>> {
    const stamp = this.log.append(set);
    const journal = applyChangeSet(this.#park, this.log, set, stamp);
    const result = new Promise<Result<ChangeSet>>((done) => this.#queue.push({ set, stamp, journal, done }));
    this.#changed([journal]);
    if (!this.#writing) this.#idle = this.#writeQueue();
    return result;
  }

  /** Whatever waits is written together: a shard then never holds more than the log beside it tells. */
  async #writeQueue(): Promise<void> {
    this.#writing = true;
    while (this.#queue.length > 0) {
      const batch = [...this.#queue];
      try {
        await this.#write(batch);
        this.#queue.splice(0, batch.length);
        for (const { set, done } of batch) done(success(set));
        this.#notify();
      } catch (error) {
        this.#takeOffScreen(storageProblem(error));
      }
    }
    this.#writing = false;
    await this.#repository.foldTail().catch(() => undefined); // a tail that stays long costs a little time at the next start
  }

  #write(batch: readonly Pending[]): Promise<void> {
    const keys = new Set(batch.flatMap(({ journal }) => journal.map((member) => this.#layout.shardFor(this.#park, member))));
    const shards = [...keys].map((key) => packShard(this.#park, key, this.#layout.membersOf(key)));
    return this.#repository.append(
      batch.map(({ set, stamp }) => ({ stamp, set })),
      shards,
      this.#layout.shardCount,
    );
  }

  /** What could not be kept must not stay on screen, nor what was built upon it. */
  #takeOffScreen(problem: ReturnType<typeof failure>): void {
    const lost = this.#queue.splice(0).reverse();
    for (const { journal } of lost) {
      revert(this.#park, journal);
      this.log.removeLast();
    }
    this.#changed(lost.map(({ journal }) => journal));
    for (const { done } of lost) done(problem);
  }

  #changed(journals: readonly Journal[]): void {
    const tables = new Set<EntityName>(journals.flatMap((journal) => journal.map((member) => member.table)));
    this.#view = this.#view.after(tables);
    this.#stacks = null;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
