// Search and commands from anywhere, by keys alone.
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import search from '../../../assets/locales/en/search.json' with { type: 'json' };
import { create, type Edit } from '../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { webPlatform } from '../../../renderer/platform/web-platform.ts';
import { hideDialog } from '../../../renderer/state/shown-dialog.ts';
import { Directory } from '../../../renderer/store/directory.ts';
import { AppServicesContext } from '../../../renderer/views/park/app-services.ts';
import { ParkDialogs } from '../../../renderer/views/park/park-dialogs.tsx';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const PROJECT = testId('p', 1);
const MILESTONE = testId('m', 1);

const ROWS: readonly Edit[] = [
  create('project', PROJECT, { code: 'EXO', name: { zh: '外骨骼', en: 'Exoskeleton' } }),
  create('milestone', MILESTONE, { project: PROJECT, code: 'EXO-01', title: { zh: '样机总装', ru: 'Сборка вехи', en: 'Prototype' } }),
  create('organization', testId('o', 1), { name: { en: 'Silk Road Robotics' } }),
];

beforeEach(() => {
  hideDialog();
  setLanguage('en');
  localStorage.clear();
});

const field = () => page.getByRole('combobox', { name: search.label });
const chosen = () => page.getByRole('option', { selected: true });

/** Among other words. */
const having = (text: string) => new RegExp(text.replace(/[()]/g, String.raw`\$&`));

async function open(path = '/') {
  const store = await openTestPark(ROWS);
  const services = { platform: webPlatform(), directory: new Directory('caravan-palette') };
  const view = (
    <AppServicesContext value={services}>
      <input aria-label="Field" />
      <ParkDialogs />
    </AppServicesContext>
  );
  const shown = await showView(store, view, path);
  await userEvent.click(page.getByRole('textbox', { name: 'Field' }));
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field()).toHaveFocus();
  return { ...shown, store };
}

test('opens over a field in which one types, finds by any language, and goes there', async () => {
  const { addresses } = await open();
  await field().fill('样机');
  await expect.element(chosen()).toMatchTextContent(having('EXO-01 Prototype'));
  await expect.element(chosen()).toMatchTextContent(having('Title (Chinese)'));
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).not.toBeInTheDocument();
  expect(addresses.at(-1)).toBe(`/projects/${PROJECT}/milestones/${MILESTONE}`);
});

test('Ctrl+Enter goes to the history of what is chosen', async () => {
  const { addresses } = await open();
  await field().fill('silk road');
  await expect.element(chosen()).toMatchTextContent(having('Silk Road Robotics'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(addresses.at(-1)).toBe(`/history/organization/${testId('o', 1)}`);
});

test('what was typed with another keyboard layout is found, and it says so', async () => {
  await open();
  await field().fill('dt[b');
  await expect.element(chosen()).toMatchTextContent(having('EXO-01'));
  await expect.element(page.getByRole('status').filter({ hasText: '“вехи”' })).toBeVisible();
});

test('arrows choose, past the end from the beginning; what is typed chooses anew', async () => {
  await open();
  await field().fill('exo');
  await expect.element(chosen()).toMatchTextContent(having('EXO Exoskeleton'));
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(chosen()).toMatchTextContent(having('EXO-01'));
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
  await expect.element(chosen()).toMatchTextContent(having('EXO Exoskeleton'));
  await userEvent.keyboard('{ArrowDown}-');
  await expect.element(chosen()).toMatchTextContent(having('EXO-01'));
});

test('while an input method composes, Enter is its own', async () => {
  await open();
  await field().fill('exo');
  await expect.element(chosen()).toMatchTextContent(having('EXO Exoskeleton'));
  const input = field().element();
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
  await expect.element(field()).toBeVisible();
});

test('does what a command says, and knows what is on screen', async () => {
  await open(`/projects/${PROJECT}/milestones`);
  await field().fill('approve');
  await expect.element(chosen()).toMatchTextContent(having('(EXO)'));
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Approve a baseline' })).toBeVisible();
});

test('offers at first what was opened and changed last, and what can be done', async () => {
  await open(`/projects/${PROJECT}`);
  await expect.element(page.getByRole('group', { name: search.recent })).toMatchTextContent(having('EXO Exoskeleton'));
  await expect.element(page.getByRole('group', { name: search.changed })).toMatchTextContent(having('Tester'));
  await expect.element(page.getByRole('group', { name: search.commands })).toBeVisible();
});

test('says that nothing has the words', async () => {
  await open();
  await field().fill('zzzz');
  await expect.element(page.getByRole('status').filter({ hasText: search.none })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toBeVisible();
});

test('“?” tells of all keys', async () => {
  await open();
  await userEvent.keyboard('{Escape}');
  await eventually(() => expect(document.querySelector('[role="dialog"]')).toBeNull());
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: search.keys.title })).toBeVisible();
});
