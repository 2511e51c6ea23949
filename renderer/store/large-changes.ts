// Changes with very many writes (a pasted block, an import, a bulk edit, and the undo of it) are made in slices, in which the window
// answers; until they are on the disk nothing of them is on the screen, and they can be stopped.
import { hashInSteps } from '../changes/chain.ts';
import type { ChangeSet, Intent } from '../changes/change-set.ts';
import { type Authorship, asSeen } from '../changes/commit.ts';
import { draftsInSteps } from '../changes/drafts.ts';
import type { Edit } from '../changes/edit.ts';
import type { ChangeLog, Stamp } from '../changes/log.ts';
import type { Park } from '../changes/park.ts';
import { partOf, type Steps } from '../changes/steps.ts';
import type { EntityName } from '../domain/registry/registry.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { inPieces } from './kept-set.ts';
import type { ParkRepository } from './park-repository.ts';
import { Slices } from './pause.ts';
import type { ShardLayout } from './shard-layout.ts';
import { storageProblem } from './storage-problem.ts';
import { writeShards } from './write-shards.ts';

/** From so many writes a change is made in slices: fewer take no longer than a few frames. */
export const MANY_WRITES = 1_000;

/** How many values edits write, about. */
export function countWrites(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + ('values' in edit ? Object.keys(edit.values).length : 1), 0);
}

/** What is being made, for whoever watches. */
export interface LargeChange {
  readonly intent: Intent;
  /** From 0 to 1. 0 at the beginning: what is done within a tenth of a second tells of nothing else. */
  readonly share: number;
  /** Leaves it off, where nothing of it was written yet. */
  readonly stop: () => void;
}

/** Of the store that they are made for. */
interface Ground {
  readonly park: Park;
  readonly layout: ShardLayout;
  readonly repository: ParkRepository;
  readonly notify: () => void;
}

/** null: nothing changes. */
export type Changes = ChangeSet | null;
export type Making<Made extends Changes> = (by: Authorship) => Steps<Result<Made>>;

interface Work<Made extends Changes> {
  readonly log: ChangeLog;
  readonly intent: Intent;
  readonly steps: Steps<Result<Made>>;
  /** How much of the log its author saw. */
  readonly seen: Stamp;
  /** What was made is kept: it may be shown, with these entities changed. */
  readonly show: (tables: ReadonlySet<EntityName>) => void;
}

/** The page is told of progress so often, in milliseconds. */
const TOLD_EVERY = 100;

export class LargeChanges {
  readonly #ground: Ground;
  #underWay: LargeChange | null = null;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** A new object with each step of progress. */
  get underWay(): LargeChange | null {
    return this.#underWay;
  }

  /** `edit.stopped` where its user left it off. Nothing else may write meanwhile. */
  async make<Made extends Changes>({ log, intent, steps, seen, show }: Work<Made>): Promise<Result<Made | ChangeSet>> {
    const { park, layout, repository } = this.#ground;
    const work = new StoppableWork((share, stop) => {
      this.#underWay = { intent, share, stop };
      this.#ground.notify();
    });
    work.tell(0);
    let isInLog = false;
    try {
      const made = await work.finish(partOf(0, 0.5, steps));
      if (made === null) return failure('edit.stopped');
      if (!made.ok || made.value === null) return made;
      const set = asSeen(log, made.value, seen);
      const hash = await work.finish(partOf(0.5, 0.6, hashInSteps(set)));
      if (hash === null) return failure('edit.stopped');
      const stamp = log.append(set, hash);
      isInLog = true;
      const drafts = await work.finish(partOf(0.6, 0.8, draftsInSteps(park, log, set, stamp)));
      const record = drafts === null ? null : await work.finish(partOf(0.8, 1, inPieces(stamp, set, hash)));
      if (drafts === null || record === null) return failure('edit.stopped');
      await writeShards(layout, drafts, (shards) => repository.appendInSteps(record, shards));
      isInLog = false;
      drafts.install();
      show(new Set(drafts.tables()));
      return success(set);
    } catch (error) {
      return storageProblem(error);
    } finally {
      if (isInLog) log.removeLast();
      this.#underWay = null;
    }
  }
}

/** Steps with pauses between them, until they are done or left off. */
class StoppableWork {
  readonly #slices = new Slices();
  readonly #listener: (share: number, stop: () => void) => void;
  #told = performance.now();
  #isStopped = false;

  constructor(listener: (share: number, stop: () => void) => void) {
    this.#listener = listener;
  }

  tell(share: number): void {
    this.#told = performance.now();
    this.#listener(share, () => {
      this.#isStopped = true;
    });
  }

  /** null: left off. */
  async finish<T>(steps: Steps<T>): Promise<T | null> {
    while (!this.#isStopped) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.#slices.pause();
      if (performance.now() - this.#told >= TOLD_EVERY) this.tell(step.value);
    }
    return null;
  }
}
