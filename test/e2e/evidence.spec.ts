// From evidence to acceptance, as a manager does it at the keyboard: attached, looked at, accepted by both parties.
import { expect, type Page } from '@playwright/test';
import type enAcceptance from '../../assets/locales/en/acceptance.json';
import type enFiles from '../../assets/locales/en/files.json';
import type enProblems from '../../assets/locales/en/problems.json';
import { pdfOf } from '../helpers/pdf-file.ts';
import { everythingSaved, goTo, openSamplePark, test } from './helpers/app.ts';
import { expectNoViolations } from './helpers/axe.ts';
import { catalogue } from './helpers/words.ts';

const files = catalogue('en', 'files') as typeof enFiles;
const acceptance = catalogue('en', 'acceptance') as typeof enAcceptance;
const problems = catalogue('en', 'problems') as typeof enProblems;

/** Eight white lines of CCITT group 4, drawn as black: a scan needs a decoder that is fetched for it. */
const SCAN = {
  entries:
    '/Width 16 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode ' +
    '/DecodeParms << /K -1 /Columns 16 /Rows 8 /BlackIs1 true >>',
  bytes: Uint8Array.of(0xff, 0x00, 0x10, 0x01),
};

const ACT = {
  name: 'act.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdfOf({ pages: ['Acceptance act', 'Signatures'], content: 'q 40 0 0 40 40 40 cm /Scan Do Q', scan: SCAN })),
};

const status = (page: Page) => page.getByRole('grid').getByRole('row').filter({ hasText: 'EXO-12' }).locator('[data-column="status"]');

/** The details of EXO-12, opened at the keyboard. */
async function openDetails(page: Page, tab: string) {
  await status(page).click();
  await page.keyboard.press('Alt+Enter');
  const details = page.getByRole('dialog', { name: /EXO-12/ });
  await details.getByRole('tab', { name: tab }).focus();
  await page.keyboard.press('Enter');
  return details;
}

async function openGrid(page: Page) {
  await openSamplePark(page);
  await goTo(page, 'projects');
  await page.locator('main').getByRole('row').filter({ hasText: 'EXO' }).click();
  await page.getByRole('tab').nth(1).click();
  await expect(status(page)).toBeVisible();
}

test('evidence is attached, looked at page by page, and found among the files of the project', async ({ page }) => {
  await openGrid(page);
  const details = await openDetails(page, files.tab);
  const choosing = page.waitForEvent('filechooser');
  await details.getByRole('button', { name: files.attach }).press('Enter');
  await (await choosing).setFiles(ACT);
  await details.getByRole('button', { name: 'Preview “act.pdf”' }).press('Enter');
  const preview = page.getByRole('dialog', { name: 'act.pdf' });
  await expect(preview.getByText('Acceptance act')).toBeAttached();
  await preview.getByRole('button', { name: files.pdf.next }).press('Enter');
  await expect(preview.getByText('Signatures')).toBeAttached();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await page.getByRole('tab', { name: files.tab }).press('Enter');
  await expect(page.getByRole('grid', { name: files.list }).getByRole('row').filter({ hasText: 'act.pdf' })).toContainText(
    files.place.here,
  );
});

test('a milestone is accepted when both parties have accepted it, and not before', async ({ page }) => {
  await openGrid(page);
  const details = await openDetails(page, acceptance.tab);
  await details.getByRole('combobox', { name: acceptance.parties }).press('ArrowDown');
  for (const key of ['ArrowDown', 'Enter', 'ArrowDown', 'Enter', 'Tab']) await page.keyboard.press(key);
  const parties = details.getByRole('region').filter({ has: page.getByRole('combobox') });
  await expect(parties).toHaveCount(2);
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await status(page).getByRole('textbox').focus();
  await page.keyboard.type('Accepted');
  await page.keyboard.press('Enter');
  const [, what = ''] = problems.acceptance.missing.what.split(/\{\{milestone\}\}|\{\{parties\}\}/);
  const refusal = page
    .getByRole('alert')
    .filter({ hasText: what })
    .filter({ has: page.getByRole('button') });
  await refusal.getByRole('button').press('Enter');
  await expect(refusal).toBeHidden();
  await openDetails(page, acceptance.tab);
  for (const party of await parties.all()) await party.getByRole('combobox').selectOption('accepted');
  await expect(details.getByText(acceptance.all)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(status(page)).toHaveText('Accepted');
  await everythingSaved(page);
});
