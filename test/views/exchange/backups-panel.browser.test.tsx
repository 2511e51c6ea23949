// Backups as their owner meets them: on real IndexedDB, with a folder in memory.
import { Encrypter } from 'age-encryption';
import { describe, expect, test, vi } from 'vitest';
import en from '../../../assets/locales/en/backups.json' with { type: 'json' };
import enProblems from '../../../assets/locales/en/problems.json' with { type: 'json' };
import { create } from '../../../renderer/changes/edit.ts';
import { success } from '../../../renderer/domain/result.ts';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { parseBackupName } from '../../../renderer/sync/backup/backup-name.ts';
import { readPark } from '../../../renderer/sync/park-file.ts';
import { BackupsPanel } from '../../../renderer/views/exchange/backups-panel.tsx';
import { takeRecoveryBackup } from '../../../renderer/views/exchange/recovery-backup.ts';
import { eventually } from '../../helpers/eventually.ts';
import { testId } from '../../helpers/replica.ts';
import { TestShelf } from '../../helpers/shelf.ts';
import { type OpenSession, openSession } from './open-session.tsx';

const [first, second] = [testId('p', 1), testId('p', 2)];

async function addProject({ store }: OpenSession, id: string, code: string): Promise<void> {
  const made = await store().commit({ key: 'project.create' }, [create('project', id, { code, name: { en: code } })]);
  expect(made.ok).toBe(true);
}

function codes({ store }: OpenSession): string[] {
  return store()
    .view.rows('project')
    .map((project) => project.code)
    .sort();
}

function reasons(shelf: TestShelf): (string | undefined)[] {
  return [...shelf.files.keys()].sort().map((name) => parseBackupName(name)?.why);
}

/** Opens what is in a file of the shelf, as the restore does. */
async function codesIn(shelf: TestShelf, why: string): Promise<string[]> {
  const [, bytes] = [...shelf.files].find(([name]) => parseBackupName(name)?.why === why) ?? [];
  const opened = bytes === undefined ? undefined : await readPark(bytes);
  if (!opened?.ok) throw new Error('no such backup');
  return [...opened.value.park.tables.project.values()].map(({ row }) => String(row.code)).sort();
}

/** As Caravan protects files, but with a key that is quickly found: what is tried here is the dialog. */
async function lightlyProtected(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(4);
  encrypter.setPassphrase(passphrase);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

describe('the panel', () => {
  test('takes the first backup by itself, and one by hand; says why each is kept', async () => {
    const shelf = new TestShelf();
    const { screen } = await openSession(<BackupsPanel />, { backups: shelf });
    await expect.element(screen.getByText('/backups')).toBeVisible();
    await expect.element(screen.getByRole('cell', { name: en.why.scheduled })).toBeVisible();
    await screen.getByRole('button', { name: en.state.now }).click();
    await expect.element(screen.getByRole('cell', { name: en.why.byHand })).toBeVisible();
    await expect.element(screen.getByRole('cell', { name: 'one of the 10 latest' }).first()).toBeVisible();
    expect(reasons(shelf)).toEqual(['scheduled', 'byHand']);
  });

  test('says what is wrong with the folder until it is mended', async () => {
    const shelf = new TestShelf();
    shelf.broken = 'backup.noSpace';
    const { screen } = await openSession(<BackupsPanel />, { backups: shelf });
    await expect.element(screen.getByText(en.state.trouble)).toBeVisible();
    await expect.element(screen.getByRole('alert').filter({ hasText: enProblems.backup.noSpace.what }).first()).toBeVisible();
    shelf.broken = null;
    await screen.getByRole('button', { name: en.state.now }).click();
    await eventually(() => expect(screen.getByText(en.state.trouble).query()).toBeNull());
    expect(reasons(shelf)).toEqual(['byHand']);
  });

  test('explains where there is no folder, and offers a copy', async () => {
    const saveFile = vi.fn<Platform['saveFile']>(async () => success({ name: 'copy.caravan' }));
    const { screen } = await openSession(<BackupsPanel />, { backups: null, saveFile });
    await expect.element(screen.getByText(en.none.text)).toBeVisible();
    await screen.getByRole('button', { name: en.none.save }).click();
    await eventually(() => expect(saveFile).toHaveBeenCalledOnce());
  });
});

describe('restoring', () => {
  test('goes back to the backup under a new identity, and keeps the way forward', async () => {
    const shelf = new TestShelf();
    const session = await openSession(<BackupsPanel />, { backups: shelf });
    const { screen, store } = session;
    await addProject(session, first, 'ONE');
    await screen.getByRole('button', { name: en.state.now }).click();
    await expect.element(screen.getByRole('cell', { name: en.why.byHand })).toBeVisible();
    await addProject(session, second, 'TWO');
    const { device, exchange } = store();
    await screen.getByRole('row').filter({ hasText: en.why.byHand }).getByRole('button').click();
    await expect
      .element(screen.getByText('The park on this laptop becomes as the backup has it; 1 change set is left behind.'))
      .toBeVisible();
    expect(codes(session)).toEqual(['ONE', 'TWO']);
    await screen.getByRole('button', { name: en.restore.confirm, exact: true }).click();
    await expect.element(screen.getByText(en.restore.done)).toBeVisible();
    expect(codes(session)).toEqual(['ONE']);
    expect(store().device).not.toBe(device);
    expect(store().exchange.trust.anchors).toEqual(expect.arrayContaining([...exchange.trust.anchors]));
    expect(await codesIn(shelf, 'beforeRestore')).toEqual(['ONE', 'TWO']);
    // What is written from now on is this new device's, and is kept.
    await addProject(session, testId('p', 3), 'THREE');
    expect(store().log.lastSeq(store().device)).toBe(1);
    await expect.element(screen.getByRole('cell', { name: en.why.beforeRestore })).toBeVisible();
  });

  test('does nothing where the present state cannot be backed up first', async () => {
    const shelf = new TestShelf();
    const session = await openSession(<BackupsPanel />, { backups: shelf });
    await takeRecoveryBackup(session.store(), { backups: shelf }, 'beforeMerge');
    await addProject(session, first, 'ONE');
    const { device } = session.store();
    await session.screen.getByRole('row').filter({ hasText: en.why.beforeMerge }).getByRole('button').click();
    await expect.element(session.screen.getByRole('button', { name: en.restore.confirm, exact: true })).toBeVisible();
    shelf.broken = 'backup.noFolder';
    await session.screen.getByRole('button', { name: en.restore.confirm, exact: true }).click();
    await expect.element(session.screen.getByRole('alert').filter({ hasText: 'backup folder' }).first()).toBeVisible();
    expect(codes(session)).toEqual(['ONE']);
    expect(session.store().device).toBe(device);
  });

  test('a file: of another park refused, damaged refused, protected opened by its passphrase', async () => {
    const shelf = new TestShelf();
    const other = new TestShelf();
    const elsewhere = await openSession(null, { backups: other });
    await takeRecoveryBackup(elsewhere.store(), { backups: other }, 'beforeMerge');
    const files: Uint8Array<ArrayBuffer>[] = [];
    const openFile = async () => success({ name: 'copy.caravan', bytes: files.shift() ?? new Uint8Array() });
    const session = await openSession(<BackupsPanel />, { backups: shelf, openFile });
    const { screen, store } = session;
    await takeRecoveryBackup(store(), { backups: shelf }, 'beforeMerge');
    const own = [...shelf.files.values()][0] ?? new Uint8Array();
    const foreign = [...other.files.values()][0] ?? new Uint8Array();
    const damaged = own.slice();
    damaged[own.length >> 1] = (damaged[own.length >> 1] ?? 0) ^ 0xff;
    files.push(foreign, damaged, await lightlyProtected(own, 'a camel in the snow'));
    await addProject(session, first, 'ONE');

    const choose = () => screen.getByRole('button', { name: en.file.choose }).click();
    for (const what of [enProblems.backup.otherPark.what.replace('{{park}}', 'Test park'), enProblems.bundle.badDigest.what]) {
      await choose();
      await expect.element(screen.getByRole('alert').filter({ hasText: what }), { timeout: 60_000 }).toBeVisible();
      await screen.getByRole('button', { name: 'Close' }).last().click();
    }
    await choose();
    await screen.getByLabelText(en.restore.passphrase, { exact: true }).fill('a horse');
    await screen.getByRole('button', { name: 'Open' }).click();
    await expect.element(screen.getByText(en.restore.wrong), { timeout: 60_000 }).toBeVisible();
    await screen.getByLabelText(en.restore.passphrase, { exact: true }).fill('a camel in the snow');
    await screen.getByRole('button', { name: 'Open' }).click();
    await expect.element(screen.getByRole('button', { name: en.restore.confirm, exact: true }), { timeout: 60_000 }).toBeVisible();
    await screen.getByRole('button', { name: en.restore.confirm, exact: true }).click();
    await expect.element(screen.getByText(en.restore.done).first(), { timeout: 60_000 }).toBeVisible();
    await eventually(() => expect(codes(session)).toEqual([]));
  }, 120_000); // six starts of a worker
});
