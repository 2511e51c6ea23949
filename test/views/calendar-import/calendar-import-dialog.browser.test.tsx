// The import of an official calendar: what it would change is said before it counts; what is wrong is said line by line and loses nothing.
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { dayKind } from '../../../renderer/domain/calendar/work-calendar.ts';
import { success } from '../../../renderer/domain/result.ts';
import { calendarsOf } from '../../../renderer/domain/rules/park-calendars.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { webPlatform } from '../../../renderer/platform/web-platform.ts';
import { Directory } from '../../../renderer/store/directory.ts';
import { CalendarImportDialog } from '../../../renderer/views/calendar-import/calendar-import-dialog.tsx';
import { AppServicesContext } from '../../../renderer/views/park/app-services.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const [site, moscow, project, milestone] = [testId('s', 1), testId('s', 2), testId('p', 1), testId('m', 1)];
/** The theme is not on this page; test/e2e looks at the colours. */
const WITHOUT_COLORS = { rules: { 'color-contrast': { enabled: false } } };
const TABLE = '2027-02-05 – 2027-02-11, day off, Spring Festival\n2027-02-13, make-up\n2027-10-01 – 2027-10-07, day off, National Day';

async function open(year = 2027) {
  setLanguage('en');
  const store = await openTestPark([
    create('site', site, { name: { en: "Xi'an" }, timeZone: 'Asia/Shanghai', workCalendar: 'CN' }),
    create('site', moscow, { name: { en: 'Moscow' }, timeZone: 'Europe/Moscow', workCalendar: 'RU' }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' }, leadSite: site }),
    create('milestone', milestone, { project, code: 'EXO-07', title: { en: 'Field test' }, forecastDate: '2027-02-11' }),
  ]);
  const chosen: { bytes: Uint8Array<ArrayBuffer> } = { bytes: new Uint8Array() };
  const openFile = () => Promise.resolve(success({ name: 'table.csv', bytes: chosen.bytes }));
  const services = { platform: { ...webPlatform(), openFile }, directory: new Directory('caravan-test-calendar-import') };
  const { screen } = await showView(
    store,
    <AppServicesContext value={services}>
      <CalendarImportDialog opened wanted={{ country: 'CN', year }} onClose={() => undefined} />
    </AppServicesContext>,
  );
  return {
    store,
    screen,
    chosen,
    says: (words: string) => eventually(() => expect(screen.getByRole('dialog').getByRole('alert').query()?.textContent).toContain(words)),
    table: screen.getByRole('textbox', { name: 'Table', exact: true }),
    use: screen.getByRole('button', { name: 'Use this calendar' }),
  };
}

it('tells what changes, then counts for the whole park in one step', async () => {
  const { store, screen, table, use } = await open();
  await expect.element(use).toBeDisabled();
  await table.fill(TABLE);
  await expect.element(screen.getByText('Read: 15 days')).toBeVisible();
  await expect.element(screen.getByText('until now 248, Provisional calendar')).toBeVisible();
  await expect.element(screen.getByRole('listitem').filter({ hasText: /Thu 11 February: Working day → Day off/ })).toBeVisible();
  await expect.element(screen.getByText(/1 open milestone is due on a day that becomes a day off: EXO-07/)).toBeVisible();
  const { violations } = await axe.run(screen.getByRole('dialog').element(), WITHOUT_COLORS);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await screen.getByRole('textbox', { name: 'Notice or decree' }).fill('国务院办公厅通知');
  await use.click();
  await eventually(() => expect(dayKind(calendarsOf(store.view).CN, '2027-02-13').kind).toBe('makeUpWorkday'));
  expect(store.view.rows('calendarYear')).toEqual([expect.objectContaining({ country: 'CN', year: 2027, source: '国务院办公厅通知' })]);
  await expect.element(screen.getByText('Entered the calendar of 2027, China: 15 days')).toBeVisible();
  await store.undo();
  expect(store.view.rows('calendarYear')).toEqual([]);
});

it('says of each line what is wrong, changes nothing, and keeps what was typed', async () => {
  const { store, screen, table, use, says } = await open();
  const bad = '2027-02-30, day off\n2027-03-01, party\n2027-03-02, day off\n2027-03-02, day off';
  await table.fill(bad);
  await says('2 things in the table are wrong. Nothing was changed.');
  await says('Line 1: “2027-02-30” is a date that does not exist.');
  await says('Line 2: “party” is no kind of day that is known.');
  await expect.element(use).toBeDisabled();
  await table.fill('2026-01-01, day off');
  await says('The table is of 2026, not of 2027.');
  await table.fill(bad.split('\n').slice(2).join('\n'));
  await says('Line 2: 2 Mar 2027 is already set by line 1.');
  const year = screen.getByRole('textbox', { name: 'Year' });
  await year.fill('1776');
  await expect.element(screen.getByText('Enter a year from 1900 to 2200.')).toBeVisible();
  await expect.element(table).toHaveValue('2027-03-02, day off\n2027-03-02, day off');
  expect(store.view.rows('calendarYear')).toEqual([]);
});

it('takes a file into the same field, and refuses one that is too large or no text without losing what is there', async () => {
  const { screen, table, chosen, says } = await open(2028); // what was typed for 2027 is still there
  const choose = screen.getByRole('button', { name: 'Choose a file …' });
  chosen.bytes = new TextEncoder().encode('2028-10-02,放假,国庆节');
  await choose.click();
  await expect.element(screen.getByText('Read: 1 day')).toBeVisible();
  for (const [bytes, words] of [
    [new Uint8Array(300 * 1024), 'A text of 307.2 kB is no calendar of one year'],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'This is no table of days that Caravan can read.'],
    [new Uint8Array(), 'The table holds no day that differs from an ordinary week.'],
  ] as const) {
    chosen.bytes = bytes;
    await choose.click();
    await says(words);
    await expect.element(table).toHaveValue('2028-10-02,放假,国庆节');
  }
});
