// Handlers that do as little as the contract allows; a test replaces those that it is about.
import type { BridgeHandlers, BridgeValue } from '../../electron/bridge/contract.ts';
import { failure, success } from '../../renderer/domain/result.ts';

const noUpdates: BridgeValue<'describeUpdates'> = {
  current: '1.2.3',
  feed: { kind: 'none' },
  stage: 'off',
  offered: null,
  percent: null,
  checkedAt: null,
  problem: null,
};

const nothingSwitchedOn: BridgeValue<'describeDesktop'> = {
  notifications: { isSupported: true, isWanted: false },
  tray: { isSupported: true, isWanted: false },
  spellcheck: { isSupported: true, languages: [], missing: [], fetchesDictionaries: true },
};

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
        menu: false,
        desktop: false,
        diagnostics: false,
        updates: false,
        dragFile: false,
      },
    }),
  chooseFileToOpen: () => success(null),
  readFile: () => success(new Uint8Array([1, 2, 3])),
  saveFile: () => success(null),
  dragFile: () => success(null),
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
  describePage: () => success(null),
  takeCommands: () => success([]),
  describeDesktop: () => success(nothingSwitchedOn),
  changeDesktop: () => success(nothingSwitchedOn),
  notify: () => success({ shown: 0 }),
  describeDiagnostics: () => success({ text: '' }),
  reportFault: () => success(null),
  describeUpdates: () => success(noUpdates),
  setUpdateFeed: () => success(noUpdates),
  chooseUpdateFolder: () => success(noUpdates),
  checkForUpdates: () => success(noUpdates),
  downloadUpdate: () => success(noUpdates),
  installUpdate: () => success(noUpdates),
};
