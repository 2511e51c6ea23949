// Faithful: undo, redo, cut, copy, paste and selecting, by Chromium's own editor, in whatever is focused in the page.
type Send = (method: string, parameters: object) => Promise<unknown>;

/** Chromium's names of its editor's commands. */
type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll' | 'unselect';

/** The protocol takes a command only along with a key; this one has no meaning of its own. */
export async function edit(send: Send, command: EditCommand): Promise<void> {
  await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Unidentified', commands: [command] });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Unidentified' });
}
