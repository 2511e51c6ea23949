import { expect, it } from 'vitest';
import { droppedFolder } from '../../../../renderer/views/project/files/dropped-folder.ts';

const item = (name: string, isDirectory: boolean) => ({ webkitGetAsEntry: () => ({ name, isDirectory }) });
const text = { webkitGetAsEntry: () => null };

it('finds the folder among dropped files and texts', () => {
  expect(droppedFolder({ items: [text, item('act.pdf', false), item('Акты', true)] })).toBe('Акты');
});

it('finds none where there are only files and texts', () => {
  expect(droppedFolder({ items: [text, item('act.pdf', false)] })).toBeNull();
});
