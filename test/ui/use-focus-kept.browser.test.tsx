// The focus of somebody at the keyboard goes on where what had it has gone.
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useFocusKept } from '../../renderer/ui/use-focus-kept.ts';
import { show } from './harness.tsx';

function List({ names }: { readonly names: readonly string[] }) {
  const around = useFocusKept<HTMLDivElement>();
  const [left, setLeft] = useState(names);
  return (
    <div ref={around}>
      {left.length === 0 && <p>Nothing</p>}
      <ul>
        {left.map((name) => (
          <li key={name}>
            <input aria-label={name} />
            <button type="button" onClick={() => setLeft(left.filter((each) => each !== name))}>
              Remove {name}
            </button>
          </li>
        ))}
      </ul>
      <input aria-label="New" />
    </div>
  );
}

it('to the same button of the next line, and after the last to the field that adds', async () => {
  const screen = await show(<List names={['One', 'Two', 'Three']} />);
  await screen.getByRole('button', { name: 'Remove Two' }).click();
  await expect.element(screen.getByRole('button', { name: 'Remove Three' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Remove Three' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'New' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Remove One' }).click();
  await expect.element(screen.getByText('Nothing')).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'New' })).toHaveFocus();
});

function Choice() {
  const around = useFocusKept<HTMLDivElement>();
  const [isMade, setMade] = useState(false);
  return (
    <div ref={around}>
      <h2>Gates</h2>
      {isMade ? (
        <p>
          <button type="button">First gate</button>
        </p>
      ) : (
        <div>
          <button type="button" onClick={() => setMade(true)}>
            Begin
          </button>
        </div>
      )}
      <input aria-label="New" />
    </div>
  );
}

it('to what stands in its place now', async () => {
  const screen = await show(<Choice />);
  await screen.getByRole('button', { name: 'Begin' }).click();
  await expect.element(screen.getByRole('button', { name: 'First gate' })).toHaveFocus();
});

it('nowhere, where something else goes', async () => {
  const screen = await show(<List names={['One', 'Two']} />);
  await screen.getByRole('textbox', { name: 'New' }).click();
  (screen.getByRole('button', { name: 'Remove One' }).element() as HTMLElement).click();
  await expect.element(screen.getByRole('button', { name: 'Remove One' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('textbox', { name: 'New' })).toHaveFocus();
});
