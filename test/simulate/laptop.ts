// One laptop of a scenario: a park with its log, a wall clock that may be wrong, and what it heard from others.
import { type Arrival, mergeArrival, type Obstacle } from '../../renderer/changes/arrival.ts';
import type { ChangeSet, DeviceId } from '../../renderer/changes/change-set.ts';
import { compareHlc } from '../../renderer/changes/clock.ts';
import { type Authorship, changeSetOfWrites, nextChangeSet, undoSetOf } from '../../renderer/changes/commit.ts';
import type { Edit } from '../../renderer/changes/edit.ts';
import { ChangeLog, dotOf, type Knows } from '../../renderer/changes/log.ts';
import { Merge } from '../../renderer/changes/merge.ts';
import { applyChangeSet, foldLog, type Park } from '../../renderer/changes/park.ts';
import { rejoin } from '../../renderer/changes/rejoin.ts';
import type { RowState } from '../../renderer/changes/row-state.ts';
import { inverseWrites, nextStep } from '../../renderer/changes/undo.ts';
import { must } from './broken.ts';
import { arrivalFor, isReadable, type Letter } from './letter.ts';
import { asOlder } from './older.ts';
import { mustReplaceWhatWasSeen } from './screen.ts';
import { foundedPark, founding, TABLES } from './stage.ts';

export type Outcome = { readonly kind: 'merged'; readonly fresh: number } | { readonly kind: 'refused' } | Obstacle;

/** The person at a laptop accepts whatever the clock says: as if it were already that late. */
const ACCEPTED_MS = 2 ** 48;

export class Laptop {
  readonly name: string;
  device: DeviceId;
  log: ChangeLog;
  park: Park;
  /** How wrong its wall clock is, in milliseconds. */
  readonly skewMs: number;
  /** It runs an older version of the program. */
  isOlder = false;
  /** What waits, to be tried again after every merge. */
  held: Letter[] = [];
  /** By device: what its last bundle said that it has. */
  readonly heard = new Map<string, Knows>();
  /** By device: what it has if all that was sent to it arrived. */
  readonly sent = new Map<string, Knows>();
  /** A copy of its data that was made earlier. */
  backup: { readonly device: DeviceId; readonly sets: readonly ChangeSet[] } | null = null;

  /** A laptop with the park as it was founded. */
  constructor(name: string, device: DeviceId, skewMs: number) {
    this.name = name;
    this.device = device;
    this.log = ChangeLog.of(founding);
    this.park = foundedPark();
    this.skewMs = skewMs;
  }

  /** Makes and applies the change set of an intent; null where it was refused or changes nothing. */
  commit(edits: readonly Edit[], author: string, nowMs: number): ChangeSet | null {
    const made = this.as(() => nextChangeSet(this.#by(author, nowMs), { key: 'edit' }, edits));
    if (!made.ok || made.value === null) return null;
    const settled = edits.flatMap((edit) => (edit.kind === 'settle' ? [`${edit.table}/${edit.id}/${edit.field}`] : []));
    this.#append(made.value, new Set(settled));
    return made.value;
  }

  /** Undoes or redoes the next one. */
  step(key: 'undo' | 'redo', author: string, nowMs: number): ChangeSet | null {
    const of = nextStep(this.log, this.device, key);
    if (of === null) return null;
    const set = this.as(() => undoSetOf(this.#by(author, nowMs), key, of));
    this.#append(set);
    return set;
  }

  /** Takes back any change set, by whomever it was made. */
  takeBack(of: ChangeSet, author: string, nowMs: number): ChangeSet | null {
    const intent = { key: 'takeBack', of: dotOf(of) };
    const writes = () => inverseWrites(this.park, this.log, dotOf(of));
    const set = this.as(() => changeSetOfWrites(this.#by(author, nowMs), intent, writes()));
    if (set !== null) this.#append(set);
    return set;
  }

  /** Takes a change set of its own, however it was made. */
  append(set: ChangeSet): void {
    must(compareHlc(set.at, this.log.lastHlc) > 0, 'a clock goes forward', () => `${this.name}/${set.seq}`);
    this.as(() => applyChangeSet(this.park, this.log, set, this.log.append(set)));
  }

  /** What the laptop sends to a reader who said that it has `theirs`. */
  write(to: Laptop, theirs: Knows | null): Letter {
    const arrival = arrivalFor(this.log, theirs);
    return { from: this.name, device: this.device, to, arrival, log: this.log, count: arrival.sets.length };
  }

  /** Merges what arrived, or says why not; then nothing has changed. */
  receive({ arrival, from, count }: Letter, nowMs: number, acceptsClock: boolean): Outcome {
    const before = this.#states();
    const { log } = this;
    const length = log.length;
    const wallMs = acceptsClock ? ACCEPTED_MS : nowMs + this.skewMs;
    const outcome = this.as(() => this.#merge(arrival, count, wallMs));
    if (outcome instanceof Merge) {
      must(log.length === length, 'a merge leaves the log as it was until it is kept', () => from);
      return { kind: 'merged', fresh: outcome.fresh.length };
    }
    const isUntouched = this.log === log && log.length === length && this.#states().every((state, index) => state === before[index]);
    must(isUntouched && this.#states().length === before.length, 'what is not merged changes nothing', () => `${outcome.kind} of ${from}`);
    return outcome;
  }

  /** Takes over another's log after a fork, and writes what only this laptop has anew. */
  rejoin(theirs: ChangeLog, device: DeviceId): void {
    this.log = rejoin(this.log, theirs, device);
    this.park = this.as(() => foldLog(this.log));
    this.device = device;
  }

  /** Goes on from what a backup holds. */
  restore(sets: Iterable<ChangeSet>, device: DeviceId): void {
    this.log = ChangeLog.of(sets);
    this.park = this.as(() => foldLog(this.log));
    this.device = device;
  }

  /** A newer version is installed: what waited in the log is folded into the park. */
  upgrade(): void {
    this.isOlder = false;
    this.park = foldLog(this.log);
  }

  /** Runs it as the version of this laptop does. */
  as<T>(run: () => T): T {
    return this.isOlder ? asOlder(run) : run();
  }

  #append(set: ChangeSet, settled: ReadonlySet<string> = new Set()): void {
    this.as(() => mustReplaceWhatWasSeen(this.park, this.log, set, settled));
    this.append(set);
  }

  #merge(arrival: Arrival, count: number, wallMs: number): Merge | Obstacle | { kind: 'refused' } {
    if (!isReadable(arrival, count)) return { kind: 'refused' };
    const merge = mergeArrival(this.park, this.log, arrival, wallMs);
    if (!(merge instanceof Merge)) return merge;
    merge.install();
    this.log = merge.log;
    return merge;
  }

  #states(): RowState[] {
    return TABLES.flatMap((table) => [...this.park.tables[table].values()]);
  }

  #by(author: string, nowMs: number): Authorship {
    return { park: this.park, log: this.log, device: this.device, author, wallMs: nowMs + this.skewMs };
  }
}
