// The park as views see it: read at once from memory, changed by commits that are durable when their promise says so.
import type { Obstacle } from '../changes/arrival.ts';
import type { ChangeSet, DeviceId, Dot, Intent } from '../changes/change-set.ts';
import { type Authorship, asSeen, changeInSteps, changeSetOfWrites, undoInSteps } from '../changes/commit.ts';
import { type Conflict, conflictsOf } from '../changes/conflicts.ts';
import type { Edit } from '../changes/edit.ts';
import { forecastTrends } from '../changes/forecast-trends.ts';
import { familyOf, type HistoryEntry, historyOf } from '../changes/history.ts';
import type { ChangeLog, Stamp } from '../changes/log.ts';
import type { MergePreview } from '../changes/merge-preview.ts';
import { applyChangeSet, type Journal, type Park, revert } from '../changes/park.ts';
import { ParkView } from '../changes/park-view.ts';
import { atOnce } from '../changes/steps.ts';
import { inverseWrites, nextStep, originalIntent } from '../changes/undo.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { EntityName } from '../domain/registry/registry.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { ForecastTrend } from '../domain/trend/forecast-trend.ts';
import type { BlobRecord } from './database.ts';
import { afterChange, type ExchangeChange, type ExchangeState, underIdentity } from './exchange-state.ts';
import { type Changes, countWrites, LargeChanges, MANY_WRITES, type Making } from './large-changes.ts';
import type { LoadedPark, NewIdentity, ParkRepository } from './park-repository.ts';
import { Slices } from './pause.ts';
import { type Ground, type Incoming, isPrepared, type PreparedMerge, prepareMerge } from './prepared-merge.ts';
import type { ShardLayout } from './shard-layout.ts';
import { packShard, statesOf } from './shard-record.ts';
import { storageProblem } from './storage-problem.ts';
import type { StoreContext } from './store-context.ts';
import { writeShards } from './write-shards.ts';

/** A park as it was loaded, with the identity under which this device writes. */
export type StoredPark = Omit<LoadedPark, 'exchange' | 'installation'> & { readonly exchange: ExchangeState };

/** A merge that is ready, and what it would do. */
export interface Preview {
  readonly prepared: PreparedMerge;
  readonly preview: MergePreview;
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
  /** Changes that take longer than anybody waits for without a word. */
  readonly large: LargeChanges;
  readonly #park: Park;
  readonly #layout: ShardLayout;
  readonly #repository: ParkRepository;
  readonly #context: StoreContext;
  readonly #listeners = new Set<() => void>();
  readonly #queue: Pending[] = [];
  #log: ChangeLog;
  #view: ParkView;
  #exchange: ExchangeState;
  #conflicts: { readonly of: ParkView; readonly list: readonly Conflict[] } | null = null;
  /** While a merge is applied and written, edits wait for it. */
  #merging: Promise<unknown> | null = null;
  #wholeLog: Promise<void> | null = null;
  #writing = false;
  #idle: Promise<void> = Promise.resolve();

  constructor({ park, log, layout, state, exchange }: StoredPark, repository: ParkRepository, context: StoreContext) {
    this.id = state.parkId;
    this.name = state.name;
    this.#log = log;
    this.#exchange = exchange;
    this.#park = park;
    this.#layout = layout;
    this.#repository = repository;
    this.#context = context;
    this.#view = new ParkView(park);
    this.large = new LargeChanges({ park, layout, repository, notify: () => this.#notify() });
  }

  /** Who writes here. */
  get device(): DeviceId {
    return this.#exchange.identity.device;
  }

  /** Every change set of the park. Another object after a merge. */
  get log(): ChangeLog {
    return this.#log;
  }

  get isLogWhole(): boolean {
    return this.#log.isUnpacked;
  }

  /** Unpacks the log in slices; rows get their places after it. Whoever goes through all of it waits for this. Throws where it is damaged. */
  wholeLog(): Promise<void> {
    this.#wholeLog ??= new Slices().run(this.#log.unpacking(), this.#layout.placing());
    return this.#wholeLog;
  }

  /** What this device remembers of exchange. A new object after every change. */
  get exchange(): ExchangeState {
    return this.#exchange;
  }

  /** What people have to decide on, made when it is asked for. */
  get conflicts(): readonly Conflict[] {
    if (this.#conflicts?.of !== this.#view) this.#conflicts = { of: this.#view, list: conflictsOf(this.#park, this.#log) };
    return this.#conflicts.list;
  }

  /** The park now. A new object after every change. */
  get view(): ParkView {
    return this.#view;
  }

  /** How many commits are not yet on the disk: on screen, or still being made. */
  get unsaved(): number {
    return this.#queue.length + (this.large.underWay === null ? 0 : 1);
  }

  /** Calls `listener` after every change of the view or of `unsaved`; returns the way to stop it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * One intent, one change set, one undo step. It shows at once, or, where it has very many edits, when it is durable; the promise tells
   * when that is. Where it cannot be made or kept, the park is as before and the problem says why.
   * @returns the change set; null where the edits change nothing
   */
  commit(intent: Intent, edits: readonly Edit[]): Promise<Result<ChangeSet | null>> {
    return this.#make(intent, countWrites(edits) >= MANY_WRITES, this.#log.length, (by) => changeInSteps(by, intent, edits));
  }

  /** The intent that undo would take back; null where there is none. */
  undoable(): Intent | null {
    return this.#intentAt(nextStep(this.log, this.device, 'undo'));
  }

  redoable(): Intent | null {
    return this.#intentAt(nextStep(this.log, this.device, 'redo'));
  }

  /** Takes back this device's last intent. */
  undo(): Promise<Result<ChangeSet>> {
    return this.#step('undo');
  }

  /** Makes again what the last undo took back. */
  redo(): Promise<Result<ChangeSet>> {
    return this.#step('redo');
  }

  /** What was changed, in the order of arrival: in the whole park, or in a row with all that ever belonged to it. */
  history(root: Id | null, afterMs?: number): HistoryEntry[] {
    const scope = root === null ? {} : { ids: familyOf(this.log, root) };
    return historyOf(this.log, { ...scope, ...(afterMs === undefined ? {} : { afterMs }) });
  }

  /** How the forecasts of milestones have drifted up to a day. */
  forecastTrends(ids: ReadonlySet<Id>, cutOff: CalendarDate): ReadonlyMap<Id, ForecastTrend> {
    return forecastTrends(this.log, ids, cutOff);
  }

  /** What a change set was about, through any number of undos. */
  originalIntent(set: ChangeSet): Intent {
    return originalIntent(this.log, set);
  }

  /** Undoes one intent of anyone, from history. Fields that were written since keep what was written. */
  async takeBack(dot: Dot): Promise<Result<ChangeSet>> {
    const seen = this.#log.length;
    while (this.#merging !== null) await this.#merged();
    const intent = { key: 'history.takeBack', of: dot };
    const set = changeSetOfWrites(this.#authorship(), intent, inverseWrites(this.#park, this.log, dot));
    return set === null ? failure('undo.superseded') : this.#enter(asSeen(this.log, set, seen));
  }

  /** Resolves when everything that is on screen is on the disk, or was taken off the screen again. */
  async settled(): Promise<void> {
    while (this.#queue.length > 0 || this.#merging !== null) await (this.#merging === null ? this.#idle : this.#merged());
  }

  /** What a bundle would do here, or what stands against it. Nothing changes. */
  async previewMerge(incoming: Incoming): Promise<Preview | Obstacle> {
    await this.wholeLog();
    for (;;) {
      const prepared = await prepareMerge(this.#ground(), incoming);
      // Whoever wrote meanwhile has changed rows under the merge: once more.
      if (prepared === null) continue;
      return isPrepared(prepared) ? { prepared, preview: prepared.preview } : prepared;
    }
  }

  /**
   * Merges a bundle, in one transaction with what is remembered of it. Edits that are made meanwhile wait until it is kept. Where it
   * cannot be kept, the park is as before.
   * @param prepared of `previewMerge`, to save the work where nothing was written since
   */
  merge(incoming: Incoming, change: ExchangeChange, prepared?: PreparedMerge): Promise<Result<MergePreview> | Obstacle> {
    return this.#exclusively(() => this.#merge(incoming, change, prepared));
  }

  /** Changes what is remembered of exchange: durable when the promise says so, and in `exchange` from then on. */
  async changeExchange(change: ExchangeChange): Promise<Result<null>> {
    return this.#kept(this.#repository.changeExchange(change), () => {
      this.#exchange = afterChange(this.#exchange, change);
    });
  }

  /** From now on this device writes under another identity: its own sequence has forked, or it is a copy. */
  changeIdentity(identity: NewIdentity): Promise<Result<null>> {
    return this.#exclusively(() =>
      this.#kept(this.#repository.changeIdentity(identity), () => {
        this.#exchange = underIdentity(this.#exchange, identity.identity);
      }),
    );
  }

  /** The bytes of a bundle that is held; null where it is gone. */
  heldBytes(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#repository.heldBytes(id);
  }

  /** The attachments that are here, of those asked for. */
  blobs(sha256: readonly string[]): Promise<BlobRecord[]> {
    return this.#repository.blobs(sha256);
  }

  /** Which of the attachments are here, without reading them. */
  keptBlobs(sha256: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#repository.keptBlobs(sha256);
  }

  /** Keeps attachments, each once by its content: durable when the promise says so. What names them is committed afterwards. */
  keepBlobs(blobs: readonly BlobRecord[]): Promise<Result<null>> {
    return this.#kept(this.#repository.keepBlobs(blobs), () => undefined);
  }

  /** `undo.superseded` where others have written since all that the intent wrote; the next step then goes on to the one before. */
  async #step(key: 'undo' | 'redo'): Promise<Result<ChangeSet>> {
    const seen = this.#log.length;
    while (this.#merging !== null) await this.#merged();
    const dot = nextStep(this.log, this.device, key);
    if (dot === null) return failure('undo.nothing');
    const undone = this.log.find(dot);
    const count = undone?.ops.length ?? 0;
    let isSuperseded = false;
    const make: Making<ChangeSet> = function* (by) {
      const made = yield* undoInSteps(by, key, dot);
      isSuperseded = made.isSuperseded;
      return success(made.set);
    };
    const intent = undone === null ? { key } : originalIntent(this.log, undone);
    const entered = await this.#make(intent, count >= MANY_WRITES, seen, make);
    return entered.ok && isSuperseded && count > 0 ? failure('undo.superseded') : entered;
  }

  /**
   * Makes a change, at once; where it is large, in slices, and others wait for it as they wait for a merge.
   * @param seen how much of the log its author saw
   */
  async #make<Made extends Changes>(intent: Intent, isLarge: boolean, seen: Stamp, make: Making<Made>): Promise<Result<Made | ChangeSet>> {
    const large = () => this.large.make({ log: this.log, intent, steps: make(this.#authorship()), seen, show: this.#show });
    if (isLarge) return this.#exclusively(large);
    while (this.#merging !== null) await this.#merged();
    const made = atOnce(make(this.#authorship()));
    return made.ok && made.value !== null ? this.#enter(asSeen(this.log, made.value, seen)) : made;
  }

  /** Lets nothing else write until `work` is done; what is on its way is written first. */
  async #exclusively<T>(work: () => Promise<T>): Promise<T> {
    while (this.#merging !== null) await this.#merged();
    const done = this.#idle.then(work);
    this.#merging = done;
    try {
      return await done;
    } finally {
      this.#merging = null;
      this.#notify();
    }
  }

  /** Whoever waits asks again afterwards, and in the same step goes on: another may have been faster. */
  #merged(): Promise<unknown> {
    return this.#merging?.catch(() => undefined) ?? Promise.resolve();
  }

  async #merge(incoming: Incoming, change: ExchangeChange, given: PreparedMerge | undefined): Promise<Result<MergePreview> | Obstacle> {
    await this.wholeLog(); // of a log that is not, its copy would have to be unpacked once more
    const isFresh = given !== undefined && given.incoming === incoming && given.basis === this.#view;
    const prepared = isFresh ? given : await prepareMerge(this.#ground(), incoming);
    if (prepared === null) throw new Error('the park changed while nothing else was to write');
    if (!isPrepared(prepared)) return prepared;
    const { merge, preview } = prepared;
    const kept = await this.#kept(this.#writeMerge(prepared, change), () => {
      merge.install();
      this.#log = merge.log;
      this.#exchange = afterChange(this.#exchange, change);
      this.#show(new Set(merge.tables()));
    });
    return kept.ok ? success(preview) : kept;
  }

  #ground(): Ground {
    return { park: this.#park, log: this.#log, view: () => this.#view, wallMs: this.#context.now() };
  }

  #writeMerge({ merge, chunks, incoming }: PreparedMerge, change: ExchangeChange): Promise<void> {
    const records = { lastStamp: this.#log.length, chunks, blobs: incoming.blobs, change };
    return writeShards(this.#layout, merge, (shards) => this.#repository.merge({ ...records, ...shards }));
  }

  async #kept(writing: Promise<void>, then: () => void): Promise<Result<null>> {
    try {
      await writing;
    } catch (error) {
      return storageProblem(error);
    }
    then();
    this.#notify();
    return success(null);
  }

  #authorship(): Authorship {
    return { park: this.#park, log: this.log, device: this.device, author: this.#context.author(), wallMs: this.#context.now() };
  }

  #intentAt(dot: Dot | null): Intent | null {
    const set = dot === null ? null : this.log.find(dot);
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
    const stateOf = statesOf(this.#park);
    const keys = new Set(batch.flatMap(({ journal }) => journal.map((member) => this.#layout.shardFor(stateOf, member))));
    const shards = [...keys].map((key) => packShard(stateOf, key, this.#layout.membersOf(key)));
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
    this.#show(new Set(journals.flatMap((journal) => journal.map((member) => member.table))));
    this.#notify();
  }

  readonly #show = (tables: ReadonlySet<EntityName>): void => {
    this.#view = this.#view.after(tables);
  };

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
