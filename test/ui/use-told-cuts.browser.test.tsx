import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useToldCuts } from '../../renderer/ui/use-told-cuts.ts';
import { show } from './harness.tsx';

const LONG = 'Second lot of lightened actuators delivered to Moscow';
const CUT = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function Texts() {
  const [width, setWidth] = useState(120);
  useToldCuts();
  return (
    <>
      <button type="button" onClick={() => setWidth(600)}>
        Widen
      </button>
      <p data-testid="cell" style={{ ...CUT, width }}>
        <a href="#row">{LONG}</a>
      </p>
      <p data-testid="titled" style={{ ...CUT, width }} title="Said by the view">
        {LONG}
      </p>
      <p data-testid="scrolled" style={{ overflow: 'auto', whiteSpace: 'nowrap', width }}>
        {LONG}
      </p>
      <NativeSelect aria-label="Milestone" w={width} data={[LONG, 'Short']} />
    </>
  );
}

/** @returns the title that a person sees who points at it */
function pointAt(element: Element): string | null {
  element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  return element.closest('[title]')?.getAttribute('title') ?? null;
}

test('what an ellipsis cuts short is told as a whole to whoever points at it', async () => {
  const screen = await show(<Texts />);
  expect(pointAt(screen.getByRole('link').element())).toBe(LONG);
  expect(pointAt(screen.getByLabelText('Milestone').element())).toBe(LONG);
});

test('what a view says of itself, and what can be scrolled, is left alone', async () => {
  const screen = await show(<Texts />);
  expect(pointAt(screen.getByTestId('titled').element())).toBe('Said by the view');
  expect(pointAt(screen.getByTestId('scrolled').element())).toBeNull();
});

test('where there is room again nothing more is told', async () => {
  const screen = await show(<Texts />);
  const link = screen.getByRole('link').element();
  pointAt(link);
  await screen.getByRole('button').click();
  expect(pointAt(link)).toBeNull();
  expect(pointAt(screen.getByLabelText('Milestone').element())).toBeNull();
});
