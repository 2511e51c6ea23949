// Reports: what is previewed, exported, issued, and made again.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type enReport from '../../assets/locales/en/report.json';
import type enReportView from '../../assets/locales/en/reportView.json';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { everythingSaved, goTo, openSamplePark, test } from './helpers/app.ts';
import { catalogue } from './helpers/words.ts';

// A test holds the languages to one shape.
const view = (language: Language) => catalogue(language, 'reportView') as typeof enReportView;
const report = (language: Language) => catalogue(language, 'report') as typeof enReport;

const preview = (page: Page) => page.frameLocator('iframe');

async function openReports(page: Page, language: Language = 'en'): Promise<void> {
  await openSamplePark(page, language);
  await goTo(page, 'reports', language);
  await expect(preview(page).getByRole('heading', { level: 1 })).toHaveText(report(language).title);
}

async function download(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const saved = await coming;
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

test('a report is previewed with its looks (ru)', async ({ page }) => {
  const language = 'ru';
  await openReports(page, language);
  // The styles came through the page's content policy: a sheet is as wide as A4.
  expect(
    await preview(page)
      .locator('.cover')
      .evaluate((cover) => Math.round(cover.getBoundingClientRect().width)),
  ).toBe(794);
});

test('two languages stand side by side', async ({ page }) => {
  await openReports(page);
  await page.getByRole('combobox', { name: view('en').form.languages }).selectOption('zh+ru');
  await expect(preview(page).locator('h1 .column')).toHaveCount(2);
  await expect(preview(page).getByText(report('zh').title).first()).toBeVisible();
  await expect(preview(page).getByText(report('ru').title).first()).toBeVisible();
});

test('a past cut-off date gives the park as it was', async ({ page }) => {
  await openReports(page);
  const date = page.getByRole('textbox', { name: 'Cut-off date' });
  await date.fill('2026-03-31');
  await date.press('Enter');
  await expect(preview(page).locator('.cover')).toContainText('31 Mar 2026');
  await date.fill('2020-01-01');
  await date.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await date.fill('');
  await date.press('Enter');
  await expect(preview(page).getByRole('heading', { level: 1 })).toBeVisible();
});

test('PDF, HTML and Markdown are saved', async ({ page }) => {
  await openReports(page);
  const pdf = await download(page, view('en').export.pdf);
  expect(pdf.name).toMatch(/^EXO \d{4}-\d\d-\d\d en\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const html = await download(page, view('en').export.html);
  expect(html.bytes.toString()).toContain('<!DOCTYPE html>');
  // The file stands by itself: nothing of the page's own policy is in it.
  expect(html.bytes.toString()).not.toContain('nonce');
  const markdown = await download(page, view('en').export.markdown);
  expect(markdown.bytes.toString()).toContain(report('en').title);
});

test('an issued report comes out the same after the park has moved on, and by the keyboard', async ({ page }) => {
  await openReports(page);
  await page.getByRole('button', { name: view('en').issue.action }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: view('en').issue.number })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(view('en').issued.same)).toBeVisible();
  const issued = await download(page, view('en').export.html);
  await everythingSaved(page);
  await renameSite(page);
  await goTo(page, 'reports');
  await page.getByRole('button', { name: view('en').issued.back }).click();
  await expect(preview(page).locator('.cover')).toContainText('Renamed site');
  await page.getByRole('button', { name: /^Open issued report EXO-/ }).click();
  await expect(page.getByText(view('en').issued.same)).toBeVisible();
  expect((await download(page, view('en').export.html)).bytes.equals(issued.bytes)).toBe(true);
});

async function renameSite(page: Page): Promise<void> {
  await goTo(page, 'settings');
  for (const at of [0, 1]) {
    const name = page.getByRole('textbox', { name: 'Name, English' }).nth(at);
    await name.fill(`Renamed site ${at}`);
    await name.press('Enter');
  }
  await everythingSaved(page);
}

test('issuing is undone like anything else', async ({ page }) => {
  await openReports(page);
  await page.getByRole('button', { name: view('en').issue.action }).click();
  await page.getByRole('button', { name: view('en').issue.confirm, exact: true }).click();
  await expect(page.getByText(view('en').issued.same)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(view('en').issued.none)).toBeVisible();
});
