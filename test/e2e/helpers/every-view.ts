// The addresses of every view of the sample park, for tests that look at all of them.
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../../renderer/domain/registry/language.ts';
import { goTo } from './app.ts';

const PROJECT_TABS = ['overview', 'milestones', 'trend', 'gates', 'risks', 'money', 'files', 'history'] as const;

const EXCHANGE_TABS = ['send', 'receive', 'conflicts', 'devices', 'backups'] as const;

export interface ViewAddress {
  readonly name: string;
  readonly address: string;
}

/** Each view with its address; the project is the exoskeleton. The sample park must be open. */
export async function everyView(page: Page, language: Language): Promise<readonly ViewAddress[]> {
  await goTo(page, 'projects', language);
  await page.getByRole('row').filter({ hasText: 'EXO' }).first().click();
  await expect(page).toHaveURL(/#\/projects\/[0-9a-f-]{36}/);
  const project = /#(\/projects\/[0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  return [
    { name: 'overview', address: '/' },
    { name: 'projects', address: '/projects' },
    ...PROJECT_TABS.map((tab) => ({ name: `project-${tab}`, address: `${project}/${tab}` })),
    { name: 'timeline', address: '/timeline' },
    { name: 'milestones', address: '/milestones' },
    { name: 'calendar', address: '/calendar' },
    { name: 'calendar-year', address: '/calendar/2027' },
    { name: 'readiness', address: '/readiness' },
    { name: 'slips', address: '/slips' },
    { name: 'reports', address: '/reports' },
    ...EXCHANGE_TABS.map((tab) => ({ name: `exchange-${tab}`, address: `/exchange/${tab}` })),
    { name: 'exchange-new-laptop', address: '/exchange/new-laptop' },
    { name: 'history', address: '/history' },
    { name: 'search', address: '/search/EXO' },
    { name: 'settings', address: '/settings' },
  ];
}

/** Goes to a view and waits until it has settled. */
export async function visit(page: Page, { address }: ViewAddress): Promise<void> {
  await page.goto(`/#${address}`);
  await expect(page.locator('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}
