// What a laptop with a newer version of the program writes: tables and fields that this version does not know, values of another kind,
// and beside them what it does know.
import type { ChangeSet, Op, Value } from '../../renderer/changes/change-set.ts';
import { nextHlc } from '../../renderer/changes/clock.ts';
import { dotOf } from '../../renderer/changes/log.ts';
import { headsOf } from '../../renderer/changes/row-state.ts';
import { entityOf } from '../../renderer/domain/registry/registry.ts';
import type { Laptop } from './laptop.ts';
import type { Random } from './random.ts';
import { IDS } from './stage.ts';

const OF_THE_FUTURE: Readonly<Record<string, Value>> = { colour: 'red', code: 7, 'title.kk': 'Үлгі', forecastDate: { year: 2027 } };

export function changeSetOfNewer(random: Random, laptop: Laptop, author: string, wallMs: number): ChangeSet {
  const id = random.pick(IDS.milestone);
  const field = random.pick(Object.keys(OF_THE_FUTURE));
  const unknown: Op = { table: 'milestone', id, field, value: OF_THE_FUTURE[field] ?? null, supersedes: lastWritesTo(laptop, id, field) };
  const robot: Op = { table: 'robot', id, field: '_deleted', value: false, supersedes: [] };
  return {
    device: laptop.device,
    seq: laptop.log.lastSeq(laptop.device) + 1,
    at: nextHlc(laptop.log.lastHlc, wallMs),
    author,
    intent: { key: 'robot.create', params: { author } },
    ops: [unknown, ...(random.chance(0.5) ? [robot] : []), ...knownOps(laptop, id, author)],
  };
}

/** The newer version sees as heads what this one cannot fold. */
function lastWritesTo(laptop: Laptop, id: string, field: string): Op['supersedes'] {
  const writes = [...laptop.log].filter((set) => set.ops.some((op) => op.id === id && op.field === field));
  return writes.slice(-1).map(dotOf);
}

function knownOps({ park, log }: Laptop, id: string, value: string): Op[] {
  const state = park.tables.milestone.get(id);
  const leaf = entityOf('milestone').leafAt.get('title.ru');
  if (state === undefined || leaf === undefined) return [];
  const [shown] = headsOf(state, leaf);
  // Other heads with the same value do not occur: the values are unique.
  return [{ table: 'milestone', id, field: leaf.path, value, supersedes: shown === undefined ? [] : [dotOf(log.at(shown.stamp))] }];
}
