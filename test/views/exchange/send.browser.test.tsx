// Sending as its user meets it: on real IndexedDB; the file is opened as its receiver would.
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import en from '../../../assets/locales/en/exchange.json' with { type: 'json' };
import { admit } from '../../../renderer/actions/devices.ts';
import { create } from '../../../renderer/changes/edit.ts';
import { success } from '../../../renderer/domain/result.ts';
import { protectionOf } from '../../../renderer/sync/protect/protection.ts';
import { SendPanel } from '../../../renderer/views/exchange/send-panel.tsx';
import { testId } from '../../helpers/replica.ts';
import { openedFor, openingFor, Sender } from '../../helpers/sender.ts';
import { type OpenSession, openSession } from './open-session.tsx';

const project = testId('p', 1);
let session: OpenSession;
let saved: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
let anna: Sender;

beforeEach(async () => {
  saved = [];
  session = await openSession(<SendPanel />, {
    saveFile: ({ suggestedName, bytes }) => {
      saved.push({ name: suggestedName, bytes: new Uint8Array(bytes) });
      return Promise.resolve(success({ name: suggestedName }));
    },
  });
  anna = await Sender.of(session.store().id, session.store().log, 60, 'Anna');
});

function button(name: string) {
  return page.getByRole('button', { name, exact: true });
}

async function saveBundle(): Promise<Uint8Array<ArrayBuffer>> {
  const before = saved.length;
  await button(en.send.action).click();
  await expect.poll(() => saved.length, { timeout: 20_000 }).toBe(before + 1);
  return saved.at(-1)?.bytes ?? new Uint8Array();
}

function addProject(): Promise<unknown> {
  return session.store().commit({ key: 'project.create' }, [create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
}

describe('where no other device is known', () => {
  test('the whole park goes, under a name that tells of it, and the time is remembered', async () => {
    await page.getByRole('radio', { name: en.send.none }).click();
    const received = await openedFor(null, await saveBundle());
    expect(received).toMatchObject({ kind: 'checkpoint', wasProtected: false, writer: { device: session.store().device } });
    expect(saved[0]?.name).toMatch(/^Test park .*\d{4}-\d\d-\d\d \d{4}\.caravan$/);
    await expect.poll(() => session.store().exchange.marks.sentAt).not.toBeNull();
    await expect.element(page.getByText(/^Bundle saved: Test park/)).toBeVisible();
  });

  test('a passphrase must be typed twice alike', async () => {
    await page.getByRole('textbox', { name: en.send.first, exact: true }).fill('one');
    await expect.element(page.getByText(en.send.strength.weak)).toBeVisible();
    await page.getByRole('textbox', { name: en.send.second, exact: true }).fill('two');
    await expect.element(page.getByText(en.send.differs)).toBeVisible();
    await expect.element(button(en.send.action)).toBeDisabled();
    await page.getByRole('textbox', { name: en.send.second, exact: true }).fill('one');
    await expect.element(button(en.send.action)).toBeEnabled();
  });
});

describe('to a device of the park', () => {
  beforeEach(async () => {
    await admit(session.store(), anna.facts, 'member', 1);
  });

  test('that never sent anything the whole park goes, for its key', async () => {
    await expect.element(page.getByText(en.send.never)).toBeVisible();
    await page.getByRole('checkbox', { name: /^Anna/ }).click();
    await page.getByRole('checkbox', { name: en.send.anyone }).click();
    await expect.element(page.getByRole('radio', { name: en.send.keys })).toBeVisible();
    await page.getByRole('radio', { name: en.send.keys }).click();
    const bytes = await saveBundle();
    expect(protectionOf(bytes)).toBe('recipients');
    const { opened } = await openingFor({ bytes, trust: null, decryption: anna.identity.encryption.privateKey });
    expect(opened).toMatchObject({ ok: true, value: { kind: 'checkpoint' } });
    await expect.poll(() => session.store().exchange.peers.get(anna.facts.device)?.sentAt ?? null).not.toBeNull();
  });

  test('goes what it lacks by what it said; nothing new is said to be that, and goes all the same', async () => {
    const { store } = session;
    const peer = { device: anna.facts.device, knows: anna.replica.log.knows(), receivedAt: 1, sentAt: null };
    await store().changeExchange({ peers: [peer] });
    await page.getByRole('checkbox', { name: /^Anna/ }).click();
    await page.getByRole('checkbox', { name: en.send.anyone }).click();
    await expect.element(page.getByText(en.send.nothing)).toBeVisible();
    await addProject();
    await expect.element(page.getByRole('region', { name: en.send.what }).filter({ hasText: '1 change, made' })).toBeVisible();
    await page.getByRole('radio', { name: en.send.none }).click();
    const received = await openedFor(null, await saveBundle());
    expect(received).toMatchObject({ kind: 'segment', counts: { changeSets: 1 } });
    expect(received.incoming.announcement.requires).toEqual(anna.knows);
    expect(received.incoming.announcement.knows).toEqual(store().log.knows());
  });
});

test('where protection is required, there is no way without', async () => {
  const required = page.getByRole('switch');
  await expect.element(required).toBeInTheDocument();
  required.element().focus();
  await userEvent.keyboard(' ');
  await expect.poll(() => session.store().exchange.marks.protectionRequired).toBe(true);
  await expect.element(page.getByRole('radio', { name: en.send.none })).not.toBeInTheDocument();
});
