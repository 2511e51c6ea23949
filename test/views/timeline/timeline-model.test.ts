import { describe, expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { dateOfDay } from '../../../renderer/domain/calendar/calendar-date.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import type { ParkReader } from '../../../renderer/domain/registry/park-reader.ts';
import { entryAt, layOutRows, rowOfMilestone } from '../../../renderer/views/timeline/row-layout.ts';
import { arrowsAmong } from '../../../renderer/views/timeline/timeline-links.ts';
import { type TimelineFilter, TimelineModel } from '../../../renderer/views/timeline/timeline-model.ts';
import { timelineModelOf } from '../../../renderer/views/timeline/timeline-model-of.ts';
import type { TimelineGrouping } from '../../../renderer/views/timeline/timeline-surroundings.ts';
import { MOSCOW, milestoneOf, PROJECT, XIAN } from '../../domain/rules/park.ts';
import { linkedPark, linkId } from '../../domain/schedule/linked-park.ts';
import { idOf } from '../../reports/park-builder.ts';

const NO_FILTER: TimelineFilter = { text: '', status: null, health: null, site: null };

const park = linkedPark(
  [
    { code: 'EXO-1', order: 'a0', baseline: '2026-03-02', actualDate: '2026-03-04', status: 'accepted' },
    { code: 'EXO-2', order: 'a1', baseline: '2026-04-01', forecastDate: '2026-04-15', site: MOSCOW },
    { code: 'EXO-3', order: 'a2', forecastDate: '2026-04-10' },
    { code: 'EXO-4', order: 'a3', status: 'cancelled', forecastDate: '2026-05-01' },
    { code: 'EXO-5', order: 'a4' },
  ],
  [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
  ],
  [
    create('project', idOf(11), { code: 'EXO2', name: { en: 'Empty' }, leadSite: XIAN }),
    create('project', idOf(12), { code: 'EXO10', name: { en: 'Also empty' }, leadSite: MOSCOW }),
  ],
);

function modelOf(filter: Partial<TimelineFilter> = {}, grouping: TimelineGrouping = 'project', from: ParkReader = park) {
  const around = { park: from, today: '2026-03-20', calendars: officialCalendars, language: 'en' as const };
  return new TimelineModel(around, grouping, { ...NO_FILTER, ...filter });
}

/** Each row as the code of its milestone, or the group in brackets. */
function rowsOf(model: TimelineModel, closed: readonly string[] = []): string[] {
  const layout = layOutRows(model, new Set(closed));
  return Array.from({ length: layout.count }, (_, row) => {
    const entry = entryAt(layout, row);
    if (entry === undefined) throw new Error(`no row ${row}`);
    return entry.kind === 'group' ? `[${entry.group.code || entry.group.name.en}]` : entry.bar.milestone.code;
  });
}

it('is made once for a park and what is asked of it, and anew when either is another', () => {
  const around = { park, today: '2026-03-20', calendars: officialCalendars, language: 'en' as const };
  const query = { ...NO_FILTER, grouping: 'project' as const };
  const model = timelineModelOf(around, query);
  expect(timelineModelOf({ ...around }, { ...query })).toBe(model);
  const others = [
    timelineModelOf({ ...around, today: '2026-03-21' }, query),
    timelineModelOf({ ...around, language: 'ru' }, query),
    timelineModelOf(around, { ...query, grouping: 'site' }),
    timelineModelOf(around, { ...query, text: 'EXO-2' }),
    timelineModelOf(around, { ...query, site: MOSCOW }),
    timelineModelOf({ ...around, park: linkedPark([{ code: 'EXO-1' }], []) }, query),
  ];
  for (const other of others) expect(other).not.toBe(model);
  expect(others.map(({ count }) => count)).toEqual([5, 5, 5, 1, 1, 1]);
});

describe('the rows', () => {
  it('are projects by their code, numbers by size, each with its milestones in the order of the plan', () => {
    expect(rowsOf(modelOf())).toEqual(['[EXO]', 'EXO-1', 'EXO-2', 'EXO-3', 'EXO-4', 'EXO-5', '[EXO2]', '[EXO10]']);
  });

  it('go without the milestones of closed groups', () => {
    expect(rowsOf(modelOf(), [PROJECT])).toEqual(['[EXO]', '[EXO2]', '[EXO10]']);
    const layout = layOutRows(modelOf(), new Set([PROJECT]));
    expect(rowOfMilestone(layout, milestoneOf(park))).toBeNull();
    expect(entryAt(layout, 3)).toBeUndefined();
  });

  it('find a milestone’s row again', () => {
    const layout = layOutRows(modelOf(), new Set());
    expect([0, 1, 2].map((at) => rowOfMilestone(layout, milestoneOf(park, at)))).toEqual([1, 2, 3]);
  });

  it('are grouped by site: the milestone’s own, else its project’s; by date within', () => {
    expect(rowsOf(modelOf({}, 'site'))).toEqual(['[Moscow]', 'EXO-2', "[Xi'an]", 'EXO-1', 'EXO-3', 'EXO-4', 'EXO-5']);
  });

  it('are filtered by text in code, title and project, by status, health and site', () => {
    expect(rowsOf(modelOf({ text: 'exo-2' }))).toEqual(['[EXO]', 'EXO-2']);
    expect(rowsOf(modelOf({ text: 'EXOSKEL' }))).toHaveLength(6);
    expect(rowsOf(modelOf({ status: 'cancelled' }))).toEqual(['[EXO]', 'EXO-4']);
    expect(rowsOf(modelOf({ site: MOSCOW }))).toEqual(['[EXO]', 'EXO-2', '[EXO10]']);
    expect(rowsOf(modelOf({ health: 'green' }))).toEqual(['[EXO2]', '[EXO10]']);
    expect(rowsOf(modelOf({ text: 'nothing like it' }))).toEqual([]);
  });
});

describe('a milestone', () => {
  const bar = (at: number) => modelOf().barAt(PROJECT, at);

  it('stands where it was reached, else at its forecast, else at its baseline', () => {
    expect(bar(0)).toMatchObject({ sign: 'reached', slip: 2, isOverdue: false });
    expect(dateOfDay(bar(0)?.day ?? 0)).toBe('2026-03-04');
    // Russia, 2 to 15 April 2026: ten working days.
    expect(bar(1)).toMatchObject({ sign: 'forecast', slip: 10 });
    expect(bar(2)).toMatchObject({ sign: 'forecast', slip: null, baseline: null });
    expect(bar(3)).toMatchObject({ sign: 'cancelled' });
    expect(bar(4)).toMatchObject({ day: null });
  });

  it('makes the days that are shown: from the first date to the last, baselines too', () => {
    const { dates } = modelOf();
    expect([dateOfDay(dates?.first ?? 0), dateOfDay(dates?.last ?? 0)]).toEqual(['2026-03-02', '2026-05-01']);
    expect(modelOf({ text: 'EXO-5' }).dates).toBeNull();
  });
});

describe('links', () => {
  it('lead from row to row, and tell which are not kept', () => {
    const layout = layOutRows(modelOf(), new Set());
    const arrows = arrowsAmong(layout, 0, layout.count - 1);
    expect(arrows.map(({ linkId: id, from, to, look }) => [id, from.row, to.row, look])).toEqual([
      [linkId(0), 1, 2, expect.stringMatching(/plain|critical/)],
      [linkId(1), 2, 3, 'violated'],
    ]);
  });

  it('are found from one end, and not drawn to rows that are closed', () => {
    const layout = layOutRows(modelOf(), new Set());
    expect(arrowsAmong(layout, 1, 1).map(({ linkId: id }) => id)).toEqual([linkId(0)]);
    expect(arrowsAmong(layOutRows(modelOf(), new Set([PROJECT])), 0, 2)).toEqual([]);
  });
});
