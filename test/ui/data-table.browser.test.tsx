import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Column, DataTable, type SortOrder } from '../../renderer/ui/data-table.tsx';
import { eventually } from '../helpers/eventually.ts';
import { show } from './harness.tsx';

interface Item {
  readonly id: string;
  readonly size: number;
}

const columns: readonly Column<Item>[] = [
  { key: 'id', header: 'Name', cell: (item) => item.id, copied: (item) => item.id, compare: (a, b) => a.size - b.size },
  { key: 'size', header: 'Size', cell: (item) => item.size },
];

const items = (count: number): Item[] => Array.from({ length: count }, (_, at) => ({ id: `item ${at}`, size: (at * 7) % count }));

async function table(count: number, place: { readonly place?: string } = {}) {
  const onOpen = vi.fn<(item: Item) => void>();
  const screen = await show(
    <div style={{ display: 'flex', flexDirection: 'column', height: 400 }}>
      <DataTable
        label="Items"
        rows={items(count)}
        rowKey={(item) => item.id}
        columns={columns}
        onOpen={onOpen}
        {...place}
        empty={<p>Nothing yet</p>}
      />
    </div>,
  );
  return { onOpen, screen, grid: screen.getByRole('grid', { name: 'Items' }) };
}

describe('a table', () => {
  test('says how long it is, and has only the rows in sight in the page', async () => {
    const { grid } = await table(10_000);
    await expect.element(grid).toHaveAttribute('aria-rowcount', '10001');
    expect(grid.getByRole('row').elements().length).toBeLessThan(60);
    expect(grid.getByRole('columnheader').elements()).toHaveLength(2);
  });

  test('is walked with the keys, to the last row and back, and opens the row with Enter', async () => {
    const { grid, onOpen, screen } = await table(10_000);
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    await userEvent.tab();
    await expect.element(grid.getByRole('row').nth(1)).toHaveFocus();
    await userEvent.keyboard('{End}');
    await eventually(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('10001'));
    await userEvent.keyboard('{ArrowUp}');
    await eventually(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('10000'));
    await userEvent.keyboard('{Enter}');
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ size: 9_998 });
  });

  test('leaves its order to the view where the view holds it', async () => {
    const onOrder = vi.fn<(order: SortOrder | null) => void>();
    const screen = await show(
      <DataTable
        label="Items"
        rows={items(5)}
        rowKey={(item) => item.id}
        columns={columns}
        sorting={{ order: { key: 'id', direction: 'descending' }, onOrder }}
      />,
    );
    await expect.element(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(onOrder).toHaveBeenCalledWith(null);
    await expect.element(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  });

  test('hands the row with the focus to the clipboard by its keys', async () => {
    const { grid } = await table(5);
    let copied = '';
    document.addEventListener('copy', ({ clipboardData }) => (copied = clipboardData?.getData('text/plain') ?? ''), { once: true });
    const row = grid.getByRole('row').nth(2).element();
    if (row instanceof HTMLElement) row.focus();
    await userEvent.keyboard('{ControlOrMeta>}c{/ControlOrMeta}');
    await eventually(() => expect(copied).toBe('Name\r\nitem 1'));
  });

  test('sorts upward, downward and not at all, and says which', async () => {
    const { grid, screen } = await table(5);
    const header = grid.getByRole('columnheader', { name: 'Name' });
    const names = () =>
      grid
        .getByRole('gridcell')
        .elements()
        .filter((cell) => cell.getAttribute('aria-colindex') === '1')
        .map((cell) => cell.textContent);
    const button = screen.getByRole('button', { name: 'Name' });
    await userEvent.click(button);
    await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
    expect(names()).toEqual(['item 0', 'item 3', 'item 1', 'item 4', 'item 2']);
    await userEvent.click(button);
    await expect.element(header).toHaveAttribute('aria-sort', 'descending');
    expect(names()).toEqual(['item 2', 'item 4', 'item 1', 'item 3', 'item 0']);
    await userEvent.click(button);
    expect(header.element().hasAttribute('aria-sort')).toBe(false);
    expect(names()[0]).toBe('item 0');
  });

  test('says what to do where there is nothing', async () => {
    const { screen } = await table(0);
    await expect.element(screen.getByText('Nothing yet')).toBeVisible();
  });

  test('is found again as it was left, where it has a place of its own', async () => {
    const first = await table(1_000, { place: 'test.items' });
    await userEvent.click(first.screen.getByRole('button', { name: 'Name' }));
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await eventually(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('1001'));
    await first.screen.unmount();

    const again = await table(1_000, { place: 'test.items' });
    const last = again.grid.getByRole('row').last();
    await expect.element(last).toHaveAttribute('aria-rowindex', '1001');
    await expect.element(last).toHaveAttribute('tabindex', '0');
    await expect.element(again.grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  });
});
