// How this installation gets to be someone in a park: a new device id with new keys, which never leave this browser.
import { v7 as newId } from 'uuid';
import type { IdentityMaker } from '../store/open-park.ts';
import { newIdentity } from '../sync/trust/identity.ts';

/** @param installation the host's mark of this installation; null where it cannot tell one from its copy */
export function identityMaker(installation: string | null): IdentityMaker {
  return { newId, newIdentity, installation };
}
