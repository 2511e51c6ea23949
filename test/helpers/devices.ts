// Other laptops of a park that is under test: their identities, and what they say of themselves.

import type { DeviceIdentity } from '../../renderer/sync/trust/identity.ts';
import { newIdentity } from '../../renderer/sync/trust/identity.ts';
import { addStatement, type DeviceFacts, type SignedStatement } from '../../renderer/sync/trust/statement.ts';
import { testId } from './replica.ts';

export interface Laptop {
  readonly identity: DeviceIdentity;
  readonly facts: DeviceFacts;
  readonly introduction: SignedStatement;
}

/** A laptop with keys of its own that introduces itself to a park. */
export async function laptopOf(park: string, n: number, person: string, name = 'ThinkPad'): Promise<Laptop> {
  const identity = await newIdentity(testId('d', n));
  const facts: DeviceFacts = { device: identity.device, key: identity.key, recipient: identity.recipient, name, person, role: 'manager' };
  return { identity, facts, introduction: await addStatement(identity, park, facts, n) };
}
