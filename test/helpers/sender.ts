// Another laptop of a park: in memory, with real keys, and able to write bundles as the app does. Two of them never share a database.
import type { VersionVector } from '../../renderer/changes/change-set.ts';
import type { Edit } from '../../renderer/changes/edit.ts';
import type { ChangeLog } from '../../renderer/changes/log.ts';
import { type BundleContent, writeBundle } from '../../renderer/sync/bundle/write-bundle.ts';
import { openReceived } from '../../renderer/sync/exchange/open-received.ts';
import type { Opening, OpenRequest, ReceivedBundle, TrustOfPark } from '../../renderer/sync/exchange/received-bundle.ts';
import { setsAfter } from '../../renderer/sync/exchange/segment.ts';
import { type DeviceIdentity, newIdentity } from '../../renderer/sync/trust/identity.ts';
import { addStatement, type DeviceFacts, type SignedStatement } from '../../renderer/sync/trust/statement.ts';
import { Replica, testId } from './replica.ts';

export class Sender {
  readonly parkId: string;
  readonly replica: Replica;
  readonly identity: DeviceIdentity;
  readonly facts: DeviceFacts;
  readonly statements: SignedStatement[] = [];

  private constructor(parkId: string, identity: DeviceIdentity, person: string) {
    this.parkId = parkId;
    this.identity = identity;
    this.replica = new Replica(identity.device);
    const { device, key, recipient } = identity;
    this.facts = { device, key, recipient, person, name: `${person}'s laptop`, role: 'manager' };
  }

  /** Begins with what `log` has, and introduces itself. @param n sets its id apart from the others' */
  static async of(parkId: string, log: ChangeLog, n: number, person: string): Promise<Sender> {
    const sender = new Sender(parkId, await newIdentity(testId('d', n)), person);
    sender.statements.push(await addStatement(sender.identity, parkId, sender.facts, 1));
    sender.learn(log);
    return sender;
  }

  /** Takes over what it lacks. */
  learn(log: ChangeLog): void {
    for (const set of log) if (set.seq > this.replica.log.lastSeq(set.device)) this.replica.receive(set);
  }

  write(...edits: Edit[]): void {
    const made = this.replica.commit(edits);
    if (!made.ok) throw new Error(made.problem.code);
  }

  get knows(): VersionVector {
    return this.replica.log.versionVector();
  }

  /** What stands after `base`; `change` makes of it what no app would write. */
  async bundle(base: VersionVector | null, change: Partial<BundleContent> = {}): Promise<Uint8Array<ArrayBuffer>> {
    const { log } = this.replica;
    const { signer = this.identity, ...rest } = change;
    return writeBundle({
      kind: base === null ? 'checkpoint' : 'segment',
      park: { id: this.parkId, name: 'Test park' },
      device: this.identity.device,
      sets: [...setsAfter(log, base, log.length)],
      requires: base ?? {},
      knows: log.knows(),
      keyring: this.statements,
      signer,
      writtenAt: this.replica.wallMs,
      ...rest,
    });
  }

  /** The same without a signature. */
  async unsigned(base: VersionVector | null, change: Partial<BundleContent> = {}): Promise<Uint8Array<ArrayBuffer>> {
    const { log } = this.replica;
    return writeBundle({
      kind: base === null ? 'checkpoint' : 'segment',
      park: { id: this.parkId, name: 'Test park' },
      device: this.identity.device,
      sets: [...setsAfter(log, base, log.length)],
      requires: base ?? {},
      ...change,
    });
  }
}

/** The bundle as the page gets it, judged by that trust. Throws where it cannot be opened. */
export async function openedFor(trust: TrustOfPark | null, bytes: Uint8Array<ArrayBuffer>): Promise<ReceivedBundle> {
  const { opened } = await openingFor({ bytes, trust });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

export function openingFor(request: Pick<OpenRequest, 'bytes' | 'trust'> & Partial<OpenRequest>): Promise<Opening> {
  return openReceived({ passphrase: null, decryption: null, ...request });
}
