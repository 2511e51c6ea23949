// The overview: what a newcomer sees first of a park, and where it leads.
import { expect } from '@playwright/test';
import type enOverview from '../../assets/locales/en/overview.json';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { everythingSaved, openFirstRun, openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { catalogue, words } from './helpers/words.ts';

const overview = (language: Language) => catalogue(language, 'overview') as typeof enOverview; // a test holds the languages to one shape

test('the sample park says which project slips, since when and why (ru)', async ({ page }) => {
  const language = 'ru';
  await openSamplePark(page, language);
  const { title, attention, kind } = overview(language);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const worst = page.getByRole('main').getByRole('listitem').first();
  await expect(worst).toContainText('EXO');
  await expect(worst).toContainText('34');
  await expect(worst).toContainText('2026');
  await expect(worst).toContainText('Для испытаний не хватает двух приводов');
  const region = page.getByRole('region', { name: attention.title });
  await expect(region.getByRole('heading', { level: 3 }).first()).toContainText(kind.overdue);
  await expectNoViolations(page);
});

test('a concern leads to its milestone, by the keyboard too', async ({ page }) => {
  await openSamplePark(page);
  const concern = page
    .getByRole('region', { name: overview('en').attention.title })
    .getByRole('link')
    .first();
  await concern.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/projects\/[0-9a-f-]+\/milestones\/[0-9a-f-]+$/);
});

test('the site filter leaves the concerns, figures and activity of one site', async ({ page }) => {
  await openSamplePark(page);
  const region = page.getByRole('region', { name: overview('en').attention.title });
  await expect(region.getByRole('listitem').first()).toBeVisible();
  const all = await region.getByRole('listitem').count();
  await page.getByRole('combobox', { name: words('en').frame.site.label }).selectOption({ index: 1 });
  await expect.poll(() => region.getByRole('listitem').count()).toBeLessThan(all);
  const activity = page.getByRole('region', { name: overview('en').activity.title }).getByRole('listitem');
  await expect(activity.filter({ hasText: 'Moscow' })).toHaveCount(0);
  await expect(activity.filter({ hasText: 'Xi’an' })).not.toHaveCount(0);
});

test('a change shows in the activity at once', async ({ page }) => {
  await openSamplePark(page);
  await page.goto('/#/settings');
  const name = page.getByRole('textbox', { name: 'Name, English' }).first();
  await name.fill('Renamed site');
  await name.press('Enter');
  await everythingSaved(page);
  await page.getByRole('link', { name: words('en').frame.rail.overview }).click();
  await expect(
    page
      .getByRole('region', { name: overview('en').activity.title })
      .getByRole('listitem')
      .first(),
  ).toContainText('Edited site');
});

test('an empty park says what to do next', async ({ page }) => {
  const { firstRun } = words('en');
  await openFirstRun(page);
  await page.getByRole('textbox', { name: firstRun.create.name }).fill('Test park');
  await page.getByRole('textbox', { name: firstRun.author.label }).fill('Li Wei');
  await page.getByRole('button', { name: firstRun.create.action }).click();
  const { empty } = overview('en');
  await expect(page.getByText(empty.todo)).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: empty.newProject }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: empty.importPlan }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
