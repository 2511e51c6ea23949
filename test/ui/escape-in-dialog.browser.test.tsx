import { MantineProvider, Modal } from '@mantine/core';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { TextField } from '../../renderer/ui/text-field.tsx';

it('Escape gives up what is typed in a dialog, and closes the dialog at the next press', async () => {
  const onClose = vi.fn<() => void>();
  const screen = await render(
    <MantineProvider env="test">
      <Modal opened onClose={onClose}>
        <TextField label="Title" value="Prototype" onCommit={() => true} autoFocus />
      </Modal>
    </MantineProvider>,
  );
  const field = screen.getByRole('textbox');
  await field.fill('Something else');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('Prototype');
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});
