import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useHotkey } from '../../renderer/ui/use-hotkey.ts';
import { show } from './harness.tsx';

function Keys({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }) {
  useHotkey('mod+z', undo);
  useHotkey('mod+shift+z', redo);
  return (
    <>
      <input aria-label="Text" />
      <button type="button">Elsewhere</button>
    </>
  );
}

async function keys() {
  const undo = vi.fn<() => void>();
  const redo = vi.fn<() => void>();
  const screen = await show(<Keys undo={undo} redo={redo} />);
  return { undo, redo, screen };
}

const press = (init: KeyboardEventInit) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  document.activeElement?.dispatchEvent(event);
  return event;
};

test('tells a combination from the same one with Shift', async () => {
  const { undo, redo } = await keys();
  press({ key: 'z', code: 'KeyZ', ctrlKey: true });
  expect([undo.mock.calls.length, redo.mock.calls.length]).toEqual([1, 0]);
  press({ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true });
  expect([undo.mock.calls.length, redo.mock.calls.length]).toEqual([1, 1]);
});

test('works while a Russian layout is on, by the place of the key', async () => {
  const { undo } = await keys();
  expect(press({ key: 'я', code: 'KeyZ', ctrlKey: true }).defaultPrevented).toBe(true);
  expect(undo).toHaveBeenCalledOnce();
});

test('goes by the letter where a Latin layout has it elsewhere', async () => {
  const { undo } = await keys();
  press({ key: 'z', code: 'KeyY', ctrlKey: true }); // a German keyboard
  press({ key: 'y', code: 'KeyZ', ctrlKey: true });
  expect(undo).toHaveBeenCalledOnce();
});

test('leaves text fields their own undo', async () => {
  const { undo, screen } = await keys();
  await userEvent.click(screen.getByRole('textbox', { name: 'Text' }));
  expect(press({ key: 'z', code: 'KeyZ', ctrlKey: true }).defaultPrevented).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  press({ key: 'z', code: 'KeyZ', ctrlKey: true });
  expect(undo).toHaveBeenCalledOnce();
});

test('does nothing while an input method composes', async () => {
  const { undo } = await keys();
  press({ key: 'z', code: 'KeyZ', ctrlKey: true, isComposing: true });
  expect(undo).not.toHaveBeenCalled();
});
