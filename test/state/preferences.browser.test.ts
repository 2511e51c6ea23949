// Preferences come back after a restart, and whatever else stands in their place does no harm.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showKeptTheme } from '../../renderer/state/kept-theme.ts';
import { prefer, preferences, readPreferences } from '../../renderer/state/preferences.ts';

const KEY = 'caravan-preferences';

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.mantineColorScheme;
});

/** As a page that starts anew reads them: an address that the browser has not loaded yet is a module of its own. */
async function afterRestart() {
  starts += 1;
  const again: typeof import('../../renderer/state/preferences.ts') = await import(
    /* @vite-ignore */ `/renderer/state/preferences.ts?start=${starts}`
  );
  expect(again.preferences).not.toBe(preferences);
  return again.preferences.getState();
}

let starts = 0;

describe('preferences', () => {
  test('are there again after a restart', async () => {
    prefer({ language: 'zh', theme: 'dark', author: '王浩然', parkId: 'p', siteId: 's' });
    expect(await afterRestart()).toMatchObject({ language: 'zh', theme: 'dark', author: '王浩然', parkId: 'p', siteId: 's' });
  });

  test('begin with nothing chosen where what was kept is no JSON', async () => {
    localStorage.setItem(KEY, 'not json');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await afterRestart()).toMatchObject({ language: null, theme: 'auto', author: '' });
  });

  test('lose only what cannot be read', () => {
    expect(readPreferences({ language: 'fr', theme: 'dark', author: 7, parkId: 'p' })).toEqual({
      language: null,
      theme: 'dark',
      author: '',
      parkId: 'p',
      siteId: null,
    });
    expect(readPreferences('nonsense')).toEqual({});
  });

  test('change one at a time', () => {
    prefer({ language: 'ru' });
    prefer({ theme: 'light' });
    expect(preferences.getState()).toMatchObject({ language: 'ru', theme: 'light' });
  });
});

describe('the outline before the app', () => {
  test('is in the theme that was chosen', () => {
    prefer({ theme: 'dark' });
    showKeptTheme();
    expect(document.documentElement.dataset.mantineColorScheme).toBe('dark');
  });

  test.each(['not json', '{"state":{"theme":"pink"}}', '7', '{}'])('follows the system where %s was kept', (kept) => {
    localStorage.setItem(KEY, kept);
    showKeptTheme();
    expect(document.documentElement.dataset.mantineColorScheme).toBeUndefined();
  });
});
