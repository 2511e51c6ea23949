// Handlers that do as little as the contract allows; a test replaces those that it is about.
import type { BridgeHandlers } from '../../electron/bridge/contract.ts';
import { failure, success } from '../../renderer/domain/result.ts';

export const idleHandlers: BridgeHandlers = {
  describeHost: () =>
    success({
      kind: 'loopback',
      version: '1.2.3',
      platform: 'linux',
      installation: '0'.repeat(64),
      capabilities: {
        print: false,
        fileDialogs: false,
        openedFiles: false,
        openExternal: false,
        backups: false,
        chooseBackupFolder: false,
        showBackupFolder: false,
      },
    }),
  chooseFileToOpen: () => success(null),
  readFile: () => success(new Uint8Array([1, 2, 3])),
  saveFile: () => success(null),
  printToPdf: () => failure('print.unavailable'),
  openExternal: () => success(null),
  takeOpenedFiles: () => success([]),
  describeBackups: () => success({ folder: '/backups' }),
  chooseBackupFolder: () => success(null),
  listBackups: () => success([]),
  writeBackup: ({ name }) => success({ name }),
  readBackup: () => success(new Uint8Array([1, 2, 3])),
  removeBackup: () => success(null),
  showBackupFolder: () => success(null),
};
