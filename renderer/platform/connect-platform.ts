// Finds out which host the page has, by asking.
import type { BridgeClient } from '../../electron/bridge/contract.ts';
import { bridgedPlatform } from './bridged-platform.ts';
import { styleNonce } from './content-policy.ts';
import { loopbackClient } from './loopback-client.ts';
import type { Platform } from './platform.ts';
import { webPlatform } from './web-platform.ts';

declare global {
  interface Window {
    /** Put there by electron/preload.ts. */
    readonly caravan?: BridgeClient;
  }
}

/** The platform for the life of the page: the Electron shell's, the loopback host's, or a plain web page's. */
export async function connectPlatform(): Promise<Platform> {
  const bridge = window.caravan ?? (isServedByOwnHost() ? loopbackClient() : undefined);
  if (bridge === undefined) return webPlatform();
  const host = await bridge.call('describeHost', {});
  return host.ok ? bridgedPlatform(bridge, host.value) : webPlatform();
}

/** Only our hosts fill in the nonce; asking any other server would be an error on its console and ours. */
function isServedByOwnHost(): boolean {
  return styleNonce() !== undefined;
}
