import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../../renderer/changes/change-set.ts';
import { activityOf } from '../../../renderer/views/overview/work-of-week.ts';
import { PROTOTYPE, smallPark } from '../../reports/small-park.ts';

const park = smallPark().view;
const project = park.row('milestone', PROTOTYPE)?.project ?? '';

function set(seq: number, ms: number, author: string, table = 'milestone', id = PROTOTYPE): ChangeSet {
  const op = { table, id, field: 'code', value: 'M', supersedes: [] };
  return { device: 'd', seq, at: { ms, counter: 0 }, author, intent: { key: 'milestone.update' }, ops: [op, op] };
}

const log = [
  set(1, 10, 'Wang'),
  set(2, 40, 'Ivanov'),
  set(3, 20, 'Wang'),
  set(4, 30, 'Wang', 'project', project),
  set(5, 35, 'Wang', 'site', 'gone'),
];

describe('the activity of a week', () => {
  it('counts what each person did since then, and on which projects', () => {
    const { work } = activityOf(park, log, { since: (last) => last - 20, site: null, shown: 8 });
    expect(work).toEqual([
      { author: 'Wang', site: null, deeds: 3, projects: [{ id: project, deeds: 2 }] },
      { author: 'Ivanov', site: null, deeds: 1, projects: [{ id: project, deeds: 1 }] },
    ]);
  });

  it('lists what was done last by its time, not by when it came here', () => {
    const { latest } = activityOf(park, log, { since: () => 0, site: null, shown: 3 });
    expect(latest.map(({ seq }) => seq)).toEqual([2, 5, 4]);
  });

  it('is empty for a site whose people did nothing', () => {
    expect(activityOf(park, log, { since: () => 0, site: 'elsewhere', shown: 3 })).toEqual({ latest: [], work: [] });
  });
});
