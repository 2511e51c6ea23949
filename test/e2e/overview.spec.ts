// The overview: what a newcomer sees first of a park, and where it leads.
import { expect } from '@playwright/test';
import type enOverview from '../../assets/locales/en/overview.json';
import { LANGUAGES, type Language } from '../../renderer/domain/registry/language.ts';
import { everythingSaved, openFirstRun, openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { catalogue, words } from './helpers/words.ts';

const overview = (language: Language) => catalogue(language, 'overview') as typeof enOverview; // a test holds the languages to one shape

const STORY: Record<Language, { readonly project: string; readonly late: RegExp; readonly since: string; readonly why: string }> = {
  zh: { project: 'EXO · 下肢负重外骨骼', late: /34\s?个工作日/, since: '2026-07-30', why: '清关：第二批执行器滞留海关，试验尚缺两台。' },
  ru: {
    project: 'EXO · Экзоскелет нижних конечностей',
    late: /34\s?рабочих дня/,
    since: '30.07.2026',
    why: 'Таможенное оформление: Для испытаний не хватает двух приводов второй партии, задержанной на таможне.',
  },
  en: {
    project: 'EXO · Lower-limb load-carrying exoskeleton',
    late: /34\s?working days/,
    since: '30 Jul 2026',
    why: 'Customs: Two actuators of the second batch, held at customs, are missing for the tests.',
  },
};

for (const language of LANGUAGES) {
  test(`the sample park says first, in the reader’s language, which project slips, by how much, since when and why (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openSamplePark(page, language);
    const { project, late, since, why } = STORY[language];
    const worst = page.getByRole('main').getByRole('listitem').first();
    for (const said of [project, late, since, why]) await expect(worst.getByText(said)).toBeInViewport({ ratio: 1 });
  });
}

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

test('a concern is dealt with where it stands, by the keyboard alone; a day that cannot be read is kept and nothing is written', async ({
  page,
}) => {
  await openSamplePark(page);
  const { attention, kind, actionFor } = overview('en');
  const region = page.getByRole('region', { name: attention.title });
  const overdue = region.getByRole('heading', { name: kind.overdue });
  await region.getByRole('button', { name: actionFor.forecast.replace('{{name}}', 'EXO-09') }).press('Enter');
  const day = page.getByRole('textbox', { name: 'Forecast date' });
  await expect(day).toBeFocused();
  await page.keyboard.type('31 Feb 2030');
  await page.keyboard.press('Enter');
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(day).toHaveValue('31 Feb 2030');
  await day.press('ControlOrMeta+a');
  await page.keyboard.type('2030-03-15');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Explanation' })).toBeFocused();
  await page.keyboard.type('Held at customs');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(overdue).toHaveCount(0);
  await expect(region.getByRole('listitem').filter({ hasText: 'EXO-09' })).toContainText('Held at customs');
  await expect(region.locator(':focus')).toHaveCount(1);
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
