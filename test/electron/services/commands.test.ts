import { expect, test } from 'vitest';
import { createCommands } from '../../../electron/services/commands.ts';

test('what was chosen waits until it is taken, each once, in order', () => {
  const commands = createCommands();
  commands.add({ name: 'newPark' });
  commands.add({ name: 'goTo', path: '/settings' });
  expect(commands.take()).toEqual([{ name: 'newPark' }, { name: 'goTo', path: '/settings' }]);
  expect(commands.take()).toEqual([]);
});

test('of what nobody takes, the newest is kept', () => {
  const commands = createCommands();
  for (let count = 0; count < 100; count += 1) commands.add({ name: 'goTo', path: `/${count}` });
  const taken = commands.take();
  expect(taken.length).toBeLessThan(100);
  expect(taken.at(-1)).toEqual({ name: 'goTo', path: '/99' });
});
