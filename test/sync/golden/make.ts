// Writes the golden bundles of this version that are not there yet, each with a JSON of what it holds:
//
//   node test/sync/golden/make.ts
//
// It never touches one that is there. See README.md beside it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Encrypter } from 'age-encryption';
import { ChangeLog } from '../../../renderer/changes/log.ts';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';
import { type BundleContent, writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { protect, typed } from '../../../renderer/sync/protect/protect.ts';
import type { DeviceIdentity } from '../../../renderer/sync/trust/identity.ts';
import { addStatement, revokeStatement, type SignedStatement } from '../../../renderer/sync/trust/statement.ts';
import { BLOB, goldenIdentity, MOSCOW, NEWER, PARK, PASSPHRASE, SETS, WRITTEN_AT, XIAN } from './contents.ts';
import { contentOf } from './reading.ts';

/** age's own default takes a second and 256 MB. */
const LOW_WORK_FACTOR = 10;
const RETIRED = '01890000-0000-7000-8000-0000000000e3';

const xian = await goldenIdentity(XIAN);
const moscow = await goldenIdentity(MOSCOW);
const whole: BundleContent = { kind: 'checkpoint', park: PARK, device: XIAN, sets: SETS, knows: ChangeLog.of(SETS).knows() };
const signed: BundleContent = { ...whole, signer: xian, keyring: await keyring(), writtenAt: WRITTEN_AT };
const signedBytes = await writeBundle(signed);

const bundles: Readonly<Record<string, () => Promise<Bytes>>> = {
  'v1-checkpoint': () => writeBundle(whole),
  'v1-checkpoint-signed': () => Promise.resolve(signedBytes),
  'v1-segment': () => writeBundle({ ...signed, ...segment(), signer: moscow, device: MOSCOW }),
  'v1-with-blob': () => writeBundle({ ...whole, blobs: [BLOB] }),
  'v1-newer-fields': () => writeBundle({ ...whole, sets: [...SETS, NEWER], knows: ChangeLog.of([...SETS, NEWER]).knows() }),
  'v1-passphrase': () => byPassphrase(signedBytes),
  'v1-to-recipient': () => protect(signedBytes, { recipients: [moscow.recipient] }),
};

for (const [name, make] of Object.entries(bundles)) await add(name, make);
await describeThoseWithout();

async function add(name: string, make: () => Promise<Bytes>): Promise<void> {
  const file = path.join(import.meta.dirname, `${name}.caravan`);
  if (existsSync(file)) return;
  writeFileSync(file, await make());
  console.log(`new: ${name}`);
}

/** New ones, and those that an older version wrote. */
async function describeThoseWithout(): Promise<void> {
  for (const name of readdirSync(import.meta.dirname).filter((each) => each.endsWith('.caravan'))) {
    const file = path.join(import.meta.dirname, name.replace(/caravan$/, 'json'));
    if (existsSync(file)) continue;
    const content = await contentOf(new Uint8Array(readFileSync(path.join(import.meta.dirname, name))));
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  }
}

/** A segment that goes on where its reader is: the last two change sets. */
function segment(): Pick<BundleContent, 'kind' | 'sets' | 'requires'> {
  return { kind: 'segment', sets: SETS.slice(-2), requires: { [XIAN]: 3, [MOSCOW]: 1 } };
}

async function keyring(): Promise<SignedStatement[]> {
  const facts = (of: DeviceIdentity, name: string, person: string, role: 'manager' | 'member') =>
    ({ device: of.device, key: of.key, recipient: of.recipient, name, person, role }) as const;
  return [
    await addStatement(xian, PARK.id, facts(xian, 'ThinkPad 西安', '王伟', 'manager'), WRITTEN_AT - 3_000),
    await addStatement(xian, PARK.id, facts(moscow, 'Ноутбук', 'Анна Петрова', 'member'), WRITTEN_AT - 2_000),
    await revokeStatement(
      xian,
      PARK.id,
      { device: RETIRED, key: moscow.key.replace(/^./, 'A'), lastSeq: 0, keeps: [] },
      WRITTEN_AT - 1_000,
    ),
  ];
}

async function byPassphrase(bytes: Bytes): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(typed(PASSPHRASE));
  encrypter.setScryptWorkFactor(LOW_WORK_FACTOR);
  return new Uint8Array(await encrypter.encrypt(bytes));
}
