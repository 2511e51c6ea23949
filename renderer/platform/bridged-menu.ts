// The menus of a page whose host has them.
import type { BridgeClient } from '../../electron/bridge/contract.ts';
import type { AppMenu } from './platform.ts';

export function bridgedMenu(bridge: BridgeClient): AppMenu {
  return {
    describe: (page) => bridge.call('describePage', page),
    onCommand(listener) {
      const takeAll = async (): Promise<void> => {
        const waiting = await bridge.call('takeCommands', {});
        if (waiting.ok) for (const command of waiting.value) listener(command);
      };
      const stop = bridge.on('commanded', () => void takeAll());
      void takeAll();
      return stop;
    },
  };
}
