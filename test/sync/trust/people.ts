// Devices that sign, for the tests of trust: each with an identity made once.
import { type DeviceIdentity, newIdentity } from '../../../renderer/sync/trust/identity.ts';
import { addStatement, type DeviceFacts, revokeStatement, type SignedStatement } from '../../../renderer/sync/trust/statement.ts';
import { PARK } from '../bundle/examples.ts';

/** The identity of the device with this number; a new one each time. */
export function identityNumber(number: number): Promise<DeviceIdentity> {
  return newIdentity(`01890000-0000-7000-8000-0000000001${`${number}`.padStart(2, '0')}`);
}

export function factsOf({ device, key, recipient }: DeviceIdentity, parts: Partial<DeviceFacts> = {}): DeviceFacts {
  return { device, key, recipient, name: 'ThinkPad', person: 'Анна Петрова', role: 'manager', ...parts };
}

export function adds(by: DeviceIdentity, whom: DeviceIdentity, at: number, parts: Partial<DeviceFacts> = {}): Promise<SignedStatement> {
  return addStatement(by, PARK.id, factsOf(whom, parts), at);
}

export function revokes(by: DeviceIdentity, whom: DeviceIdentity, at: number, keeps: readonly string[] = []): Promise<SignedStatement> {
  return revokeStatement(by, PARK.id, { device: whom.device, key: whom.key, lastSeq: at, keeps }, at);
}
