// Who takes part in a park, and how a new device comes to.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { admit, ensureIntroduced, keyringIn } from '../../../renderer/actions/devices.ts';
import { create } from '../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import type { ParkStore } from '../../../renderer/store/park-store.ts';
import { fingerprintOf } from '../../../renderer/sync/trust/identity.ts';
import { AdmitDialog } from '../../../renderer/views/exchange/admit-dialog.tsx';
import { OtherDevices } from '../../../renderer/views/exchange/devices-others.tsx';
import { OwnDevice } from '../../../renderer/views/exchange/devices-own.tsx';
import { UnknownWriters } from '../../../renderer/views/exchange/devices-unknown.tsx';
import { workApart } from '../../helpers/apart.ts';
import { laptopOf } from '../../helpers/devices.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

beforeEach(() => setLanguage('en'));

async function openPark(): Promise<ParkStore> {
  const store = await openTestPark([create('project', testId('p', 1), { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  await ensureIntroduced(store, { person: 'Wang Haoran', deviceName: 'Office', wallMs: 1_000_000 });
  return store;
}

test('this device shows its digits, to be read aloud one by one, and takes a name', async () => {
  const store = await openPark();
  const { screen } = await showView(store, <OwnDevice />);
  const digits = await fingerprintOf(store.exchange.identity.key);
  await expect.element(screen.getByText(digits.split(' ')[4] ?? '', { exact: true })).toBeVisible();
  const spoken = digits
    .split(' ')
    .map((group) => group.split('').join(' '))
    .join(', ');
  await expect.element(screen.getByText(spoken)).toBeInTheDocument();
  const name = screen.getByRole('textbox', { name: 'Name of this device' });
  await name.fill('Laboratory');
  await screen.getByRole('textbox', { name: 'Your name' }).click();
  await eventually(async () => expect((await keyringIn(store)).entries.get(store.device)?.facts.name).toBe('Laboratory'));
});

describe('the dialog that admits', () => {
  test('wants the digits compared before it lets anyone in', async () => {
    const store = await openPark();
    const orlov = await laptopOf(store.id, 7, 'Дмитрий Орлов');
    const onDone = vi.fn<(admitted: boolean) => void>();
    const fingerprint = await fingerprintOf(orlov.facts.key);
    const { screen } = await showView(store, <AdmitDialog facts={orlov.facts} fingerprint={fingerprint} onDone={onDone} />);
    const button = screen.getByRole('button', { name: 'Admit', exact: true });
    await expect.element(button).toBeDisabled();
    await expect.element(screen.getByRole('radio', { name: 'Member' })).toBeChecked();
    await screen.getByRole('checkbox', { name: /I have compared them with Дмитрий Орлов/ }).click();
    await button.click();
    await eventually(() => expect(onDone).toHaveBeenCalledExactlyOnceWith(true));
    expect((await keyringIn(store)).entries.get(orlov.facts.device)?.facts).toMatchObject({ person: 'Дмитрий Орлов', role: 'member' });
  });

  test('left, changes nothing', async () => {
    const store = await openPark();
    const orlov = await laptopOf(store.id, 7, 'Orlov');
    const onDone = vi.fn<(admitted: boolean) => void>();
    const { screen } = await showView(store, <AdmitDialog facts={orlov.facts} fingerprint="1 2 3 4 5" onDone={onDone} />);
    const before = store.exchange.trust;
    await screen.getByRole('button', { name: 'Cancel' }).click();
    expect(onDone).toHaveBeenCalledExactlyOnceWith(false);
    expect(store.exchange.trust).toBe(before);
  });
});

test('another device is revoked after its user has read what that means', async () => {
  const store = await openPark();
  const orlov = await laptopOf(store.id, 7, 'Orlov');
  await admit(store, orlov.facts, 'member', 2_000_000);
  const { screen } = await showView(store, <OtherDevices />);
  await expect.element(screen.getByRole('article', { name: 'Orlov, ThinkPad' })).toBeVisible();
  await screen.getByRole('button', { name: 'Revoke Orlov, ThinkPad' }).click();
  await expect.element(screen.getByText(/quarantined/)).toBeVisible();
  await screen.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect.element(screen.getByText('Revoked', { exact: true }).first()).toBeVisible();
  expect((await keyringIn(store)).entries.get(orlov.facts.device)?.revoked).not.toBeNull();
});

test('who has written and is in no keyring is listed as such', async () => {
  const store = await openPark();
  const { screen } = await showView(store, <UnknownWriters />);
  await workApart(store, [], [create('project', testId('p', 2), { code: 'DRN', name: { en: 'Drone' } })]);
  await expect.element(screen.getByRole('rowheader', { name: '0009' })).toBeVisible();
  await expect.element(screen.getByRole('cell', { name: '1 change', exact: true })).toBeVisible();
});
