// The page's only way out of its sandbox. It passes on a call's name and argument and decides nothing: main checks who asks,
// whether there is such a call, and whether the argument is well formed.
import { contextBridge, ipcRenderer } from 'electron';
import type { BridgeClient } from './bridge/contract.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './shell/channels.ts';

const client: BridgeClient = {
  call: (name, argument) => ipcRenderer.invoke(CALL_CHANNEL, name, argument),
  on(event, listener) {
    const forward = (_ipc: unknown, happened: unknown): void => {
      if (happened === event) listener();
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => void ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('caravan', client);
