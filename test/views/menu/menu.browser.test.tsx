// What the page tells the menus, and what it does for them.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import planView from '../../../assets/locales/en/planView.json' with { type: 'json' };
import { LANGUAGES } from '../../../renderer/domain/registry/language.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import type { AppMenu, Command, PageDescription } from '../../../renderer/platform/platform.ts';
import { prefer, preferences } from '../../../renderer/state/preferences.ts';
import { ParkCommands } from '../../../renderer/views/menu/park-commands.tsx';
import { useDescribedPage } from '../../../renderer/views/menu/use-described-page.ts';
import { ParkDialogs } from '../../../renderer/views/park/park-dialogs.tsx';
import { eventually } from '../../helpers/eventually.ts';
import { openSession } from '../exchange/open-session.tsx';

function Described() {
  useDescribedPage();
  return null;
}

async function openWithMenu(waiting: Command[] = []) {
  const described: PageDescription[] = [];
  const listeners = new Set<(command: Command) => void>();
  const saved: string[] = [];
  const menu: AppMenu = {
    describe(given) {
      described.push(given);
      return Promise.resolve({ ok: true, value: null });
    },
    onCommand(listener) {
      listeners.add(listener);
      for (const command of waiting.splice(0)) listener(command);
      return () => listeners.delete(listener);
    },
  };
  const session = await openSession(
    <>
      <Described />
      <ParkCommands />
      <ParkDialogs />
      <input aria-label="Field" />
    </>,
    {
      menu,
      saveFile: ({ suggestedName }) => {
        saved.push(suggestedName);
        return Promise.resolve({ ok: true, value: { name: suggestedName } });
      },
    },
  );
  const choose = (command: Command) => {
    for (const listener of listeners) listener(command);
  };
  return { ...session, described, listeners, saved, choose };
}

test('the page is described: its language, its parks, what can be undone', async () => {
  const { described, store } = await openWithMenu();
  await eventually(() =>
    expect(described.at(-1)).toMatchObject({
      language: 'en',
      isParkOpen: true,
      parks: [{ id: store().id, name: 'Test park' }],
      redo: null,
    }),
  );
  const undo = described.at(-1)?.undo;
  expect(undo).toEqual(expect.any(String));
});

test('it is described again when its language, its appearance or its undo changes', async () => {
  const { described, store } = await openWithMenu();
  const { theme } = preferences.getState();
  const texts = new Set<string | null>();
  for (const language of LANGUAGES) {
    setLanguage(language);
    await eventually(() => expect(described.at(-1)?.language).toBe(language));
    texts.add(described.at(-1)?.undo ?? null);
  }
  expect(texts.size).toBe(3);
  setLanguage('en');
  prefer({ theme: 'dark' });
  await eventually(() => expect(described.at(-1)).toMatchObject({ theme: 'dark', language: 'en' }));
  prefer({ theme });
  await store().undo();
  await eventually(() => expect(described.at(-1)).toMatchObject({ undo: null, redo: expect.any(String) }));
});

test('undo and redo act on the park', async () => {
  const { choose, store } = await openWithMenu();
  const undoable = store().undoable();
  expect(undoable).not.toBeNull();
  choose({ name: 'undo' });
  await eventually(() => expect(store().redoable()).not.toBeNull());
  choose({ name: 'redo' });
  await eventually(() => expect(store().redoable()).toBeNull());
});

test('while the user types, undo and redo act on the field, and the park stays', async () => {
  const { choose, store } = await openWithMenu();
  const field = page.getByRole('textbox', { name: 'Field' });
  await field.click();
  await userEvent.keyboard('camel');
  choose({ name: 'undo' });
  await expect.element(field).toHaveValue('');
  choose({ name: 'redo' });
  await expect.element(field).toHaveValue('camel');
  expect(store().redoable()).toBeNull();
});

test('what was chosen before the page was there is done when it is', async () => {
  const { saved } = await openWithMenu([{ name: 'saveCopy' }]);
  await eventually(() => expect(saved).toHaveLength(1));
});

test('a plan is imported over whatever is on screen', async () => {
  const { choose } = await openWithMenu();
  choose({ name: 'importPlan' });
  await expect.element(page.getByRole('dialog', { name: planView.title })).toBeVisible();
});

test('appearance and language are chosen as in the page', async () => {
  const { choose, described } = await openWithMenu();
  const before = preferences.getState();
  choose({ name: 'setTheme', theme: 'light' });
  choose({ name: 'setLanguage', language: 'ru' });
  await eventually(() => expect(described.at(-1)).toMatchObject({ language: 'ru', theme: 'light' }));
  expect(preferences.getState()).toMatchObject({ language: 'ru', theme: 'light' });
  prefer({ language: before.language, theme: before.theme });
  setLanguage('en');
});
