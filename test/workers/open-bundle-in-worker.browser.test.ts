// Bundles are opened away from the page, and the page keeps their bytes.
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { sha256 } from '../../renderer/sync/bundle/sha256.ts';
import { protect } from '../../renderer/sync/protect/protect.ts';
import { fingerprintOf, newIdentity } from '../../renderer/sync/trust/identity.ts';
import { openBundleInWorker } from '../../renderer/workers/open-bundle-in-worker.ts';
import { testId } from '../helpers/replica.ts';
import { Sender } from '../helpers/sender.ts';
import { changeSet, op, valueIn } from '../sync/bundle/examples.ts';

const PARK = testId('k', 1);
const plain = { passphrase: null, decryption: null, trust: null };
let anna: Sender;

beforeAll(async () => {
  anna = await Sender.of(
    PARK,
    ChangeLog.of([changeSet({ seq: 1, ops: [op({ table: 'project', field: 'code', value: 'EXO' })] })]),
    2,
    'Anna',
  );
});

afterEach(() => void vi.restoreAllMocks());

describe('a bundle', () => {
  test('comes back as what it says, with its writer as it introduces itself', async () => {
    const bytes = await anna.bundle(null);
    const copy = bytes.slice();
    const { id, opened } = await openBundleInWorker({ ...plain, bytes });
    expect(bytes).toEqual(copy);
    expect(id).toBe(await sha256(bytes));
    const received = valueIn(opened);
    expect(received).toMatchObject({ id, size: bytes.length, wasProtected: false, kind: 'checkpoint', park: { id: PARK } });
    expect(received.signer).toBe('unknown');
    const { device, key } = anna.facts;
    expect(received.writer).toEqual({ device, key, facts: anna.facts, fingerprint: await fingerprintOf(key) });
    expect(received.incoming.announcement.knows).toEqual(anna.replica.log.knows());
    expect(received.statements).toEqual(anna.statements);
  });

  test('of a device that the park believes is trusted; by the keyring of another park it is not', async () => {
    const bytes = await anna.bundle(null);
    const trust = { park: PARK, statements: [], anchors: [anna.facts.key] };
    expect(valueIn((await openBundleInWorker({ ...plain, bytes, trust })).opened).signer).toBe('trusted');
    const elsewhere = { ...trust, park: testId('k', 2) };
    expect(valueIn((await openBundleInWorker({ ...plain, bytes, trust: elsewhere })).opened).signer).toBe('unknown');
  });

  test('is cut into chunks of some thousand field writes', async () => {
    const many = await Sender.of(
      PARK,
      ChangeLog.of(Array.from({ length: 9_000 }, (_, at) => changeSet({ seq: at + 1, ops: [op({ value: at })] }))),
      3,
      'M',
    );
    const received = valueIn((await openBundleInWorker({ ...plain, bytes: await many.bundle(null) })).opened);
    expect(received.incoming.chunks.length).toBeGreaterThanOrEqual(9);
  });

  test('that is damaged is refused, and named by its bytes all the same', async () => {
    const bytes = (await anna.bundle(null)).slice(0, -50);
    const { id, opened } = await openBundleInWorker({ ...plain, bytes });
    expect(opened).toMatchObject({ ok: false, problem: { code: 'bundle.truncated' } });
    expect(id).toBe(await sha256(bytes));
  });
});

describe('a protected bundle', () => {
  test('opens by itself with the key of this device, and with no other', async () => {
    const [ours, others] = [await newIdentity(testId('d', 7)), await newIdentity(testId('d', 8))];
    const bytes = await protect(await anna.bundle(null), { recipients: [ours.recipient] });
    const opened = await openBundleInWorker({ ...plain, bytes, decryption: ours.encryption.privateKey });
    expect(valueIn(opened.opened)).toMatchObject({ wasProtected: true, size: bytes.length });
    const refused = await openBundleInWorker({ ...plain, bytes, decryption: others.encryption.privateKey });
    expect(refused.opened).toMatchObject({ problem: { code: 'bundle.notForThisDevice' } });
  });

  test('asks for its passphrase', async () => {
    const bytes = await protect(await anna.bundle(null), { passphrase: 'correct horse' });
    expect((await openBundleInWorker({ ...plain, bytes })).opened).toMatchObject({ problem: { code: 'bundle.passphraseNeeded' } });
    expect((await openBundleInWorker({ ...plain, bytes, passphrase: 'correct horse' })).opened.ok).toBe(true);
  }, 120_000);
});

test('what is called off ends at once, with its worker', async () => {
  const terminate = vi.spyOn(Worker.prototype, 'terminate');
  const abort = new AbortController();
  const opening = openBundleInWorker({ ...plain, bytes: await anna.bundle(null) }, abort.signal);
  abort.abort();
  await expect(opening).rejects.toThrow(/abort/i);
  expect(terminate).toHaveBeenCalled();
});
