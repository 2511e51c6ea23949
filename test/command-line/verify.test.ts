// verify: who signed, by whose word, and what a park would make of the bundle. The exit status is what scripts go by.
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangeSet } from '../../renderer/changes/change-set.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { type BundleContent, writeBundle } from '../../renderer/sync/bundle/write-bundle.ts';
import { protect } from '../../renderer/sync/protect/protect.ts';
import { type DeviceIdentity, fingerprintOf } from '../../renderer/sync/trust/identity.ts';
import { changeSet, inBundle, op } from '../sync/bundle/examples.ts';
import { adds, factsOf, identityNumber, revokes } from '../sync/trust/people.ts';
import { Folder, runHere } from './run-caravan.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const at = (name: string) => path.join(folder.top, name);
let boss: DeviceIdentity;
let colleague: DeviceIdentity;
let stranger: DeviceIdentity;
let base: ChangeSet;
let next: ChangeSet;

beforeAll(async () => {
  [boss, colleague, stranger] = [await identityNumber(1), await identityNumber(2), await identityNumber(3)];
  base = { ...changeSet({ seq: 1, ops: [op({ value: 'A' })] }), device: boss.device };
  next = {
    ...changeSet({ seq: 1, ms: 9, ops: [op({ value: 'B', supersedes: [{ device: boss.device, seq: 1 }] })] }),
    device: colleague.device,
  };
  const own = await adds(boss, boss, 1);
  const admitted = await adds(boss, colleague, 2, factsOf(colleague, { role: 'member', person: '李伟', name: '办公室' }));
  const introduced = await adds(colleague, colleague, 3, factsOf(colleague, { role: 'member', person: '李伟', name: '办公室' }));
  await write('park', [base], { device: boss.device, signer: boss, keyring: [own, admitted] });
  await write('next', [next], { kind: 'segment', device: colleague.device, signer: colleague, keyring: [own, admitted, introduced] });
  await write('unadmitted', [next], { kind: 'segment', device: colleague.device, signer: colleague, keyring: [introduced] });
  const revoked = await revokes(boss, colleague, 5);
  await write('revoked', [next], { kind: 'segment', device: colleague.device, signer: colleague, keyring: [own, admitted, revoked] });
  await write('strange', [next], {
    kind: 'segment',
    device: stranger.device,
    signer: stranger,
    keyring: [await adds(stranger, stranger, 1)],
  });
});

async function write(name: string, sets: readonly ChangeSet[], more: Partial<BundleContent>): Promise<void> {
  folder.write(name, await writeBundle({ ...inBundle(sets), ...more }));
}

async function verify(name: string, ...words: string[]) {
  const { status, stdout, errors } = await runHere(['verify', at(name), ...words]);
  return { status, told: stdout.replaceAll(`${folder.top}/`, ''), errors: errors.map((line) => line.replaceAll(`${folder.top}/`, '')) };
}

test('who signed is told by fingerprint and by their own word, and is trusted by nobody yet', async () => {
  const { status, told, errors } = await verify('next');
  expect({ status, errors }).toEqual({ status: 0, errors: [] });
  expect(told).toContain(`Key fingerprint: ${await fingerprintOf(colleague.key)}.`);
  expect(told).toContain('The signer goes by: 李伟, 办公室.');
  expect(told).not.toContain('trusted');
});

test('a fingerprint vouches for its holder, in any spacing', async () => {
  const { status, told } = await verify('next', '--trust', (await fingerprintOf(colleague.key)).replaceAll(' ', '-'));
  expect({ status, isTrusted: told.includes('The signer is trusted.') }).toEqual({ status: 0, isTrusted: true });
});

test('a manager’s fingerprint vouches for those whom they admitted', async () => {
  const trust = ['--trust', await fingerprintOf(boss.key)];
  expect(await verify('next', ...trust)).toMatchObject({ status: 0, told: expect.stringContaining('The signer is trusted.') });
  const lines = ['unadmitted: whoever signed it is not among those that you trust.'];
  expect(await verify('unadmitted', ...trust)).toMatchObject({ status: 1, errors: lines });
});

test('a park file vouches for its signer and the devices that it knows', async () => {
  const { status, told, errors } = await verify('unadmitted', '--park', at('park'));
  expect({ status, errors }).toEqual({ status: 0, errors: [] });
  expect(told).toContain('The signer is trusted.');
  expect(told).toContain('Change sets that are new to the park: 1.');
  expect((await verify('strange', '--park', at('park'))).errors).toContain('strange: whoever signed it is not among those that you trust.');
});

test('a revoked signer is refused, asked or not', async () => {
  const line = 'revoked: the device that signed it has been revoked; its change sets count up to 5 only.';
  expect(await verify('revoked')).toMatchObject({ status: 1, errors: [line] });
  expect(await verify('revoked', '--park', at('park'))).toMatchObject({ status: 1, errors: [line] });
});

test('changes that a revoked device made afterwards are refused, whoever passes them on', async () => {
  const ring = [await adds(boss, boss, 1), await adds(boss, colleague, 2), await revokes(boss, colleague, 0)];
  await write('relayed', [base, next], { device: boss.device, signer: boss, keyring: ring });
  const { status, errors } = await verify('relayed');
  expect({ status, errors }).toEqual({
    status: 1,
    errors: [expect.stringMatching(/^relayed: Changes of a revoked device .*: Анна Петрова, beyond change set 0\.$/)],
  });
  const merged = await runHere(['merge', at('relayed'), '--out', at('relayed-out')]);
  expect(merged).toMatchObject({ status: 0, errors: [expect.stringContaining('Changes of a revoked device')] });
});

test('an unsigned bundle is nobody’s where someone was to be trusted', async () => {
  await write('unsigned', [base], {});
  expect(await verify('unsigned')).toMatchObject({ status: 0 });
  expect(await verify('unsigned', '--trust', '11111 22222 33333 44444 55555')).toMatchObject({
    status: 1,
    errors: ['unsigned: whoever signed it is not among those that you trust.'],
  });
});

test('a replay, a gap, a fork and another park are each told for what they are', async () => {
  expect((await verify('park', '--park', at('park'))).told).toContain('The bundle holds nothing that the park lacks.');
  const later = { ...next, seq: 3 };
  await write('later', [later], { kind: 'segment', device: boss.device, signer: boss });
  expect((await verify('later', '--park', at('park'))).errors).toEqual([
    `later: must wait for what the park lacks: change sets 1 to 2 of device ${colleague.device}.`,
  ]);
  const knows = ChangeLog.of([{ ...base, author: 'Mallory' }]).knows();
  await write('fork', [], { kind: 'segment', device: boss.device, signer: boss, knows });
  expect((await verify('fork', '--park', at('park'))).errors[0]).toContain(`fork: device ${boss.device} has another history there`);
  await write('elsewhere', [base], { park: { id: stranger.device, name: 'Другой' }, device: boss.device, signer: boss });
  expect((await verify('elsewhere', '--park', at('park'))).errors).toContain(
    `elsewhere: belongs to another park: “Другой” (${stranger.device}).`,
  );
});

test('a clock that is far ahead is told, and holds the bundle back from a park', async () => {
  // Commands of this test run in 1970.
  await write('ahead', [{ ...next, at: { ms: 3 * 86_400_000, counter: 0 } }], { kind: 'segment', device: boss.device, signer: boss });
  expect(await verify('ahead')).toMatchObject({ status: 0, told: expect.stringContaining('72 h ahead') });
  expect((await verify('ahead', '--park', at('park'))).errors).toEqual([
    'ahead: must wait until someone accepts that its clock is more than a day ahead.',
  ]);
});

test('a protected bundle says that it is, and opens by the passphrase of the environment', async () => {
  folder.write('secret.caravan', await protect(folder.read('park'), { passphrase: 'тёплый ветер' }));
  for (const command of ['verify', 'inspect']) {
    const { status, stdout, errors } = await folder.caravan([command, 'secret.caravan']);
    expect({ status, stdout, errors }).toEqual({
      status: 1,
      stdout: '',
      errors: [expect.stringMatching(/^secret\.caravan: This bundle is encrypted\./)],
    });
    expect(errors[0]).toContain('CARAVAN_PASSPHRASE');
  }
  const given = { CARAVAN_PASSPHRASE: 'тёплый ветер' };
  expect((await folder.caravan(['inspect', 'secret.caravan', '--json'], given)).stdout).toContain('"protection": "passphrase"');
  expect(await folder.caravan(['log', '--park', 'secret.caravan'], given)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Анна'),
  });
}, 120_000);
