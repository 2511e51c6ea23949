import { expect, test, vi } from 'vitest';
import { FileDrop } from '../../renderer/ui/file-drop.tsx';
import { show } from './harness.tsx';

async function place() {
  const onDrop = vi.fn<(given: DataTransfer) => void>();
  const screen = await show(<FileDrop onDrop={onDrop}>{(isOver) => <p>{isOver ? 'Let go' : 'Drop here'}</p>}</FileDrop>);
  const text = screen.getByRole('paragraph');
  return { onDrop, text };
}

/** @returns whether the place took it */
function drag(type: string, on: Element, { files = 1, to = null as Element | null } = {}): boolean {
  const dataTransfer = new DataTransfer();
  for (let at = 0; at < files; at++) dataTransfer.items.add(new File(['x'], `${at}.txt`));
  if (files === 0) dataTransfer.setData('text/plain', 'words');
  return !on.dispatchEvent(new DragEvent(type, { dataTransfer, relatedTarget: to, bubbles: true, cancelable: true }));
}

test('says that files are held over it until they leave or are dropped', async () => {
  const { onDrop, text } = await place();
  expect(drag('dragover', text.element())).toBe(true);
  await expect.element(text).toHaveTextContent('Let go');
  drag('dragleave', text.element(), { to: text.element() }); // from one part of it to another
  await expect.element(text).toHaveTextContent('Let go');
  drag('dragleave', text.element());
  await expect.element(text).toHaveTextContent('Drop here');
  expect(drag('drop', text.element(), { files: 2 })).toBe(true);
  expect(onDrop.mock.calls[0]?.[0].files).toHaveLength(2);
});

test('leaves words that are dragged alone', async () => {
  const { onDrop, text } = await place();
  expect(drag('dragover', text.element(), { files: 0 })).toBe(false);
  expect(drag('drop', text.element(), { files: 0 })).toBe(false);
  expect(onDrop).not.toHaveBeenCalled();
  await expect.element(text).toHaveTextContent('Drop here');
});
