// Updates as a user meets them, with a host that does what the test says.
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import enProblems from '../../../assets/locales/en/problems.json' with { type: 'json' };
import en from '../../../assets/locales/en/updates.json' with { type: 'json' };
import ru from '../../../assets/locales/ru/updates.json' with { type: 'json' };
import zh from '../../../assets/locales/zh/updates.json' with { type: 'json' };
import { create } from '../../../renderer/changes/edit.ts';
import { failure, type Result, success } from '../../../renderer/domain/result.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import type { UpdateState, Updates } from '../../../renderer/platform/platform.ts';
import { cssVariables, theme } from '../../../renderer/ui/theme.ts';
import { UpdatesSection } from '../../../renderer/views/settings/updates-section.tsx';
import '../../../renderer/ui/tokens.css';
import { violationsHere } from '../../helpers/axe-here.ts';
import { eventually } from '../../helpers/eventually.ts';
import { testId } from '../../helpers/replica.ts';
import { openSession } from '../exchange/open-session.tsx';

const off: UpdateState = {
  current: '1.0.0',
  feed: { kind: 'none' },
  stage: 'off',
  offered: null,
  percent: null,
  checkedAt: null,
  problem: null,
};
const web: UpdateState = { ...off, feed: { kind: 'web', url: 'https://updates.example.org/' }, stage: 'idle' };
const folder: UpdateState = { ...web, feed: { kind: 'folder', folder: '/media/usb/Caravan' } };
const available: UpdateState = { ...web, stage: 'available', offered: '1.1.0', checkedAt: 0 };
const downloading: UpdateState = { ...available, stage: 'downloading', percent: 42 };
const ready: UpdateState = { ...available, stage: 'ready' };
const failed: UpdateState = { ...web, stage: 'failed', problem: { code: 'update.noFolder', details: { folder: '/media/usb' } } };
const unsupported: UpdateState = { ...off, stage: 'unsupported', problem: { code: 'update.noKey' } };

/** A host in the given state; each call is remembered, and leads to what the test has prepared. */
class TestUpdates implements Updates {
  readonly calls: string[] = [];
  next: UpdateState;
  refusal: string | null = null;
  /** Called before each answer. */
  before: () => void = () => undefined;
  readonly #listeners = new Set<(state: UpdateState) => void>();

  constructor(state: UpdateState) {
    this.next = state;
  }

  readonly describe = () => Promise.resolve(success(this.next));
  readonly setAddress = (url: string | null) => this.#answer(`address ${url}`);
  readonly chooseFolder = (by: string) => this.#answer(by);
  readonly check = () => this.#answer('check');
  readonly download = () => this.#answer('download');
  readonly install = () => this.#answer('install');

  readonly onChange = (listener: (state: UpdateState) => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tell(state: UpdateState): void {
    this.next = state;
    for (const listener of this.#listeners) listener(state);
  }

  #answer(call: string): Promise<Result<UpdateState>> {
    this.before();
    this.calls.push(call);
    return Promise.resolve(this.refusal === null ? success(this.next) : failure(this.refusal));
  }
}

function Themed({ children, scheme = 'light' }: { readonly children: ReactNode; readonly scheme?: 'light' | 'dark' }) {
  return (
    <MantineProvider env="test" theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      {children}
    </MantineProvider>
  );
}

async function show(state: UpdateState, scheme?: 'light' | 'dark') {
  const updates = new TestUpdates(state);
  const session = await openSession(
    <Themed scheme={scheme ?? 'light'}>
      <UpdatesSection />
    </Themed>,
    { updates },
  );
  return { updates, ...session };
}

test('is not there where the host cannot replace itself', async () => {
  const { screen } = await openSession(
    <>
      <UpdatesSection />
      <p>below</p>
    </>,
    { updates: null },
  );
  await expect.element(screen.getByText('below')).toBeVisible();
  expect(screen.getByRole('heading').query()).toBeNull();
});

test('a copy that cannot be updated says why, and offers nothing', async () => {
  const { screen } = await show(unsupported);
  await expect.element(screen.getByText(enProblems.update.noKey.what)).toBeVisible();
  expect(screen.getByRole('button').query()).toBeNull();
  expect(screen.getByRole('combobox').query()).toBeNull();
});

describe('where from', () => {
  test('nowhere at first, and then nothing can be looked for', async () => {
    const { screen } = await show(off);
    await expect.element(screen.getByLabelText(en.from.label)).toHaveValue('none');
    expect(screen.getByRole('button').query()).toBeNull();
  });

  test('an address that is typed', async () => {
    const { screen, updates } = await show(off);
    await screen.getByLabelText(en.from.label).selectOptions('web');
    const field = screen.getByLabelText(en.address.label);
    await expect.element(field).toHaveFocus();
    updates.next = web;
    await field.fill(' https://updates.example.org ');
    await screen.getByLabelText(en.from.label).click();
    await expect.element(screen.getByRole('button', { name: en.check })).toBeVisible();
    expect(updates.calls).toEqual(['address https://updates.example.org']);
    await expect.element(field).toHaveValue('https://updates.example.org/');
  });

  test('one that cannot be used stays to be mended, with the reason', async () => {
    const { screen, updates } = await show(off);
    await screen.getByLabelText(en.from.label).selectOptions('web');
    updates.refusal = 'update.notHttps';
    const field = screen.getByLabelText(en.address.label);
    await field.fill('http://example.org');
    await screen.getByLabelText(en.from.label).click();
    await expect.element(screen.getByText(enProblems.update.notHttps.what, { exact: false })).toBeVisible();
    await expect.element(field).toHaveValue('http://example.org');
    expect(screen.getByRole('alert').query()).toBeNull();
  });

  test('a folder, from the dialog of the system', async () => {
    const { screen, updates } = await show(off);
    updates.next = folder;
    await screen.getByLabelText(en.from.label).selectOptions('folder');
    await expect.element(screen.getByText('/media/usb/Caravan')).toBeVisible();
    await screen.getByRole('button', { name: en.folder.choose }).click();
    await screen.getByLabelText(en.from.label).selectOptions('file');
    expect(updates.calls).toEqual(['folder', 'folder', 'file']);
  });

  test('a dialog that was cancelled leaves all as it was', async () => {
    const { screen } = await show(web);
    await screen.getByLabelText(en.from.label).selectOptions('folder');
    await expect.element(screen.getByLabelText(en.from.label)).toHaveValue('web');
  });

  test('nowhere again', async () => {
    const { screen, updates } = await show(web);
    updates.next = off;
    await screen.getByLabelText(en.from.label).selectOptions('none');
    await eventually(() => expect(screen.getByRole('button').query()).toBeNull());
    expect(updates.calls).toEqual(['address null']);
  });
});

describe('step by step', () => {
  test('looked for, fetched and installed, each at its own press of a button', async () => {
    const { screen, updates } = await show(web);
    await expect.element(screen.getByText(en.stage.idle)).toBeVisible();
    updates.next = available;
    await screen.getByRole('button', { name: en.check }).click();
    await expect.element(screen.getByText('Version 1.1.0 is available; this is version 1.0.0.')).toBeVisible();
    expect(updates.calls).toEqual(['check']);

    updates.next = ready;
    await screen.getByRole('button', { name: 'Download version 1.1.0' }).click();
    await expect.element(screen.getByRole('button', { name: en.install })).toBeVisible();
    expect(updates.calls).toEqual(['check', 'download']);

    await screen.getByRole('button', { name: en.install }).click();
    await eventually(() => expect(updates.calls).toEqual(['check', 'download', 'install']));
  });

  test('the host’s word is shown without asking: how far the download is', async () => {
    const { screen, updates } = await show(available);
    await expect.element(screen.getByRole('button', { name: en.check })).toBeVisible();
    updates.tell(downloading);
    const bar = screen.getByRole('progressbar', { name: 'Download of version 1.1.0' });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '42');
    expect(screen.getByRole('button').query()).toBeNull();
    await expect.element(screen.getByLabelText(en.from.label)).toBeDisabled();
  });

  test('what went wrong is said in words, and can be tried again', async () => {
    const { screen, updates } = await show({ ...failed, offered: '1.1.0' });
    await expect.element(screen.getByRole('alert').filter({ hasText: '/media/usb' })).toBeVisible();
    updates.next = ready;
    await screen.getByRole('button', { name: 'Download version 1.1.0' }).click();
    await expect.element(screen.getByRole('button', { name: en.install })).toBeVisible();
    expect(screen.getByRole('alert').query()).toBeNull();
  });

  test('nothing newer is said with the time of the last look', async () => {
    const { screen } = await show({ ...web, checkedAt: Date.now() });
    await expect.element(screen.getByText('There is no newer version. Last looked: just now.')).toBeVisible();
  });

  test('before the app closes, what was entered is on the disk', async () => {
    const { screen, updates, store } = await show(ready);
    const install = screen.getByRole('button', { name: en.install });
    await expect.element(install).toBeVisible();
    const order: string[] = [];
    updates.before = () => void order.push('install');
    const park = store();
    const settled = vi.spyOn(park, 'settled');
    settled.mockImplementation(async () => {
      settled.mockRestore();
      await park.settled();
      order.push('saved');
    });
    const commit = park.commit({ key: 'project.create' }, [create('project', testId('p', 1), { code: 'ONE', name: { en: 'One' } })]);
    await install.click();
    await eventually(() => expect(order).toEqual(['saved', 'install']));
    expect((await commit).ok).toBe(true);
  });
});

describe('for everyone', () => {
  const texts = { en, ru, zh };
  const states = { off, web, folder, available, downloading, ready, failed, unsupported };
  const cases = (['en', 'ru', 'zh'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((scheme) => [language, scheme] as const),
  );

  test.each(cases)('axe finds nothing, in %s and %s', async (language, scheme) => {
    const { screen, updates } = await show(off, scheme);
    setLanguage(language);
    await expect.element(screen.getByRole('heading', { name: texts[language].title })).toBeVisible();
    for (const [name, state] of Object.entries(states)) {
      updates.tell(state);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(await violationsHere(document.body), name).toEqual([]);
      expect(document.body.textContent, name).not.toMatch(/updates:|problems:|\{\{/);
      // No word of it is cut off or pushes the page wide.
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(document.documentElement.clientWidth);
    }
  });
});
