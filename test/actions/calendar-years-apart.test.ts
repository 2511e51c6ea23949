// Two laptops that enter the same year while they are apart: one row, and a conflict where they differ.
import { expect, it } from 'vitest';
import { editsOfYear, type ReadTable } from '../../renderer/actions/calendar-years.ts';
import { conflictsOf } from '../../renderer/changes/conflicts.ts';
import { dayKind } from '../../renderer/domain/calendar/work-calendar.ts';
import { calendarsOf } from '../../renderer/domain/rules/park-calendars.ts';
import { Replica, testId } from '../helpers/replica.ts';

const holidays = { spring: { zh: '春节', ru: 'Праздник Весны', en: 'Spring Festival' } };

function table(...dates: readonly string[]): ReadTable {
  const days = dates.map((date) => ({ date, kind: 'dayOff', holiday: 'spring' }) as const);
  return { country: 'CN', year: 2027, status: 'official', sources: [{ title: 'A notice' }], holidays, days };
}

/** Each enters its table, then each takes what the other has. */
function apart(one: ReadTable, other: ReadTable) {
  const [here, there] = [new Replica(testId('d', 1)), new Replica(testId('d', 2))];
  const sets = [here.commit(editsOfYear(here.view, one)), there.commit(editsOfYear(there.view, other))];
  const [mine, theirs] = sets.map((made) => (made.ok ? made.value : null));
  if (mine == null || theirs == null) throw new Error('nothing was written');
  here.receive(theirs);
  there.receive(mine);
  return [here, there] as const;
}

it('agree where both entered the same', () => {
  for (const laptop of apart(table('2027-02-05'), table('2027-02-05'))) {
    expect(laptop.view.rows('calendarYear')).toHaveLength(1);
    expect(conflictsOf(laptop.park, laptop.log)).toEqual([]);
  }
});

it('see the same conflict where they entered it differently, and count alike until it is settled, by one table whole', () => {
  const laptops = apart(table('2027-02-05', '2027-02-08'), table('2027-02-09'));
  const off = laptops.map(({ view }) =>
    ['2027-02-05', '2027-02-08', '2027-02-09'].map((date) => dayKind(calendarsOf(view).CN, date).working),
  );
  expect(off[0]).toEqual(off[1]);
  expect([
    [false, false, true],
    [true, true, false],
  ]).toContainEqual(off[0]);
  for (const { park, log } of laptops)
    expect(conflictsOf(park, log)).toMatchObject([{ kind: 'field', table: 'calendarYear', field: 'days' }]);
});
