import { expect, test } from 'vitest';
import type { BridgeClient, Command, PageDescription } from '../../electron/bridge/contract.ts';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import { bridgedMenu } from '../../renderer/platform/bridged-menu.ts';

const page: PageDescription = { language: 'en', theme: 'auto', parks: [], isParkOpen: false, undo: null, redo: null };

/** A host whose commands wait in `waiting`. */
function host(waiting: Result<Command[]>[]) {
  const asked: [string, unknown][] = [];
  const listeners = new Map<string, () => void>();
  const client: BridgeClient = {
    call(name, argument) {
      asked.push([name, argument]);
      // What the host answers is the test's own, and as the contract says.
      return Promise.resolve((name === 'takeCommands' ? (waiting.shift() ?? success([])) : success(null)) as never);
    },
    on(event, listener) {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
  };
  return { client, asked, listeners };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the page is described as it is', async () => {
  const { client, asked } = host([]);
  expect(await bridgedMenu(client).describe(page)).toEqual(success(null));
  expect(asked).toEqual([['describePage', page]]);
});

test('what was chosen before the page was there is given at once, what is chosen later as it comes', async () => {
  const { client, listeners } = host([success([{ name: 'newPark' }, { name: 'parks' }]), success([{ name: 'saveCopy' }])]);
  const given: string[] = [];
  const stop = bridgedMenu(client).onCommand(({ name }) => given.push(name));
  await settled();
  expect(given).toEqual(['newPark', 'parks']);
  listeners.get('commanded')?.();
  await settled();
  expect(given).toEqual(['newPark', 'parks', 'saveCopy']);
  stop();
  expect(listeners.size).toBe(0);
});

test('a host that does not answer gives none', async () => {
  const { client } = host([failure('bridge.failed')]);
  const given: Command[] = [];
  bridgedMenu(client).onCommand((command) => given.push(command));
  await settled();
  expect(given).toEqual([]);
});
