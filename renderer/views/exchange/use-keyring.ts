// Who belongs to the park, for components. It is derived from signatures, which takes a moment.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keyringBy } from '../../actions/devices.ts';
import type { ExchangeState } from '../../store/exchange-state.ts';
import { fingerprintOf } from '../../sync/trust/identity.ts';
import type { Keyring } from '../../sync/trust/keyring.ts';
import { useParkStore } from '../park/use-park.ts';

/** What this device remembers of exchange; the component renders again after every change of it. */
export function useExchangeState(): ExchangeState {
  const store = useParkStore();
  return useSyncExternalStore(store.subscribe, () => store.exchange);
}

/** The keyring, as it was a moment ago while a new one is being derived; null until the first is there. */
export function useKeyring(): Keyring | null {
  const store = useParkStore();
  const { trust } = useExchangeState();
  const [keyring, setKeyring] = useState<Keyring | null>(null);
  useEffect(() => {
    let isWanted = true;
    void keyringBy(store.id, trust).then((made) => {
      if (isWanted) setKeyring(made);
    });
    return () => {
      isWanted = false;
    };
  }, [store.id, trust]);
  return keyring;
}

/** What two people compare aloud; empty for the moment that it takes. */
export function useFingerprint(key: string): string {
  const [made, setMade] = useState({ key: '', fingerprint: '' });
  useEffect(() => {
    let isWanted = true;
    void fingerprintOf(key).then((fingerprint) => {
      if (isWanted) setMade({ key, fingerprint });
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return made.key === key ? made.fingerprint : '';
}
