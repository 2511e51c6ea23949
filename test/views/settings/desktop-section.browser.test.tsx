// What surrounds the page, as its user switches it on and off.
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import en from '../../../assets/locales/en/desktop.json' with { type: 'json' };
import enProblems from '../../../assets/locales/en/problems.json' with { type: 'json' };
import ru from '../../../assets/locales/ru/desktop.json' with { type: 'json' };
import zh from '../../../assets/locales/zh/desktop.json' with { type: 'json' };
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { webPlatform } from '../../../renderer/platform/web-platform.ts';
import { useSpelling } from '../../../renderer/views/desktop/use-spelling.ts';
import { DesktopSection } from '../../../renderer/views/settings/desktop-section.tsx';
import { TestDesktop } from '../../helpers/desktop.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openSession } from '../exchange/open-session.tsx';

/** The theme is not on this page; test/e2e looks at the colours. */
const WITHOUT_COLORS = { rules: { 'color-contrast': { enabled: false } } };

describe.each([
  ['en', en],
  ['ru', ru],
  ['zh', zh],
] as const)('in %s', (language, { section, spellingLanguage }) => {
  test('everything is off, is said what it means, and can be used by everyone', async () => {
    const desktop = new TestDesktop();
    const { screen } = await openSession(<DesktopSection />, { desktop });
    setLanguage(language);
    await expect.element(screen.getByRole('region', { name: section.title })).toBeVisible();
    for (const [name, means] of [
      [section.notifications, section.notificationsMeans],
      [section.tray, section.trayMeans],
    ] as const) {
      await expect.element(screen.getByRole('switch', { name })).not.toBeChecked();
      await expect.element(screen.getByRole('switch', { name })).toHaveAccessibleDescription(means);
    }
    await expect.element(screen.getByRole('group', { name: section.spelling })).toBeVisible();
    for (const name of Object.values(spellingLanguage)) await expect.element(screen.getByRole('checkbox', { name })).not.toBeChecked();
    const { violations } = await axe.run(screen.container, WITHOUT_COLORS);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(desktop.changes).toEqual([]);
  });
});

test('there is nothing of it where the host has no desktop', async () => {
  const { screen } = await openSession(<DesktopSection />, { desktop: null });
  expect(screen.container.querySelector('section')).toBeNull();
});

describe('switching', () => {
  test('works by the keyboard alone, and asks for what was switched, no more', async () => {
    const desktop = new TestDesktop();
    const { screen } = await openSession(<DesktopSection />, { desktop });
    await expect.element(screen.getByText(en.section.tray, { exact: true })).toBeVisible();
    for (const key of ['{Tab}', ' ', '{Tab}', ' ', '{Tab}', ' ', '{Tab}', ' ', ' '])
      await userEvent.keyboard(key === ' ' ? '[Space]' : key);
    await eventually(() =>
      expect(desktop.changes).toEqual([
        { notifications: true },
        { tray: true },
        { spellcheck: ['ru'] },
        { spellcheck: ['ru', 'en'] },
        { spellcheck: ['ru'] },
      ]),
    );
    await expect.element(screen.getByRole('switch', { name: en.section.notifications })).toBeChecked();
  });

  test('stays as it was where the host could not do it, and says so', async () => {
    const desktop = new TestDesktop();
    desktop.isBroken = true;
    const { screen } = await openSession(<DesktopSection />, { desktop });
    await expect.element(screen.getByText(en.section.tray, { exact: true })).toBeVisible();
    await userEvent.keyboard('{Tab}{Tab}[Space]');
    await expect.element(screen.getByRole('alert').filter({ hasText: enProblems.bridge.failed.what })).toBeVisible();
    await expect.element(screen.getByRole('switch', { name: en.section.tray })).not.toBeChecked();
  });

  test('is not offered where the system shows no notifications', async () => {
    const desktop = new TestDesktop({ notifications: { isSupported: false, isWanted: false } });
    const { screen } = await openSession(<DesktopSection />, { desktop });
    await expect.element(screen.getByRole('switch', { name: en.section.notifications })).toBeDisabled();
    await expect.element(screen.getByText(en.section.noNotifications)).toBeVisible();
  });
});

describe('the check of spelling', () => {
  test('says when a dictionary could not be fetched, and when it is there', async () => {
    const desktop = new TestDesktop();
    const { screen } = await openSession(<DesktopSection />, { desktop });
    await screen.getByRole('checkbox', { name: en.spellingLanguage.ru }).click();
    const { spellcheck } = desktop.state;
    desktop.happen({ spellcheck: { ...spellcheck, missing: ['ru'] } });
    const told = en.section.spellingMissing.replace('{{languages}}', en.spellingLanguage.ru);
    await expect.element(screen.getByText(told)).toBeVisible();
    desktop.happen({ spellcheck });
    await eventually(() => expect(screen.getByText(told).query()).toBeNull());
  });

  test('says that the system does it, where it does, and that a menu bar is one', async () => {
    const desktop = new TestDesktop({
      spellcheck: { isSupported: true, languages: [], missing: [], fetchesDictionaries: false },
    });
    const host = { ...webPlatform().host, platform: 'darwin' };
    const { screen } = await openSession(<DesktopSection />, { desktop, host });
    await expect.element(screen.getByText(en.section.spellingSystem)).toBeVisible();
    await expect.element(screen.getByRole('switch', { name: en.section.trayMac })).toBeInTheDocument();
  });

  test('has the page’s fields checked while a language is on, and not before', async () => {
    const desktop = new TestDesktop();
    const { screen } = await openSession(<SectionWithField />, { desktop });
    await expect.element(screen.getByRole('textbox')).toHaveProperty('spellcheck', false);
    await screen.getByRole('checkbox', { name: en.spellingLanguage.ru }).click();
    await expect.element(screen.getByRole('textbox')).toHaveProperty('spellcheck', true);
    await screen.getByRole('checkbox', { name: en.spellingLanguage.ru }).click();
    await expect.element(screen.getByRole('textbox')).toHaveProperty('spellcheck', false);
  });
});

function SectionWithField() {
  useSpelling();
  return (
    <>
      <DesktopSection />
      <input aria-label="any" />
    </>
  );
}
