// What every end-to-end test starts from: a fresh browser context that fails the test on any error of the page's, any violation of its
// content security policy, and any request that leaves the app's origin.
import { test as base, expect, type Page } from '@playwright/test';
import type { Language } from '../../../renderer/domain/registry/language.ts';
import { watchPolicy } from './policy.ts';
import { words } from './words.ts';

/** Milliseconds. A park opens in a second or two; a machine that runs everything at once takes far longer. */
export const PARK_OPENS_WITHIN = 45_000;

/** Use this `test` in every spec. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const faults = await watch(page, new URL(baseURL ?? 'about:blank').origin);
      await use(undefined);
      expect(faults, 'errors, policy violations and requests to elsewhere').toEqual([]);
    },
    { auto: true },
  ],
});

/** The app as a person with that language first sees it: no park, no choice made. */
export async function openFirstRun(page: Page, language: Language = 'en', theme: 'light' | 'dark' | 'auto' = 'auto'): Promise<void> {
  await chooseLanguage(page, language, theme);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: words(language).firstRun.title })).toBeVisible();
}

/** The sample park, open at its overview, in that language. */
export async function openSamplePark(page: Page, language: Language = 'en'): Promise<void> {
  await openFirstRun(page, language);
  await page.getByRole('button', { name: words(language).firstRun.sample.action }).click();
  await expect(page.getByRole('navigation', { name: words(language).frame.rail.label })).toBeVisible({ timeout: PARK_OPENS_WITHIN });
}

type RailEntry = 'overview' | 'projects' | 'timeline' | 'milestones' | 'reports' | 'settings';

/** Goes to a view by the rail, as a person does. */
export async function goTo(page: Page, entry: RailEntry, language: Language = 'en'): Promise<void> {
  const { rail } = words(language).frame;
  await page.getByRole('navigation', { name: rail.label }).getByRole('link', { name: rail[entry], exact: true }).click();
}

/** Waits until the bar says that everything on screen is on the disk. */
export async function everythingSaved(page: Page): Promise<void> {
  await expect(page.locator('[role="status"][data-saved]')).toHaveAttribute('data-saved', 'true');
}

/** As if chosen at an earlier start; the theme likewise. */
export async function chooseLanguage(page: Page, language: Language, theme: 'light' | 'dark' | 'auto' = 'auto'): Promise<void> {
  await page.addInitScript(
    ([chosen, look]) => {
      // Only at the first load: later ones keep what the test did in between.
      if (localStorage.getItem('caravan-preferences') !== null) return;
      const state = { language: chosen, theme: look, author: '', parkId: null, siteId: null };
      localStorage.setItem('caravan-preferences', JSON.stringify({ state, version: 1 }));
    },
    [language, theme] as const,
  );
}

/** Keeps a list of what must not happen while the test runs. */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const faults: string[] = [];
  await watchPolicy(page, (violation) => faults.push(`policy: ${violation}`));
  page.on('console', (message) => {
    if (isOfTheTest(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (!['data:', 'blob:'].includes(address.protocol) && address.origin !== origin) faults.push(`request to ${address.href}`);
  });
  return faults;
}

/** Playwright puts its scripts into every frame, and the preview of a report runs none. Without a test the console is silent. */
function isOfTheTest(text: string): boolean {
  return text.startsWith("Blocked script execution in 'about:srcdoc'");
}
