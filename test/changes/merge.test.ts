// The rules of SYNC.md, section 2: two laptops that work apart, and what both show after they have exchanged.
import { describe, expect, test } from 'vitest';
import { conflictsOf } from '../../renderer/changes/conflicts.ts';
import { create, type Edit, remove, restore, settle, update } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { Merge } from '../../renderer/changes/merge.ts';
import { foldLog } from '../../renderer/changes/park.ts';
import { pendingOps } from '../../renderer/changes/pending.ts';
import { isHidden } from '../../renderer/changes/row-state.ts';
import { testId } from '../helpers/replica.ts';
import { apart, conflicts, exchange, id, MOSCOW, milestone, pair, project, XIAN } from '../helpers/two-laptops.ts';

const forecast = (forecastDate: string) => update('milestone', id, { forecastDate });

describe('a field that two wrote', () => {
  test('shows the later, and is a conflict with both values, who wrote them and when', () => {
    const both = apart([forecast('2026-06-01')], [forecast('2026-07-01')]);
    expect(milestone(both)?.forecastDate).toBe('2026-07-01');
    const [theirs, ours] = [both.moscow.log.find({ device: MOSCOW, seq: 1 }), both.xian.log.find({ device: XIAN, seq: 3 })];
    expect(conflicts(both)).toEqual([
      {
        kind: 'field',
        table: 'milestone',
        id,
        field: 'forecastDate',
        contenders: [
          { value: '2026-07-01', dot: { device: MOSCOW, seq: 1 }, author: 'Tester', at: theirs?.at },
          { value: '2026-06-01', dot: { device: XIAN, seq: 3 }, author: 'Tester', at: ours?.at },
        ],
      },
    ]);
  });

  test('shows the write of the greater device where the clocks read the same', () => {
    const both = pair();
    both.moscow.wallMs = both.xian.wallMs;
    apart([forecast('2026-06-01')], [forecast('2026-07-01')], both);
    expect(milestone(both)?.forecastDate).toBe('2026-07-01');
  });

  test('closes silently where both wrote the same', () => {
    const both = apart([forecast('2026-06-01')], [forecast('2026-06-01')]);
    expect(conflicts(both)).toEqual([]);
    both.xian.commit([forecast('2026-08-01')]);
    exchange(both);
    expect(both.xian.park.tables.milestone.get(id)?.open).toEqual({});
  });

  test('closes silently where one cleared it and the other wrote what it reads as when cleared', () => {
    const both = pair();
    both.xian.commit([update('milestone', id, { status: 'submitted' })]);
    exchange(both);
    const clearing: Edit = { kind: 'update', table: 'milestone', id, values: { status: null } };
    apart([clearing], [update('milestone', id, { status: 'planned' })], both);
    expect(milestone(both)?.status).toBe('planned');
    expect(conflicts(both)).toEqual([]);
  });

  test('is no conflict where the second had seen the first, whatever the clocks say', () => {
    const both = pair();
    both.xian.commit([forecast('2026-06-01')]);
    exchange(both);
    both.moscow.wallMs -= 300 * 24 * 3_600_000;
    both.moscow.commit([forecast('2026-07-01')]);
    exchange(both);
    expect(milestone(both)?.forecastDate).toBe('2026-07-01');
    expect(conflicts(both)).toEqual([]);
  });

  test('merges by language of a text, and by part of a group', () => {
    const both = apart(
      [update('milestone', id, { title: { zh: '第一样机' }, slipReason: { category: 'supplier' } })],
      [update('milestone', id, { title: { ru: 'Образец' }, slipReason: { text: 'Нет деталей' } })],
    );
    expect(milestone(both)).toMatchObject({
      title: { zh: '第一样机', ru: 'Образец', en: 'Prototype' },
      slipReason: { category: 'supplier', text: 'Нет деталей' },
    });
    expect(conflicts(both)).toEqual([]);
  });

  test('is a conflict of one language alone', () => {
    const both = apart([update('milestone', id, { title: { zh: '甲', en: 'A' } })], [update('milestone', id, { title: { zh: '乙' } })]);
    expect(conflicts(both)).toMatchObject([{ kind: 'field', field: 'title.zh' }]);
    expect(milestone(both)?.title).toEqual({ zh: '乙', en: 'A' });
  });

  test('merges a list as a whole', () => {
    const both = apart(
      [update('project', project, { partners: [{ organization: null, role: { zh: '牵头' } }] })],
      [update('project', project, { partners: [{ organization: null, role: { ru: 'Ведущий' } }] })],
    );
    expect(both.xian.view.row('project', project)?.partners).toEqual([{ organization: null, role: { ru: 'Ведущий' } }]);
    expect(conflicts(both)).toMatchObject([{ kind: 'field', field: 'partners' }]);
  });

  test('that three wrote has three values, and the third stays after an edit by one who saw two', () => {
    const both = pair();
    const third = both.xian.copyAs(testId('d', 3));
    apart([forecast('2026-06-01')], [forecast('2026-07-01')], both);
    third.commit([forecast('2026-08-01')]);
    both.xian.commit([settle('milestone', id, 'forecastDate', '2026-06-01')]);
    expect(conflicts(both)).toEqual([]);
    expect(both.xian.merge(third.bundleFor(both.xian))).toBeNull();
    const values = both.xian.park.tables.milestone.get(id)?.open['forecastDate']?.map((head) => head.value);
    expect(values?.toSorted()).toEqual(['2026-06-01', '2026-08-01']);
  });
});

describe('a conflict', () => {
  test('stays open under an ordinary edit: the other value was not on the screen', () => {
    const both = apart([forecast('2026-06-01')], [forecast('2026-07-01')]);
    both.xian.commit([forecast('2026-09-01')]);
    exchange(both);
    expect(milestone(both)?.forecastDate).toBe('2026-09-01');
    const [open] = conflicts(both);
    expect(open?.kind === 'field' && open.contenders.map(({ value }) => value)).toEqual(['2026-09-01', '2026-06-01']);
  });

  test('is settled for all by whoever settles it, also for the value that shows already', () => {
    for (const value of ['2026-06-01', '2026-07-01', '2026-10-01', null]) {
      const both = apart([forecast('2026-06-01')], [forecast('2026-07-01')]);
      both.moscow.commit([settle('milestone', id, 'forecastDate', value)]);
      exchange(both);
      expect(conflicts(both)).toEqual([]);
      expect(milestone(both)?.forecastDate).toBe(value);
    }
  });

  test('that two settle differently is a conflict again, and one that they settle alike is not', () => {
    const decide = (value: string) => settle('milestone', id, 'forecastDate', value);
    const differently = apart([forecast('2026-06-01')], [forecast('2026-07-01')]);
    apart([decide('2026-06-01')], [decide('2026-07-01')], differently);
    expect(conflicts(differently)).toHaveLength(1);
    const alike = apart([forecast('2026-06-01')], [forecast('2026-07-01')]);
    apart([decide('2026-06-01')], [decide('2026-06-01')], alike);
    expect(conflicts(alike)).toEqual([]);
  });
});

describe('a deletion', () => {
  test('of a row that nobody else touched hides it', () => {
    const both = apart([remove('milestone', id)], [update('project', project, { stage: 'selected' })]);
    expect(milestone(both)).toBeNull();
    expect(conflicts(both)).toEqual([]);
  });

  test('leaves the row visible where another wrote to it meanwhile, and tells what was written', () => {
    const both = apart([remove('milestone', id)], [update('milestone', id, { code: 'M9', title: { ru: 'Образец' } })]);
    expect(milestone(both)).toMatchObject({ code: 'M9', title: { zh: '样机', ru: 'Образец' } });
    const [conflict, ...others] = conflicts(both);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ kind: 'deletion', contenders: [{ value: true, dot: { device: XIAN, seq: 3 } }] });
    expect(conflict?.kind === 'deletion' && conflict.edits.map(({ field, value }) => [field, value])).toEqual([
      ['code', 'M9'],
      ['title.ru', 'Образец'],
    ]);
  });

  test('stays disputed while the row is edited further, and until someone decides', () => {
    const both = apart([remove('milestone', id)], [update('milestone', id, { code: 'M9' })]);
    both.moscow.commit([update('milestone', id, { code: 'M8' })]);
    exchange(both);
    expect(conflicts(both)).toMatchObject([{ kind: 'deletion', edits: [{ field: 'code', value: 'M8' }] }]);
  });

  test.each([
    ['deleted again', remove('milestone', id), false],
    ['settled as deleted', settle('milestone', id, '_deleted', true), false],
    ['settled as kept', settle('milestone', id, '_deleted', false), true],
    ['restored', restore('milestone', id), true],
  ] as const)('that is disputed and %s is decided for all', (_how, decision, stays) => {
    const both = apart([remove('milestone', id)], [update('milestone', id, { code: 'M9' })]);
    expect(both.moscow.commit([decision])).toMatchObject({ ok: true, value: { ops: [{ field: '_deleted', value: !stays }] } });
    exchange(both);
    expect(conflicts(both)).toEqual([]);
    expect(milestone(both) === null).toBe(!stays);
  });

  test('by two, of whom one had seen what the other had not, hides the row', () => {
    const both = pair();
    both.moscow.commit([update('milestone', id, { code: 'M9' })]);
    apart([remove('milestone', id)], [remove('milestone', id)], both);
    expect(milestone(both)).toBeNull();
    expect(conflicts(both)).toEqual([]);
  });

  test('and a restoration that did not know of each other leave the row visible and flagged, whichever is later', () => {
    for (const aheadMs of [0, 3_600_000]) {
      const both = pair();
      both.xian.wallMs += aheadMs;
      apart([remove('milestone', id), restore('milestone', id)], [remove('milestone', id)], both);
      expect(milestone(both)?.code).toBe('M1');
      const [conflict] = conflicts(both);
      const words = conflict?.kind === 'deletion' ? conflict.contenders.map(({ value }) => value) : [];
      expect(words).toEqual(aheadMs === 0 ? [true, false] : [false, true]);
    }
  });

  test('of a project leaves what others put into it in need of a home; nothing is deleted along', () => {
    const other = testId('m', 2);
    const both = apart([remove('project', project)], [create('milestone', other, { project, title: { en: 'Trial' } })]);
    expect(both.xian.view.rows('milestone')).toHaveLength(2);
    expect(conflicts(both)).toEqual([
      { kind: 'homeless', table: 'milestone', id, field: 'project', owner: project },
      { kind: 'homeless', table: 'milestone', id: other, field: 'project', owner: project },
    ]);
    both.xian.commit([restore('project', project)]);
    exchange(both);
    expect(conflicts(both)).toEqual([]);
  });
});

describe('what a newer version wrote', () => {
  test('stands in the log as it came, is sent on, and shows as little as it is understood', () => {
    const { xian, moscow } = pair();
    const seen = [{ device: XIAN, seq: 2 }];
    const ops = [
      { table: 'milestone', id, field: 'code', value: 7, supersedes: seen },
      { table: 'milestone', id, field: 'colour', value: 'red', supersedes: [] },
      { table: 'robot', id, field: '_deleted', value: false, supersedes: [] },
      { table: 'milestone', id, field: 'title.en', value: 'Newer', supersedes: seen },
    ];
    xian.receive({ device: testId('d', 9), seq: 1, at: { ms: xian.wallMs, counter: 9 }, author: 'Newer', intent: { key: 'newer' }, ops });
    exchange({ xian, moscow });
    expect(pendingOps(moscow.log)).toEqual(ops.slice(0, 3));
    expect(moscow.log.find({ device: testId('d', 9), seq: 1 })?.ops).toEqual(ops);
    expect(moscow.view.row('milestone', id)).toMatchObject({ code: 'M1', title: { en: 'Newer' } });
  });
});

describe('a merge', () => {
  test('changes neither park nor log until it is installed', () => {
    const { xian, moscow } = pair();
    moscow.commit([forecast('2026-07-01')]);
    const [state, length] = [xian.park.tables.milestone.get(id), xian.log.length];
    const merge = new Merge(xian.park, xian.log);
    merge.add(moscow.bundleFor(xian).sets);
    expect(xian.park.tables.milestone.get(id)).toBe(state);
    expect(state?.row['forecastDate']).toBe('2026-05-01');
    expect(xian.log.length).toBe(length);
    expect(merge.stateOf('milestone', id)?.row['forecastDate']).toBe('2026-07-01');
    expect([...merge.touched()]).toMatchObject([{ table: 'milestone', id, before: state, after: { row: { forecastDate: '2026-07-01' } } }]);
    merge.install();
    expect(xian.park.tables.milestone.get(id)?.row['forecastDate']).toBe('2026-07-01');
    expect(state?.row['forecastDate']).toBe('2026-05-01');
  });

  test('in slices is the merge in one step, and a row that was looked at between two slices stays as it was', () => {
    const { xian, moscow } = pair();
    moscow.commit([forecast('2026-07-01')]);
    moscow.commit([forecast('2026-08-01')]);
    const { sets } = moscow.bundleFor(xian);
    const merge = new Merge(xian.park, xian.log);
    merge.add(sets.slice(0, 1));
    const between = merge.stateOf('milestone', id);
    merge.add(sets.slice(1));
    expect(between?.row['forecastDate']).toBe('2026-07-01');
    expect(merge.stateOf('milestone', id)?.row['forecastDate']).toBe('2026-08-01');
    expect(merge.fresh).toEqual(sets);
  });

  test('finds its rows by their ids, whatever is said of their places', () => {
    const { xian, moscow } = pair();
    moscow.commit([forecast('2026-07-01'), update('project', project, { code: 'P9' })]);
    moscow.commit([create('milestone', testId('m', 2), { project, title: { en: 'Trial' } }), forecast('2026-08-01')]);
    const { sets } = moscow.bundleFor(xian);
    const merged = [undefined, [], [0, 0, 0, 0, 0, 0, 0, 0], [3, 1, 2, 7, 3, 3, 1, 0]].map((places) => {
      const merge = new Merge(xian.park, xian.log);
      merge.add(sets, places === undefined ? {} : { places: Int32Array.from(places) });
      return [...merge.touched()];
    });
    for (const rows of merged) expect(rows).toEqual(merged[0]);
    expect(merged[0]).toHaveLength(3);
  });

  test('of what is known already does nothing', () => {
    const both = apart([forecast('2026-06-01')], [update('milestone', id, { code: 'M9' })]);
    const before = both.xian.park.tables.milestone.get(id);
    expect(both.xian.merge(both.moscow.bundleFor(null))).toBeNull();
    expect(both.xian.park.tables.milestone.get(id)).toBe(before);
    expect(both.xian.log.length).toBe(both.moscow.log.length);
  });

  test('applies only the rest of a bundle of which a part is known', () => {
    const { xian, moscow } = pair();
    moscow.commit([forecast('2026-07-01')]);
    const early = moscow.bundleFor(xian);
    moscow.commit([forecast('2026-08-01')]);
    const late = moscow.bundleFor(xian);
    expect(xian.merge(early)).toBeNull();
    expect(xian.merge(late)).toBeNull();
    expect(xian.log.versionVector()).toEqual(moscow.log.versionVector());
    expect(xian.view.row('milestone', id)?.forecastDate).toBe('2026-08-01');
    expect(conflictsOf(xian.park, xian.log)).toEqual([]);
  });

  test('carries on what a third wrote, under the name and number that it has', () => {
    const { xian, moscow } = pair();
    const third = xian.copyAs(testId('d', 3));
    third.commit([forecast('2026-08-01')]);
    expect(moscow.merge(third.bundleFor(moscow))).toBeNull();
    expect(xian.merge(moscow.bundleFor(xian))).toBeNull();
    expect(xian.log.find({ device: third.device, seq: 1 })).toEqual(third.log.find({ device: third.device, seq: 1 }));
    expect(xian.log.knows()).toEqual(third.log.knows());
  });

  test('leaves a park that is the fold of the merged log', () => {
    const both = apart(
      [remove('milestone', id), update('project', project, { code: 'EXO-1' })],
      [update('milestone', id, { code: 'M9' }), update('project', project, { code: 'EXO-2' })],
    );
    for (const replica of [both.xian, both.moscow]) expect(foldLog(ChangeLog.of(replica.log))).toEqual(replica.park);
    expect([...both.xian.park.tables.milestone.values()].filter(isHidden)).toEqual([]);
  });
});
