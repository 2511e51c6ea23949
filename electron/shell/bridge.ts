// Electron's transport for the bridge: one channel for calls, one for events.
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { BridgeEvent, BridgeHandlers } from '../bridge/contract.ts';
import { type Caller, serveBridge } from '../bridge/serve.ts';
import { APP_ORIGIN, originOf } from '../services/app-address.ts';
import type { Log } from '../services/log.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import { mainWindow } from './window.ts';

export function setUpBridge(handlers: BridgeHandlers, log: Log): void {
  const answer = serveBridge({ handlers, trustedOrigin: APP_ORIGIN, log });
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, argument: unknown) =>
    answer(typeof name === 'string' ? name : '', argument, callerOf(event)),
  );
}

/** Does nothing while there is no window; a page that comes later asks by itself. */
export function tellPage(event: BridgeEvent): void {
  mainWindow()?.webContents.send(EVENT_CHANNEL, event);
}

/** From what Electron knows of the frame. A frame that is gone, or one of another window, is not the main frame of ours. */
function callerOf({ sender, senderFrame }: IpcMainInvokeEvent): Caller {
  const isOurWindow = sender === mainWindow()?.webContents;
  const isMainFrame = senderFrame !== null && senderFrame.parent === null && senderFrame === sender.mainFrame;
  return { isMainFrame: isOurWindow && isMainFrame, origin: originOf(senderFrame?.url ?? '') };
}
