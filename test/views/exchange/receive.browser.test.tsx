// Receiving as its user meets it: on real IndexedDB, with files that another laptop wrote.
import { Encrypter } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import common from '../../../assets/locales/en/common.json' with { type: 'json' };
import en from '../../../assets/locales/en/exchange.json' with { type: 'json' };
import problems from '../../../assets/locales/en/problems.json' with { type: 'json' };
import { admit } from '../../../renderer/actions/devices.ts';
import { create, remove } from '../../../renderer/changes/edit.ts';
import { parseBackupName } from '../../../renderer/sync/backup/backup-name.ts';
import { ReceiveDialog } from '../../../renderer/views/exchange/receive-dialog.tsx';
import { ReceivePanel } from '../../../renderer/views/exchange/receive-panel.tsx';
import { goOn, openHeld, receive } from '../../../renderer/views/exchange/receive-session.ts';
import { eventually } from '../../helpers/eventually.ts';
import { testId } from '../../helpers/replica.ts';
import { Sender } from '../../helpers/sender.ts';
import { TestShelf } from '../../helpers/shelf.ts';
import { type OpenSession, openSession } from './open-session.tsx';

const project = testId('p', 1);
let session: OpenSession;
let shelf: TestShelf;
let anna: Sender;
let senders = 50;

beforeEach(async () => {
  shelf = new TestShelf();
  const view = (
    <>
      <ReceivePanel />
      <ReceiveDialog />
    </>
  );
  session = await openSession(view, { backups: shelf });
  await session.store().commit({ key: 'project.create' }, [create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  senders += 1;
  anna = await Sender.of(session.store().id, session.store().log, senders, 'Anna');
});

afterEach(() => {
  // A test that failed leaves its files to no other.
  for (let file = 0; file < 3; file += 1) goOn(session.services);
});

function take(bytes: Uint8Array<ArrayBuffer>, fileName = 'from-anna.caravan'): void {
  receive(session.services, fileName, bytes);
}

function addProject(n: number, code: string): void {
  anna.write(create('project', testId('p', n), { code, name: { en: code } }));
}

function button(name: string) {
  return page.getByRole('button', { name, exact: true });
}

async function close(): Promise<void> {
  await expect.element(page.getByRole('dialog', { name: en.dialog.done })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: common.close }).last().click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
}

/** As Caravan protects files, but with a key that is quickly found: what is tried here is the dialog. */
async function lightlyProtected(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(4);
  encrypter.setPassphrase(passphrase);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

describe('a bundle of a device of the park', () => {
  beforeEach(async () => {
    await admit(session.store(), anna.facts, 'member', 1);
  });

  test('shows who sends it and what it would change, and is merged', async () => {
    const base = anna.knows;
    addProject(2, 'NEW');
    take(await anna.bundle(base));
    const dialog = page.getByRole('dialog', { name: en.dialog.review });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByText("Anna, Anna's laptop")).toBeVisible();
    await expect.element(dialog.getByText(en.preview.noConflicts)).toBeVisible();
    await expect.element(dialog.getByRole('row', { name: 'Projects 1 0 0' })).toBeVisible();
    expect(session.store().view.rows('project')).toHaveLength(1);
    await button(en.receive.merge).click();
    await expect.element(page.getByText(en.done.merged_one.replace('{{count, number}}', '1'))).toBeVisible();
    expect(session.store().view.rows('project')).toHaveLength(2);
    await close();
    await expect.element(page.getByRole('row', { name: /Anna/ })).toBeVisible();
  });

  test('left for later is kept, can be looked at again, and is gone when it is merged', async () => {
    const base = anna.knows;
    addProject(2, 'NEW');
    take(await anna.bundle(base));
    await button(en.receive.notNow).click();
    await expect.element(page.getByText(en.held.reasons.postponed)).toBeVisible();
    await page.getByRole('button', { name: `${en.held.again}: from-anna.caravan` }).click();
    await button(en.receive.merge).click();
    await close();
    await expect.element(page.getByText(en.held.reasons.postponed)).not.toBeInTheDocument();
    expect(session.store().view.rows('project')).toHaveLength(2);
  });

  test('closed by Escape is kept as well', async () => {
    const base = anna.knows;
    addProject(2, 'NEW');
    take(await anna.bundle(base));
    await expect.element(button(en.receive.merge)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText(en.held.reasons.postponed)).toBeVisible();
  });

  test('that would delete much says so loudly, and a backup is taken before', async () => {
    const base = anna.knows;
    anna.write(remove('project', project));
    take(await anna.bundle(base));
    await expect.element(page.getByRole('alert').filter({ hasText: '1 project of 1' })).toBeVisible();
    await button(en.receive.merge).click();
    await expect.element(page.getByText(en.done.merged_one.replace('{{count, number}}', '1'))).toBeVisible();
    await close();
    expect(session.store().view.rows('project')).toEqual([]);
    expect([...shelf.files.keys()].map((name) => parseBackupName(name)?.why)).toContain('beforeMerge');
  });

  test('several at once are taken one after the other', async () => {
    const base = anna.knows;
    addProject(2, 'ONE');
    const between = anna.knows;
    take(await anna.bundle(base), 'one.caravan');
    addProject(3, 'TWO');
    take(await anna.bundle(between), 'two.caravan');
    await expect.element(page.getByText(/^one\.caravan/)).toBeVisible();
    await button(en.receive.merge).click();
    await page.getByRole('dialog').getByRole('button', { name: common.close }).last().click();
    await expect.element(page.getByText(/^two\.caravan/)).toBeVisible();
    await button(en.receive.merge).click();
    await close();
    expect(session.store().view.rows('project')).toHaveLength(3);
  });

  test('that waits for another says what for, and follows it by itself', async () => {
    const base = anna.knows;
    addProject(2, 'ONE');
    const between = anna.knows;
    const first = await anna.bundle(base);
    addProject(3, 'TWO');
    take(await anna.bundle(between), 'two.caravan');
    await expect.element(page.getByRole('alert').filter({ hasText: 'Anna 1' })).toBeVisible();
    await button(en.held.leave).click();
    await expect.element(page.getByText(en.held.reasons.gap)).toBeVisible();
    take(first, 'one.caravan');
    await button(en.receive.merge).click();
    await expect.element(page.getByText(en.done.retried_one.replace('{{count, number}}', '1'))).toBeVisible();
    await close();
    await expect.element(page.getByText(en.held.reasons.gap)).not.toBeInTheDocument();
    expect(session.store().view.rows('project')).toHaveLength(3);
  });

  test('protected by a passphrase asks for it again until it fits', async () => {
    const base = anna.knows;
    addProject(2, 'NEW');
    take(await lightlyProtected(await anna.bundle(base), 'camel'));
    const field = page.getByRole('textbox', { name: en.passphrase.label, exact: true });
    await field.fill('wrong');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(en.passphrase.wrong)).toBeVisible();
    await field.fill('camel');
    await userEvent.keyboard('{Enter}');
    await button(en.receive.merge).click();
    await close();
    expect(session.store().view.rows('project')).toHaveLength(2);
  });
});

describe('a bundle of a stranger', () => {
  test('is quarantined; a person may take this one, and no other', async () => {
    const base = anna.knows;
    addProject(2, 'NEW');
    take(await anna.bundle(base));
    await expect.element(page.getByRole('alert').filter({ hasText: 'Anna' })).toBeVisible();
    await button(en.held.acceptOnce).click();
    await button(en.receive.merge).click();
    await expect.element(page.getByText(en.done.stillUnknown)).toBeVisible();
    await close();
    expect(session.store().view.rows('project')).toHaveLength(2);
    expect(session.store().exchange.held).toEqual([]);
  });

  test('is thrown away after a second question', async () => {
    take(await anna.bundle(anna.knows));
    await page.getByRole('dialog').getByRole('button', { name: 'Throw away “from-anna.caravan”' }).click();
    expect(session.store().exchange.held).toHaveLength(1);
    await page.getByRole('dialog').getByRole('button', { name: en.throwAway.action, exact: true }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(session.store().exchange.held).toEqual([]);
  });
});

test('a file that is called off while it is looked at does not come back', async () => {
  const store = session.store();
  await admit(store, anna.facts, 'member', Date.now());
  const base = anna.knows;
  addProject(2, 'NEW');
  const preview = store.previewMerge.bind(store);
  const looked = vi.spyOn(store, 'previewMerge').mockImplementation((incoming) => {
    goOn(session.services);
    return preview(incoming);
  });
  take(await anna.bundle(base));
  await eventually(() => expect(looked).toHaveBeenCalledOnce());
  await looked.mock.results[0]?.value;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(store.exchange.held).toEqual([]);
});

test('a passphrase is known as long as its bundle is held, and no longer', async () => {
  take(await lightlyProtected(await anna.bundle(anna.knows), 'camel'));
  await page.getByRole('textbox', { name: en.passphrase.label, exact: true }).fill('camel');
  await userEvent.keyboard('{Enter}');
  await expect.element(button(en.held.acceptOnce)).toBeVisible();
  const store = session.store();
  const id = store.exchange.held[0]?.id ?? '';
  const bytes = await store.heldBytes(id);
  if (bytes === null) throw new Error('not held');
  expect((await openHeld(store, id, bytes)).opened.ok).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Throw away “from-anna.caravan”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: en.throwAway.action, exact: true }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect((await openHeld(store, id, bytes)).opened).toMatchObject({ ok: false, problem: { code: 'bundle.passphraseNeeded' } });
});

test('what is no bundle is refused in words, and nothing is kept of it', async () => {
  take(new TextEncoder().encode('not a bundle at all'));
  await expect.element(page.getByRole('alert').filter({ hasText: problems.bundle.notZip.what })).toBeVisible();
  expect(session.store().exchange.held).toEqual([]);
});

test('a bundle of another park is offered as a park of its own, and leaves this one as it is', async () => {
  const other = await Sender.of(testId('k', 4_000), session.store().log, 49, 'Boris');
  take(await other.bundle(null));
  await expect.element(page.getByRole('dialog', { name: en.dialog.newPark })).toBeVisible();
  await expect.element(page.getByText(en.otherPark.trust)).toBeVisible();
  await button(common.cancel).click();
  expect(session.store().name).toBe('Test park');
});
