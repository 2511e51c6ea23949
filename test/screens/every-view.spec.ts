// Pictures of every view in three languages, two themes and two sizes, to be looked at; some of them stand in README. Whether all that is written on
// them can be read is checked on the way.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { modernNode } from '../../build/tools/modern-node.mjs';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { chooseLanguage, openFirstRun, openSamplePark, PARK_OPENS_WITHIN, test } from '../e2e/helpers/app.ts';
import { openBundle } from '../e2e/helpers/bundles.ts';
import { everyView, visit } from '../e2e/helpers/every-view.ts';
import { illegible } from '../e2e/helpers/legible.ts';
import { words } from '../e2e/helpers/words.ts';
import { projectRoot } from '../helpers/project.ts';

const THEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
];
/** The pictures that README shows. */
const IN_README = new Set([
  'en-light-overview',
  'ru-light-project-milestones',
  'zh-dark-projects',
  'en-light-timeline',
  'en-light-project-trend',
  'en-light-reports',
  'en-light-conflicts',
  'en-light-exchange-send',
]);

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    for (const size of SIZES) {
      test(`${language}, ${theme}, ${size.width} by ${size.height}`, async ({ page }) => {
        test.setTimeout(180_000);
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await chooseLanguage(page, language, theme);
        await page.goto('/');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const shoot = (name: string) => picture(page, `${language}-${theme}-${name}`, size.width);
        await shoot('first-run');
        await openSamplePark(page, language);
        for (const view of await everyView(page, language)) {
          await visit(page, view);
          await shoot(view.name);
          // A theme changes colours alone.
          if (theme === 'light') expect.soft(await illegible(page), view.name).toEqual([]);
        }
      });

      test(`conflicts, ${language}, ${theme}, ${size.width} by ${size.height}`, async ({ page }) => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        const file = test.info().outputPath('conflicts.caravan');
        execFileSync(modernNode(), [join(projectRoot, 'test/screens/write-conflicting-park.ts'), file]);
        await openFirstRun(page, language, theme);
        await openBundle(page, file, language);
        await expect(page.getByRole('navigation', { name: words(language).frame.rail.label })).toBeVisible({ timeout: PARK_OPENS_WITHIN });
        for (const [name, address] of [
          ['conflicts', '/exchange/conflicts'],
          ['conflicts-overview', '/'],
        ] as const) {
          await visit(page, { name, address });
          await picture(page, `${language}-${theme}-${name}`, size.width);
        }
      });
    }
  }
}

async function picture(page: Page, name: string, width: number): Promise<void> {
  const folder = join(projectRoot, 'test-results/screens', String(width));
  mkdirSync(folder, { recursive: true });
  // A view that has just come into sight may still be laying out its virtual rows.
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  if (width !== 1280 || !IN_README.has(name)) return;
  mkdirSync(join(projectRoot, 'assets/screens'), { recursive: true });
  await page.screenshot({ path: join(projectRoot, 'assets/screens', `${name}.png`), animations: 'disabled' });
}
