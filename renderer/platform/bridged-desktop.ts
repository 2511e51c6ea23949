// What surrounds a page that has a host: notices, tray, spelling; and what the host knows when something has gone wrong.
import type { BridgeClient } from '../../electron/bridge/contract.ts';
import type { Desktop, Diagnostics } from './platform.ts';

export function bridgedDesktop(bridge: BridgeClient): Desktop {
  return {
    describe: () => bridge.call('describeDesktop', {}),
    change: (change) => bridge.call('changeDesktop', change),
    notify: (notices) => bridge.call('notify', { notices: [...notices] }),
    onChange: (listener) => bridge.on('desktopChanged', listener),
  };
}

export function bridgedDiagnostics(bridge: BridgeClient): Diagnostics {
  return {
    describe: () => bridge.call('describeDiagnostics', {}),
    reportFault: (fault) => bridge.call('reportFault', fault),
  };
}
