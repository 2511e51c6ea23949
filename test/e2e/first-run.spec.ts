// The first start: what a person sees, and the three ways to begin.
import { expect } from '@playwright/test';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { everythingSaved, goTo, openFirstRun, openSamplePark, PARK_OPENS_WITHIN, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { dropBundle, expectNoProblem, expectNothingNew, openBundle, sampleBundle } from './helpers/bundles.ts';
import { words } from './helpers/words.ts';

for (const language of LANGUAGES) {
  test(`the sample park opens, and is there again after a reload (${language})`, async ({ page }) => {
    await openSamplePark(page, language);
    const { frame } = words(language);
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    await expect(page.getByRole('list', { name: frame.clock.label }).getByRole('listitem')).toHaveCount(2);
    await page.reload();
    await expect(page.getByRole('navigation', { name: frame.rail.label })).toBeVisible();
  });
}

// Colours and roles do not depend on the language; Russian is the longest.
test('the first run breaks no rule of accessibility', async ({ page }) => {
  await openFirstRun(page, 'ru');
  await expectNoViolations(page);
});

test('an empty park needs a name and an author, and begins with two sites', async ({ page }) => {
  const { firstRun, frame, settings } = words('en');
  await openFirstRun(page);
  await page.getByRole('button', { name: firstRun.create.action }).click();
  await expect(page.getByText(firstRun.create.nameMissing)).toBeVisible();
  await page.getByRole('textbox', { name: firstRun.create.name }).fill('Test park');
  await page.getByRole('textbox', { name: firstRun.author.label }).fill('Li Wei');
  await page.getByRole('button', { name: firstRun.create.action }).click();
  await expect(page.getByRole('button', { name: 'Park: Test park' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: frame.site.label }).getByRole('option')).toHaveCount(3);
  await goTo(page, 'settings');
  await expect(page.getByRole('textbox', { name: settings.author.label })).toHaveValue('Li Wei');
});

test('a site is renamed, and the renaming undone, done again, and kept over a reload', async ({ page }) => {
  const { frame } = words('en');
  await openSamplePark(page);
  await goTo(page, 'settings');
  const name = page.getByRole('textbox', { name: 'Name, English' }).first();
  const before = await name.inputValue();
  await name.fill('Renamed site');
  await name.press('Enter');
  await everythingSaved(page);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(name).toHaveValue(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(name).toHaveValue('Renamed site');
  await everythingSaved(page);
  await page.reload();
  await expect(page.getByRole('combobox', { name: frame.site.label })).toContainText('Renamed site');
});

test('language and theme change without a restart, and stay chosen', async ({ page }) => {
  await openSamplePark(page);
  await page.getByRole('combobox', { name: words('en').frame.language }).selectOption('ru');
  await expect(page.getByRole('navigation', { name: words('ru').frame.rail.label })).toBeVisible();
  await page.getByRole('button', { name: words('ru').frame.theme.label }).click();
  await page.getByRole('menuitemradio', { name: words('ru').frame.theme.dark }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(page.getByRole('navigation', { name: words('ru').frame.rail.label })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('a second window says that the park is open elsewhere, and opens it when it is free', async ({ page, context }) => {
  const { frame } = words('en');
  await openSamplePark(page);
  const second = await context.newPage();
  await second.goto('/');
  await expect(second.getByRole('heading', { level: 1, name: frame.problem.title })).toBeVisible();
  await page.close();
  const again = second.getByRole('button', { name: 'Try again' });
  // A window that is closed lets go of the park a moment later.
  await expect(async () => {
    if (await again.isVisible()) await again.click();
    await expect(second.getByRole('navigation', { name: frame.rail.label })).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: PARK_OPENS_WITHIN });
});

test('a file that is no bundle is refused with a reason, and the first run stays', async ({ page }) => {
  await openFirstRun(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words('en').firstRun.bundle.action }).click();
  await (await chooser).setFiles({
    name: 'park.caravan',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a bundle at all'),
  });
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: words('en').firstRun.title })).toBeVisible();
});

test('a bundle opens, and brings nothing new where its park is here already', async ({ page }) => {
  const file = sampleBundle('sample.caravan');
  await openFirstRun(page);
  await openBundle(page, file);
  await expect(page.getByRole('navigation', { name: words('en').frame.rail.label })).toBeVisible({ timeout: PARK_OPENS_WITHIN });
  await page.goto('/#/parks');
  await openBundle(page, file);
  await expectNothingNew(page);
  await expectNoProblem(page);
});

test('a bundle with more than the park here has is not merged in silence', async ({ page }) => {
  await openSamplePark(page);
  await page.goto('/#/parks');
  await openBundle(page, sampleBundle('more.caravan', { withPlan: true }));
  await expect(page.getByRole('alert')).toContainText(words('en').problems.bundle.unsigned.todo, { timeout: PARK_OPENS_WITHIN });
});

test('a bundle that is dropped on the window opens', async ({ page }) => {
  await openFirstRun(page);
  await dropBundle(page, sampleBundle('dropped.caravan'));
  await expect(page.getByRole('navigation', { name: words('en').frame.rail.label })).toBeVisible({ timeout: PARK_OPENS_WITHIN });
});

test('Back returns to the view before, and the focus goes to the view', async ({ page }) => {
  await openSamplePark(page);
  await goTo(page, 'settings');
  await expect(page.locator('main')).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('link', { name: words('en').frame.rail.overview })).toHaveAttribute('aria-current', 'page');
});
