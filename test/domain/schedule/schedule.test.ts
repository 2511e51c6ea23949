import { describe, expect, it } from 'vitest';
import { create, remove } from '../../../renderer/changes/edit.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { scheduleOf } from '../../../renderer/domain/schedule/schedule.ts';
import { idOf } from '../../reports/park-builder.ts';
import { MOSCOW, milestoneId, type Planned, PROJECT, XIAN } from '../rules/park.ts';
import { type Linked, linkedPark, linkId } from './linked-park.ts';

const TODAY = '2026-02-02';

function schedule(
  milestones: readonly Planned[],
  links: readonly Linked[] = [],
  more: Parameters<typeof linkedPark>[2] = [],
  today = TODAY,
) {
  return scheduleOf(linkedPark(milestones, links, more), PROJECT, today, officialCalendars);
}

describe('scheduleOf', () => {
  it('lets a milestone follow another on the same day, and no earlier', () => {
    const found = schedule([{ forecastDate: '2026-04-20' }, { forecastDate: '2026-04-14' }], [{ from: 0, to: 1 }]);
    expect(found.milestones.get(milestoneId(1))).toEqual({
      id: milestoneId(1),
      earliest: '2026-04-20',
      latest: '2026-04-20',
      totalFloat: 0,
      isCritical: true,
    });
    expect(found.violated).toEqual([{ linkId: linkId(0), from: milestoneId(0), to: milestoneId(1), needed: '2026-04-20', days: 4 }]);
  });

  it('counts the lag by the calendar of the successor’s site', () => {
    // China has 1 to 7 October 2026 off, and works on Saturday the 10th; Russia works but for weekends.
    const following = (site: string) =>
      schedule(
        [
          { forecastDate: '2026-09-30', site: XIAN },
          { site, forecastDate: '2026-09-30' },
        ],
        [{ from: 0, to: 1, lagDays: 3 }],
      );
    expect(following(XIAN).milestones.get(milestoneId(1))?.earliest).toBe('2026-10-10');
    expect(following(MOSCOW).milestones.get(milestoneId(1))?.earliest).toBe('2026-10-05');
  });

  it('counts a lead backwards', () => {
    const found = schedule([{ forecastDate: '2026-04-20' }, { forecastDate: '2026-04-15' }], [{ from: 0, to: 1, lagDays: -3 }]);
    expect(found.violated).toEqual([]);
    expect(found.milestones.get(milestoneId(0))).toMatchObject({ totalFloat: 0, isCritical: true });
  });

  it('tells the float up to the project’s last milestone, in working days of the site', () => {
    const found = schedule(
      [
        { forecastDate: '2026-09-29', site: XIAN },
        { forecastDate: '2026-09-29', site: MOSCOW },
        { forecastDate: '2026-10-10', site: XIAN },
      ],
      [
        { from: 0, to: 2 },
        { from: 1, to: 2 },
      ],
    );
    expect(found.milestones.get(milestoneId(0))).toMatchObject({ latest: '2026-10-10', totalFloat: 4, isCritical: false });
    // The 10th is a Saturday, on which Moscow does not work.
    expect(found.milestones.get(milestoneId(1))).toMatchObject({ latest: '2026-10-09', totalFloat: 8, isCritical: false });
    expect(found.milestones.get(milestoneId(2))).toMatchObject({ totalFloat: 0, isCritical: true });
  });

  it('takes reached milestones at their actual date, and does not ask them to move', () => {
    const found = schedule(
      [
        { forecastDate: '2026-03-02', actualDate: '2026-03-20', status: 'accepted' },
        { forecastDate: '2026-03-10', actualDate: '2026-03-10', status: 'submitted' },
        { forecastDate: '2026-03-10' },
      ],
      [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
      ],
    );
    expect(found.milestones.get(milestoneId(1))).toEqual({
      id: milestoneId(1),
      earliest: '2026-03-10',
      latest: '2026-03-10',
      totalFloat: null,
      isCritical: false,
    });
    expect(found.violated.map(({ linkId: id }) => id)).toEqual([linkId(1)]);
  });

  it('takes the baseline where nothing was forecast, and today where the day has passed', () => {
    const found = schedule([{ baseline: '2026-06-01' }, { forecastDate: '2026-01-15' }], [], [], '2026-02-07');
    expect(found.milestones.get(milestoneId(0))?.earliest).toBe('2026-06-01');
    // Today is a Saturday.
    expect(found.milestones.get(milestoneId(1))?.earliest).toBe('2026-02-09');
  });

  it('gives a milestone without any date what its links give it', () => {
    const found = schedule(
      [{}, { forecastDate: '2026-05-20' }, {}, {}],
      [
        { from: 0, to: 1, lagDays: 2 },
        { from: 1, to: 2, lagDays: 1 },
      ],
    );
    expect(found.milestones.get(milestoneId(0))).toMatchObject({ earliest: null, latest: '2026-05-18', totalFloat: null });
    expect(found.milestones.get(milestoneId(2))).toMatchObject({ earliest: '2026-05-21', totalFloat: 0 });
    expect(found.milestones.get(milestoneId(3))).toEqual({
      id: milestoneId(3),
      earliest: null,
      latest: null,
      totalFloat: null,
      isCritical: false,
    });
  });

  it('puts a milestone without a date of its own at the last day of its parts, and lets others wait for that', () => {
    const found = schedule(
      [
        { baseline: '2026-04-01' },
        { forecastDate: '2026-05-12', parent: milestoneId(0) },
        { forecastDate: '2026-05-20', parent: milestoneId(0) },
        { forecastDate: '2026-05-13' },
      ],
      [{ from: 0, to: 3 }],
    );
    expect(found.milestones.get(milestoneId(0))?.earliest).toBe('2026-05-20');
    expect(found.milestones.get(milestoneId(2))?.isCritical).toBe(true);
    expect(found.violated).toMatchObject([{ needed: '2026-05-20' }]);
  });

  it('leaves out what is cancelled or deleted, and links to it', () => {
    const found = schedule(
      [{ forecastDate: '2026-06-01', status: 'cancelled' }, { forecastDate: '2026-05-01' }, { forecastDate: '2026-08-03' }],
      [
        { from: 0, to: 1 },
        { from: 2, to: 1 },
      ],
      [remove('milestone', milestoneId(2))],
    );
    expect([...found.milestones.keys()]).toEqual([milestoneId(1)]);
    expect(found.violated).toEqual([]);
  });

  it('waits for milestones of other projects, which stand where they are', () => {
    const other = idOf(11);
    const found = schedule(
      [{ forecastDate: '2026-05-06' }],
      [],
      [
        create('project', other, { code: 'LAS', name: { en: 'Laser' }, leadSite: XIAN }),
        create('milestone', idOf(300), { project: other, title: { en: 'Elsewhere' }, forecastDate: '2026-05-20' }),
        create('milestoneLink', linkId(0), { from: idOf(300), to: milestoneId(0), type: 'FS' }),
      ],
    );
    expect(found.milestones.get(milestoneId(0))?.earliest).toBe('2026-05-20');
    expect(found.violated).toHaveLength(1);
  });

  it('names the circle that links run in, in their direction', () => {
    const found = schedule(
      [{ forecastDate: '2026-05-06' }, { forecastDate: '2026-05-07' }, { forecastDate: '2026-05-08' }],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 1 },
      ],
    );
    expect([...(found.cycle ?? [])].sort()).toEqual([milestoneId(1), milestoneId(2)]);
    expect(found.milestones.get(milestoneId(0))).toMatchObject({
      earliest: '2026-05-06',
      latest: null,
      totalFloat: null,
      isCritical: false,
    });
  });

  it('stops at the end of the calendar', () => {
    const found = schedule([{ forecastDate: '2200-12-31' }, { forecastDate: '2200-12-30' }], [{ from: 0, to: 1, lagDays: 3660 }]);
    expect(found.milestones.get(milestoneId(1))?.earliest).toBe('2200-12-31');
  });
});
