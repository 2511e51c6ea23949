// The calendar's main paths: finding a week in which all sites work, by keyboard alone, and input that makes no sense.
import { expect } from '@playwright/test';
import enCalendar from '../../assets/locales/en/calendar.json' with { type: 'json' };
import { openSamplePark, test } from './helpers/app.ts';

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
  await expect(page.getByRole('cell', { name: find.chosen }).first()).toBeInViewport();

  async function fill(label: string, text: string): Promise<void> {
    const field = panel.getByRole('textbox', { name: label, exact: true });
    await field.fill(text);
    await field.press('Enter');
  }
});
