// Handlers that do as little as the contract allows; a test replaces those that it is about.
import type { BridgeHandlers } from '../../electron/bridge/contract.ts';
import { failure, success } from '../../renderer/domain/result.ts';

export const idleHandlers: BridgeHandlers = {
  describeHost: () =>
    success({
      kind: 'loopback',
      version: '1.2.3',
      platform: 'linux',
      capabilities: { print: false, fileDialogs: false, openedFiles: false, openExternal: false },
    }),
  chooseFileToOpen: () => success(null),
  readFile: () => success(new Uint8Array([1, 2, 3])),
  saveFile: () => success(null),
  printToPdf: () => failure('print.unavailable'),
  openExternal: () => success(null),
  takeOpenedFiles: () => success([]),
};
