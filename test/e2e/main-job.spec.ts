// The main job from beginning to end, in each language: first run, the sample park, a plan that a resident sent, a slip with its reason,
// undo, redo, a reload, and the milestone report as PDF.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type enCommon from '../../assets/locales/en/common.json';
import type enMilestones from '../../assets/locales/en/milestones.json';
import type enPlanView from '../../assets/locales/en/planView.json';
import type enProjects from '../../assets/locales/en/projects.json';
import type enReportView from '../../assets/locales/en/reportView.json';
import { LANGUAGES, type Language } from '../../renderer/domain/registry/language.ts';
import { textOfPdf } from '../helpers/pdf-text.ts';
import { projectRoot } from '../helpers/project.ts';
import { everythingSaved, goTo, openSamplePark, test } from './helpers/app.ts';
import { catalogue } from './helpers/words.ts';

const PLAN = `${projectRoot}/test/e2e/fixtures/sonar-plan.xml`;
// A test of the catalogues holds the languages to one shape, the English one.

/** The day to which the last milestone slips, as each language writes and shows it. */
const SLIPPED: Record<Language, string> = { zh: '2027-09-30', ru: '30.09.2027', en: '30 Sept 2027' };
const PAIRS: Record<Language, string> = { zh: '中文 + Русский', ru: '中文 + Русский', en: '中文 + English' };

for (const language of LANGUAGES) {
  test(`from a plan to a milestone report (${language})`, async ({ page }) => {
    test.setTimeout(180_000);
    await openSamplePark(page, language);
    await importPlan(page, language);
    await slip(page, language);
    await undoAndRedo(page, language);
    await everythingSaved(page);
    await page.reload();
    await expect(forecastOfLast(page)).toHaveText(SLIPPED[language]);
    await exportReport(page, language);
  });
}

async function importPlan(page: Page, language: Language): Promise<void> {
  const projects = catalogue(language, 'projects') as typeof enProjects;
  const plan = catalogue(language, 'planView') as typeof enPlanView;
  await goTo(page, 'projects', language);
  await page.getByRole('button', { name: projects.importPlan }).click();
  const dialog = page.getByRole('dialog', { name: plan.title });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: plan.choose.action }).click();
  await (await chooser).setFiles(PLAN);
  await expect(dialog.getByRole('row').filter({ hasText: 'Trials accepted' })).toBeVisible();
  await dialog.getByRole('button', { name: importOfSix(plan, language) }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: filled(plan.openProject, { code: 'SONAR' }).slice(0, -1) }).click();
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: '样机试制' })).toBeVisible();
}

async function slip(page: Page, language: Language): Promise<void> {
  const milestones = catalogue(language, 'milestones') as typeof enMilestones;
  await forecastOfLast(page).click();
  await page.keyboard.type(SLIPPED[language]);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: milestones.slip.title });
  await dialog.getByRole('combobox').selectOption('supplier');
  await dialog.getByRole('textbox').fill('传感器 датчики sensors');
  await dialog.getByRole('button', { name: milestones.slip.save }).click();
  await expect(forecastOfLast(page)).toHaveText(SLIPPED[language]);
}

async function undoAndRedo(page: Page, language: Language): Promise<void> {
  const { undo, redo } = catalogue(language, 'common') as typeof enCommon;
  const inFrame = page.getByRole('banner');
  await inFrame.getByRole('button', { name: undo }).first().click();
  await expect(forecastOfLast(page)).not.toHaveText(SLIPPED[language]);
  await inFrame.getByRole('button', { name: redo }).first().click();
  await expect(forecastOfLast(page)).toHaveText(SLIPPED[language]);
}

async function exportReport(page: Page, language: Language): Promise<void> {
  const view = catalogue(language, 'reportView') as typeof enReportView;
  await goTo(page, 'reports', language);
  const choose = (label: string) =>
    page.getByRole('complementary', { name: view.form.label }).getByRole('combobox').and(page.getByLabel(label));
  await page
    .getByRole('combobox')
    .filter({ hasText: 'SONAR' })
    .selectOption({ label: await optionOf(page, 'SONAR') });
  await choose(view.form.languages).selectOption({ label: PAIRS[language] });
  const pdf = page.getByRole('button', { name: view.export.pdf });
  await expect(pdf).toBeEnabled({ timeout: 30_000 });
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await pdf.click();
  const text = textOfPdf(readFileSync(await (await download).path()));
  for (const part of ['SONAR', '样机试制', 'Trials accepted', 'датчики']) expect(text).toContain(part);
}

/** The row under which all others of the plan stand. */
function forecastOfLast(page: Page) {
  return page.getByRole('grid').getByRole('row').filter({ hasText: 'Trials accepted' }).locator('[data-column="forecast"]');
}

async function optionOf(page: Page, code: string): Promise<string> {
  return (await page.getByRole('option').filter({ hasText: code }).first().textContent()) ?? '';
}

function importOfSix(plan: typeof enPlanView, language: Language): string {
  const forms: Readonly<Record<string, unknown>> = plan;
  return filled(String(forms[language === 'ru' ? 'apply_many' : 'apply_other']), { count: '6' });
}

/** A text with its placeholders filled. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (_all, name: string) => values[name] ?? '');
}
