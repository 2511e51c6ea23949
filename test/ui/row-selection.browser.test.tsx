import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Column, DataTable } from '../../renderer/ui/data-table.tsx';
import { eventually } from '../helpers/eventually.ts';
import { show } from './harness.tsx';

interface Item {
  readonly id: string;
  readonly group: string;
}

const columns: readonly Column<Item>[] = [{ key: 'id', header: 'Name', cell: (item) => item.id }];
const groups = {
  of: ({ group }: Item) => ({ key: group, label: group }),
  heading: ({ label }: { readonly label: string }) => label,
};

function Table({ count, isGrouped }: { readonly count: number; readonly isGrouped: boolean }) {
  const [selected, onChange] = useState<ReadonlySet<string>>(new Set());
  const [rows] = useState(() => Array.from({ length: count }, (_, at) => ({ id: `item ${at}`, group: at < 2 ? 'first' : 'second' })));
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: 400 }}>
      <DataTable
        label="Items"
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        groups={isGrouped ? groups : null}
        selection={{ selected, onChange, nameOf: ({ id }) => id }}
      />
      <p data-testid="selected">{[...selected].join()}</p>
    </div>
  );
}

async function table(count: number, isGrouped = false) {
  const screen = await show(<Table count={count} isGrouped={isGrouped} />);
  const selected = () => screen.getByTestId('selected').element().textContent;
  const boxOf = (name: string) => screen.getByRole('checkbox', { name, exact: true });
  const enter = async () => {
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all rows shown' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all rows shown' }));
    await userEvent.tab();
    await eventually(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('2'));
  };
  return { screen, selected, boxOf, enter };
}

describe('rows that can be selected', () => {
  test('are selected by keys: Space for one, Shift and arrows for those beside it, Escape for none', async () => {
    const { screen, selected, enter } = await table(5);
    await enter();
    await userEvent.keyboard(' ');
    expect(selected()).toBe('item 0');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await eventually(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('3'));
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await eventually(() => expect(selected()).toBe('item 0,item 1,item 2'));
    await eventually(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('4'));
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    await eventually(() => expect(selected()).toBe('item 0,item 1'));
    await expect.element(screen.getByRole('status')).toHaveTextContent('2 rows selected');
    await expect.element(screen.getByRole('row', { name: /item 1/ })).toHaveAttribute('aria-selected', 'true');
    await expect.element(screen.getByRole('row', { name: /item 2/ })).toHaveAttribute('aria-selected', 'false');
    await userEvent.keyboard('{Escape}');
    expect(selected()).toBe('');
  });

  test('are all selected at once, of 10,000 too, and all boxes say so', async () => {
    const { screen, boxOf, enter } = await table(10_000);
    await enter();
    await userEvent.keyboard('{ControlOrMeta>}a{/ControlOrMeta}');
    await expect.element(screen.getByRole('status')).toHaveTextContent('10,000 rows selected');
    await expect.element(boxOf('Select all rows shown')).toBeChecked();
    await userEvent.keyboard(' ');
    await expect.element(screen.getByRole('status')).toHaveTextContent('9,999 rows selected');
    expect((boxOf('Select all rows shown').element() as HTMLInputElement).indeterminate).toBe(true);
  });

  test('are selected by the pointer: one by its box, those in between with Shift; the keys go on from there', async () => {
    const { selected, boxOf } = await table(5);
    await userEvent.click(boxOf('Select item 1'));
    await userEvent.click(boxOf('Select item 3'), { modifiers: ['Shift'] });
    expect(selected()).toBe('item 1,item 2,item 3');
    await userEvent.keyboard(' ');
    expect(selected()).toBe('item 1,item 2');
  });

  test('are selected group by group with Space on a heading', async () => {
    const { selected, enter } = await table(5, true);
    await enter();
    await userEvent.keyboard(' ');
    expect(selected()).toBe('item 0,item 1');
    await userEvent.keyboard(' ');
    expect(selected()).toBe('');
  });
});
