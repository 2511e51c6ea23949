// The folder of backups of a page that has a host.
import type { BridgeClient } from '../../electron/bridge/contract.ts';
import type { BackupFolder } from './platform.ts';

export function bridgedBackups(bridge: BridgeClient): BackupFolder {
  return {
    describe: () => bridge.call('describeBackups', {}),
    choose: () => bridge.call('chooseBackupFolder', {}),
    list: (park) => bridge.call('listBackups', { park }),
    // A view into a larger buffer would take the whole of it across.
    write: ({ park, name, bytes }) => bridge.call('writeBackup', { park, name, bytes: new Uint8Array(bytes) }),
    read: (park, name) => bridge.call('readBackup', { park, name }),
    remove: (park, name) => bridge.call('removeBackup', { park, name }),
    show: () => bridge.call('showBackupFolder', {}),
  };
}
