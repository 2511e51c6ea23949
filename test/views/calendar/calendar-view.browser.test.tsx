// The calendar on screen: its grid is gone through by keys, a crowded day is opened, and a year shows what may still change.
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { create } from '../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { CalendarView } from '../../../renderer/views/calendar/calendar-view.tsx';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const [xian, moscow, project] = [testId('s', 1), testId('s', 2), testId('p', 1)];

async function open(shown: string) {
  setLanguage('en');
  const store = await openTestPark([
    create('site', xian, { name: { en: "Xi'an" }, timeZone: 'Asia/Shanghai', workCalendar: 'CN' }),
    create('site', moscow, { name: { en: 'Moscow' }, timeZone: 'Europe/Moscow', workCalendar: 'RU' }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' }, leadSite: xian }),
    ...Array.from({ length: 5 }, (_, at) =>
      create('milestone', testId('m', at), { project, code: `EXO-0${at}`, title: { en: `Step ${at}` }, forecastDate: '2026-10-30' }),
    ),
  ]);
  return showView(store, <CalendarView shown={shown} />, `/calendar/${shown}`);
}

it('is one stop for Tab; the keys go from day to day, and Enter opens a crowded day with all its milestones', async () => {
  const { screen } = await open('2026-10');
  const grid = screen.getByRole('grid', { name: 'October 2026' });
  await expect.element(grid).toBeVisible();
  expect(grid.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  const cell = (name: RegExp) => grid.getByRole('gridcell', { name });
  await expect.element(cell(/Friday,? 30 October/).getByRole('button', { name: '+3 more' })).toBeVisible();
  await userEvent.click(cell(/Thursday,? 1 October/));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}');
  await expect.element(cell(/Friday,? 30 October/)).toHaveFocus();
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
  const dialog = screen.getByRole('dialog', { name: /Friday,? 30 October 2026/ });
  await expect.element(dialog.getByRole('link', { name: 'EXO-04 Step 4' })).toBeVisible();
  expect(dialog.getByRole('link').elements()).toHaveLength(5);
  await userEvent.keyboard('{Escape}');
  await expect.element(cell(/Friday,? 30 October/)).toHaveFocus();
});

it('tells of each day what the sites do', async () => {
  const { screen } = await open('2026-10');
  const grid = screen.getByRole('grid');
  await expect
    .element(grid.getByRole('gridcell', { name: /1 October 2026.*Xi'an Day off: National Day/ }))
    .toHaveAttribute('data-off', 'first');
  await expect.element(grid.getByRole('gridcell', { name: /10 October 2026.*Xi'an Make-up working day/ })).toBeVisible();
  await expect.element(screen.getByText("Xi'an: 18 working days")).toBeVisible();
  await expect.element(screen.getByText('at all sites: 17 days')).toBeVisible();
  expect(screen.getByRole('status').first().getByText('Provisional calendar').elements()).toEqual([]);
});

it('shows a year with its joint working days, and says which calendars may still change', async () => {
  const { screen, addresses } = await open('2027');
  await expect.element(screen.getByText('at all sites: 235 days')).toBeVisible();
  expect(screen.getByRole('status').first().getByText('Provisional calendar').elements()).toHaveLength(2);
  const february = screen.getByRole('region', { name: 'February 2027' });
  await expect.element(february.getByRole('cell', { name: /^20 Moscow: Make-up working day$/ })).toHaveAttribute('data-mark', 'makeUp');
  await february.getByRole('link', { name: 'February 2027' }).click();
  expect(addresses.at(-1)).toBe('/calendar/2027-02');
});

it('goes to a month or year that is typed, and says of any other text that it is none', async () => {
  const { screen, addresses } = await open('2026-10');
  const field = screen.getByRole('textbox', { name: 'Go to a month or year' });
  await field.fill('13.2027');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText(/“13.2027” could not be read as a month or year/)).toBeVisible();
  await expect.element(field).toHaveValue('13.2027');
  await field.fill('февраль 2027');
  await userEvent.keyboard('{Enter}');
  expect(addresses.at(-1)).toBe('/calendar/2027-02');
});
