// Devices for tests: ids that are the same in every run, real keys.
import type { IdentityMaker } from '../../renderer/store/open-park.ts';
import { newIdentity } from '../../renderer/sync/trust/identity.ts';
import { testId } from './replica.ts';

/** The first identity is that of `testId('d', 1)`, unless `first` says otherwise. */
export function testMaker(first = 1, installation: string | null = null): IdentityMaker {
  let next = first;
  return { newId: () => testId('d', next++), newIdentity, installation };
}
