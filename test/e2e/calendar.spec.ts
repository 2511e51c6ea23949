// The calendar's main paths: a joint week is found by keyboard alone; the grid and its days by keyboard alone; a new official year, with input that
// makes no sense first.
import { expect } from '@playwright/test';
import enCalendar from '../../assets/locales/en/calendar.json' with { type: 'json' };
import enImport from '../../assets/locales/en/calendarImport.json' with { type: 'json' };
import { everythingSaved, openSamplePark, test } from './helpers/app.ts';

const { find } = enCalendar;

test('a joint week is found and shown by keyboard alone, and days in the wrong order are said to be so', async ({ page }) => {
  await openSamplePark(page);
  await page.goto('/#/calendar/2026-11');
  const panel = page.getByRole('region', { name: find.title });
  await fill(find.from, '1 Jan 2027');
  await fill(find.to, '1 Jan 2026');
  await expect(panel.getByText(find.wrongOrder)).toBeVisible();
  await expect(panel.getByRole('status')).toHaveText(/^0 /);

  await fill(find.to, '1 Mar 2027');
  await expect(panel.getByText(find.wrongOrder)).toHaveCount(0);
  const first = panel.getByRole('button').first();
  await first.press('Enter');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/#\/calendar\/2027-0[12]$/);
  await expect(page.getByRole('gridcell', { name: find.chosen }).first()).toBeInViewport();

  async function fill(label: string, text: string): Promise<void> {
    const field = panel.getByRole('textbox', { name: label, exact: true });
    await field.fill(text);
    await field.press('Enter');
  }
});

test('the days are gone through by keyboard alone, over the end of the year, and a day leads to its milestone', async ({ page }) => {
  await openSamplePark(page);
  await page.goto('/#/calendar/2026-12');
  const day = (name: RegExp) => page.getByRole('gridcell', { name });
  await day(/ 1 December 2026/).focus();
  await page.keyboard.press('PageDown');
  await expect(day(/ 1 January 2027/)).toBeFocused();
  await expect(page).toHaveURL(/#\/calendar\/2027-01$/);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await expect(day(/22 January 2027/)).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /22 January 2027/ });
  await expect(dialog.getByText('Provisional calendar').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(day(/22 January 2027/)).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/#\/projects\/[0-9a-f-]{36}\/milestones\/[0-9a-f-]{36}$/);
});

test('an official year is refused where its table makes no sense, then used for the whole park, and undone', async ({ page }) => {
  await openSamplePark(page);
  await page.goto('/#/calendar/2027');
  const counts = page.getByRole('status').filter({ hasText: '2027' });
  await expect(counts.getByText('Provisional calendar')).toHaveCount(2);
  await page.getByRole('button', { name: enCalendar.import }).click();
  const dialog = page.getByRole('dialog', { name: enImport.title });
  const table = dialog.getByRole('textbox', { name: enImport.table });
  await table.fill('2026-01-01, day off');
  await expect(dialog.getByText('The table is of 2026, not of 2027.')).toBeVisible();
  await table.fill('2027-02-05 – 2027-02-11, day off\n2027-02-11, day off\n2027-02-30, day off');
  await expect(dialog.getByText(/“2027-02-30” is a date that does not exist/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: enImport.apply })).toBeDisabled();
  await table.fill(
    '2027-01-01, day off\n2027-02-05 – 2027-02-11, day off, Spring Festival\n2027-02-13, make-up\n2027-10-01 – 2027-10-07, day off',
  );
  await expect(dialog.getByText('Read: 16 days')).toBeVisible();
  await dialog.getByRole('button', { name: enImport.apply }).click();
  await expect(counts.getByText('Provisional calendar')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'February 2027' }).getByRole('cell', { name: /^13 .*Make-up/ })).toBeVisible();
  await everythingSaved(page);
  await page.reload();
  await expect(counts.getByText('Provisional calendar')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(counts.getByText('Provisional calendar')).toHaveCount(2);
});
