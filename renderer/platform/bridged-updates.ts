// Newer versions of the app, where the host can fetch them.
import type { BridgeClient } from '../../electron/bridge/contract.ts';
import type { Updates } from './platform.ts';

export function bridgedUpdates(bridge: BridgeClient): Updates {
  const describe = () => bridge.call('describeUpdates', {});
  return {
    describe,
    setAddress: (url) => bridge.call('setUpdateFeed', { url }),
    chooseFolder: (by) => bridge.call('chooseUpdateFolder', { by }),
    check: () => bridge.call('checkForUpdates', {}),
    download: () => bridge.call('downloadUpdate', {}),
    install: () => bridge.call('installUpdate', {}),
    onChange: (listener) =>
      bridge.on('updateChanged', () => {
        void describe().then((state) => state.ok && listener(state.value));
      }),
  };
}
