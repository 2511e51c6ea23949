// A plan of another tool comes in: seen first, applied as one intent, taken back; refreshed by the next file; refused with a reason.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type enPlanView from '../../assets/locales/en/planView.json';
import type enProjects from '../../assets/locales/en/projects.json';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { bytesOf, mspdi } from '../plans/mspdi/write-mspdi.ts';
import { everythingSaved, goTo, openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { catalogue, words } from './helpers/words.ts';

// A test holds the languages to one shape.
const planView = (language: Language) => catalogue(language, 'planView') as typeof enPlanView;
const projects = (language: Language) => catalogue(language, 'projects') as typeof enProjects;

/** Three rows; the last of them finishes on the given day. */
function plan(lastFinish: string): string {
  return mspdi({
    tasks: [
      { Name: 'Design', Finish: '2027-02-05T18:00:00' },
      { Name: 'Prototype', Finish: '2027-05-14T18:00:00' },
      { Name: 'Trials', Finish: `${lastFinish}T18:00:00` },
    ],
  });
}

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function upload(text: string, name = 'resident-plan.xml'): Upload {
  return { name, mimeType: 'text/xml', buffer: Buffer.from(bytesOf(text)) };
}

async function openDialog(page: Page, language: Language = 'en'): Promise<void> {
  await goTo(page, 'projects', language);
  await page.getByRole('button', { name: projects(language).importPlan }).click();
  await expect(page.getByRole('dialog', { name: planView(language).title })).toBeVisible();
}

async function choose(page: Page, file: Upload | string, language: Language = 'en'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: planView(language).choose.action }).click();
  await (await chooser).setFiles(file);
}

async function importPlan(page: Page, file: Upload): Promise<void> {
  await openDialog(page);
  await choose(page, file);
  await page.getByRole('button', { name: /^Import \d+ rows?$/ }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await everythingSaved(page);
}

test('a plan is previewed and breaks no rule of accessibility (ru)', async ({ page }) => {
  await openSamplePark(page, 'ru');
  await openDialog(page, 'ru');
  await expectNoViolations(page);
  await choose(page, upload(plan('2027-09-17')), 'ru');
  await expect(page.getByRole('grid', { name: planView('ru').rows.label })).toHaveAttribute('aria-rowcount', '4');
  await expectNoViolations(page);
  await page.getByRole('tab').last().click();
  await expectNoViolations(page);
});

test('a plan becomes a project, is undone from the notice, and the park is as it was', async ({ page }) => {
  await openSamplePark(page);
  await importPlan(page, upload(plan('2027-09-17')));
  const row = page.getByRole('row').filter({ hasText: 'RESIDENT-PLAN' });
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(row).toHaveCount(0);
});

test('the notice leads to the project', async ({ page }) => {
  await openSamplePark(page);
  await importPlan(page, upload(plan('2027-09-17')));
  await page.getByRole('button', { name: 'Open project RESIDENT-PLAN' }).click();
  await expect(page).toHaveURL(/#\/projects\/[0-9a-f-]+\/milestones$/);
});

test('code and name of the new project can be changed, a taken code cannot be used', async ({ page }) => {
  await openSamplePark(page);
  await openDialog(page);
  await choose(page, upload(plan('2027-09-17')));
  const code = page.getByRole('dialog').getByRole('textbox').first();
  const apply = page.getByRole('button', { name: 'Import 3 rows' });
  await code.fill('EXO');
  await expect(page.getByText(planView('en').target.codeTaken)).toBeVisible();
  await expect(apply).toBeDisabled();
  await code.fill('DRONE');
  await page.getByRole('dialog').getByRole('textbox').nth(1).fill('Survey drone');
  await apply.click();
  await expect(page.getByRole('row').filter({ hasText: 'DRONE' })).toContainText('Survey drone');
});

test('the same file again changes nothing; a newer one brings its slip', async ({ page }) => {
  await openSamplePark(page);
  await importPlan(page, upload(plan('2027-09-17')));
  await openDialog(page);
  await choose(page, upload(plan('2027-09-17')));
  await expect(page.getByText(planView('en').nothing)).toBeVisible();
  await expect(page.getByText('Unchanged 3')).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: planView('en').another }).click();
  await (await chooser).setFiles(upload(plan('2027-10-15')));
  await expect(page.getByText('Changed 1')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('row').filter({ hasText: 'Trials' })).toContainText('17 Sept 2027 → 15 Oct 2027');
  await page.getByRole('tab', { name: 'Slips (1)' }).click();
  await expect(page.getByRole('dialog').getByRole('row').filter({ hasText: 'Trials' })).toContainText('28 calendar days');
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the whole way by the keyboard', async ({ page }) => {
  await openSamplePark(page);
  await goTo(page, 'projects');
  // Early: a key press is quicker than the browser learns that someone waits for its dialog.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: projects('en').importPlan }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: planView('en').choose.action })).toBeFocused();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(upload(plan('2027-09-17')));
  const grid = page.getByRole('grid', { name: planView('en').rows.label });
  await expect(grid).toBeVisible();
  await grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Changes of 2 Prototype' })).toBeVisible();
  await page.getByRole('button', { name: 'Import 3 rows' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row').filter({ hasText: 'RESIDENT-PLAN' })).toHaveCount(0);
});

test('a file is dropped', async ({ page }) => {
  await openSamplePark(page);
  await openDialog(page);
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.xml', { type: 'text/xml' }));
    return transfer;
  }, plan('2027-09-17'));
  await page.getByText(planView('en').choose.title).dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByRole('grid', { name: planView('en').rows.label })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

const problems = catalogue('en', 'problems') as { plan: Record<string, { what: string }> }; // a test holds the texts to that shape

const refused: readonly [what: string, text: string, problem: string][] = [
  ['no XML', 'Gantt chart, 2027', 'notXml'],
  ['half a file', plan('2027-09-17').slice(0, 300), 'truncated'],
  ['entity declarations', `<!DOCTYPE Project [<!ENTITY a "b">]>${plan('2027-09-17')}`, 'entityDeclaration'],
  ['no tasks', mspdi({ tasks: [] }), 'noTasks'],
];

for (const [what, text, problem] of refused) {
  test(`a file with ${what} is refused with a reason, and another can be chosen`, async ({ page }) => {
    await openSamplePark(page);
    await openDialog(page);
    await choose(page, upload(text));
    await expect(page.getByRole('alert')).toContainText(problems.plan[problem]?.what ?? 'no such problem');
    await choose(page, upload(plan('2027-09-17')));
    await expect(page.getByRole('grid', { name: planView('en').rows.label })).toBeVisible();
  });
}

test('200 MB are refused, and the window goes on', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'caravan-'));
  const file = path.join(folder, 'huge.xml');
  writeFileSync(file, '<Project>');
  truncateSync(file, 200 * 2 ** 20);
  await openSamplePark(page);
  await openDialog(page);
  await choose(page, file);
  await expect(page.getByRole('alert')).toContainText('200 MB', { timeout: 20_000 });
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: words('en').frame.rail.overview }).click();
  rmSync(folder, { recursive: true });
});
