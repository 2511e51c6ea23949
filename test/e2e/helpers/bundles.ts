// Bundles for tests: made by the command line, handed to the page as its user would.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type enExchange from '../../../assets/locales/en/exchange.json';
import { modernNode } from '../../../build/tools/modern-node.mjs';
import type { Language } from '../../../renderer/domain/registry/language.ts';
import { projectRoot } from '../../helpers/project.ts';
import { PARK_OPENS_WITHIN } from './app.ts';
import { catalogue, words } from './words.ts';

/** The sample park as a bundle, with a plan imported into it if asked. @returns the file's path, in the test's own folder */
export function sampleBundle(name: string, { withPlan = false } = {}): string {
  test.slow(); // the command line starts anew for each file
  const file = test.info().outputPath(name);
  caravan('sample', '--out', file);
  if (withPlan) {
    const plan = path.join(path.dirname(file), 'plan.xml');
    writeFileSync(plan, PLAN);
    caravan('import', plan, '--park', file);
  }
  return file;
}

/** Picks the file on the page that offers the ways to begin. */
export async function openBundle(page: Page, file: string, language: Language = 'en'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words(language).firstRun.bundle.action }).click();
  await (await chooser).setFiles(file);
}

/** Drops the file on the window, as from the system's own view of files. */
export async function dropBundle(page: Page, file: string): Promise<void> {
  const bytes = readFileSync(file).toString('base64');
  await page.evaluate((base64) => {
    const files = new DataTransfer();
    files.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], 'park.caravan'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  }, bytes);
}

/** A bundle that is read leaves no notice of a problem. */
export async function expectNoProblem(page: Page): Promise<void> {
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** Where all that a bundle holds is here already. */
export async function expectNothingNew(page: Page): Promise<void> {
  await expect(page.getByText(texts().done.nothingNew)).toBeVisible({ timeout: PARK_OPENS_WITHIN });
}

/** A bundle that somebody signed tells who it was before its park is opened. */
export async function confirmSender(page: Page): Promise<void> {
  await page.getByRole('button', { name: texts().otherPark.open }).click({ timeout: PARK_OPENS_WITHIN });
}

function texts(): typeof enExchange {
  return catalogue('en', 'exchange') as typeof enExchange; // a test holds the languages to one shape
}

/** Runs the command line; throws where it does not end well. @returns its standard output */
export function caravan(...args: string[]): string {
  const main = path.join(projectRoot, 'electron/command-line/main.ts');
  return execFileSync(modernNode(), [main, ...args], { cwd: projectRoot, stdio: 'pipe', encoding: 'utf8' });
}

/** The smallest plan of MS Project's own format. */
const PLAN = `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
  <Name>More work</Name>
  <Tasks>
    <Task><UID>1</UID><ID>1</ID><Name>One more milestone</Name><OutlineLevel>1</OutlineLevel><Milestone>1</Milestone>
      <Start>2027-03-01T09:00:00</Start><Finish>2027-03-01T09:00:00</Finish></Task>
  </Tasks>
</Project>
`;
