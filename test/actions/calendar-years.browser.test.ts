// Official years of the park: one intent each, one undo, and one row for one year, whichever laptop enters it.
import { describe, expect, it } from 'vitest';
import type { ActionContext } from '../../renderer/actions/action-context.ts';
import { enterCalendarYear, type ReadTable, removeCalendarYear } from '../../renderer/actions/calendar-years.ts';
import { deleteRows } from '../../renderer/actions/rows.ts';
import { create } from '../../renderer/changes/edit.ts';
import { officialCalendars, officialTables } from '../../renderer/domain/calendar/official.ts';
import { dayKind } from '../../renderer/domain/calendar/work-calendar.ts';
import { workdaysOfYear } from '../../renderer/domain/calendar/working-days.ts';
import { calendarsOf, tableOfYear } from '../../renderer/domain/rules/park-calendars.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const table: ReadTable = {
  country: 'CN',
  year: 2027,
  status: 'official',
  sources: [{ title: '国务院办公厅通知', number: '国办发明电〔2026〕9号', issuedOn: '2026-11-04', url: 'https://example.org/notice' }],
  holidays: { spring: { zh: '春节', ru: 'Праздник Весны', en: 'Spring Festival' } },
  days: [
    { date: '2027-02-05', kind: 'dayOff', holiday: 'spring' },
    { date: '2027-02-13', kind: 'makeUpWorkday', holiday: 'spring' },
    { date: '2027-04-30', kind: 'shortDay' },
  ],
};

async function open() {
  const other = create('calendarYear', testId('y', 1), { country: 'CN', year: 2027, days: [] });
  const store = await openTestPark([other]);
  const context: ActionContext = { store, newId: () => testId('l', 1), today: '2026-11-24', language: 'en' };
  const kindOn = (date: string) => dayKind(calendarsOf(store.view).CN, date).kind;
  return { store, context, kindOn };
}

describe('a year that is entered', () => {
  it('counts at once, alone for its year, as it was read; one undo takes it back', async () => {
    const { store, context, kindOn } = await open();
    await enterCalendarYear(context, table);
    expect(['2027-02-05', '2027-02-13', '2027-04-30', '2027-10-01'].map(kindOn)).toEqual([
      'dayOff',
      'makeUpWorkday',
      'shortDay',
      'workday',
    ]);
    const rows = store.view.rows('calendarYear');
    expect(rows).toHaveLength(1);
    const kept = rows[0] === undefined ? null : tableOfYear(rows[0]);
    expect(kept).toMatchObject({ ok: true, value: { sources: table.sources, status: 'official' } });
    await store.undo();
    expect(store.view.rows('calendarYear').map(({ id }) => id)).toEqual([testId('y', 1)]);
  });

  it('writes nothing where it stands so already', async () => {
    const { context } = await open();
    await enterCalendarYear(context, table);
    expect(await enterCalendarYear(context, table)).toEqual({ ok: true, value: null });
  });

  it('replaces what was entered before, and clears what it does not say', async () => {
    const { store, context } = await open();
    await enterCalendarYear(context, table);
    await enterCalendarYear(context, { ...table, status: 'provisional', sources: [], days: [] });
    const blank = { source: '', number: '', issuedOn: null, url: '', status: 'provisional', days: [] };
    expect(store.view.rows('calendarYear')).toEqual([expect.objectContaining(blank)]);
  });

  it('comes back whole after it was deleted, without what the new table does not say', async () => {
    const { store, context, kindOn } = await open();
    await enterCalendarYear(context, table);
    await deleteRows(
      context,
      'calendarYear',
      store.view.rows('calendarYear').map(({ id }) => id),
    );
    expect(kindOn('2027-10-01')).toBe('dayOff');
    await enterCalendarYear(context, { ...table, sources: [{ title: 'A draft' }] });
    expect(store.view.rows('calendarYear')).toEqual([expect.objectContaining({ source: 'A draft', number: '', issuedOn: null, url: '' })]);
  });

  it('survives the way through the log for every table that is shipped', async () => {
    const { store, context } = await open();
    for (const country of ['CN', 'RU'] as const) {
      for (const shipped of officialTables[country]) await enterCalendarYear(context, { ...shipped, country });
    }
    const calendars = calendarsOf(store.view);
    for (const country of ['CN', 'RU'] as const) {
      for (const { year, days } of officialTables[country]) {
        expect(workdaysOfYear(calendars[country], year)).toBe(workdaysOfYear(officialCalendars[country], year));
        for (const { date } of days) expect(dayKind(calendars[country], date)).toEqual(dayKind(officialCalendars[country], date));
      }
    }
  });
});

it('a year that is removed counts as Caravan ships it; one undo brings it back', async () => {
  const { store, context, kindOn } = await open();
  await enterCalendarYear(context, table);
  await removeCalendarYear(context, 'CN', 2027);
  expect(calendarsOf(store.view)).toBe(officialCalendars);
  await store.undo();
  expect(kindOn('2027-02-13')).toBe('makeUpWorkday');
});
