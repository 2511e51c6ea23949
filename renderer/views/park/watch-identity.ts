// What an open park sees to by itself: that the others can know who this device is, and that it leaves a name that has forked.
import { ensureIntroduced } from '../../actions/devices.ts';
import { leaveForkedIdentity } from '../../actions/rejoin-park.ts';
import { preferences } from '../../state/preferences.ts';
import type { IdentityMaker } from '../../store/open-park.ts';
import type { ParkStore } from '../../store/park-store.ts';

/** From the opening of a park on. @param onForked this device now has a new identity. @returns the way to stop */
export function watchIdentity(store: ParkStore, maker: IdentityMaker, onForked: () => void): () => void {
  let isLeaving = false;
  const introduce = () => {
    const { deviceName } = store.exchange.marks;
    return ensureIntroduced(store, { person: preferences.getState().author, deviceName, wallMs: Date.now() });
  };
  const leaveFork = async () => {
    if (isLeaving) return;
    isLeaving = true;
    const left = await leaveForkedIdentity(store, maker).finally(() => {
      isLeaving = false;
    });
    if (!left.ok || !left.value) return;
    await introduce();
    onForked();
  };
  // What cannot be kept now is tried again at the next opening.
  void introduce();
  void leaveFork();
  const stops = [
    preferences.subscribe((now, before) => {
      if (now.author !== before.author) void introduce();
    }),
    store.subscribe(() => void leaveFork()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
