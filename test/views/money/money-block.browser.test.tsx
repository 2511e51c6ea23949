// Blocks of cells pasted into the tables of money, and tables of ten thousand rows.
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { create } from '../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { MoneyPanel } from '../../../renderer/views/money/money-panel.tsx';
import { usePark } from '../../../renderer/views/park/use-park.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const project = testId('p', 1);

function Panel() {
  const row = usePark().row('project', project);
  return row === null ? null : <MoneyPanel project={row} />;
}

beforeEach(async () => {
  setLanguage('en');
  await page.viewport(1280, 800);
});

async function open() {
  const store = await openTestPark([
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
    create('expense', testId('x', 1), { project, title: { en: 'Boards' }, amount: { amount: '5', currency: 'CNY' }, on: '2026-02-02' }),
  ]);
  const { screen } = await showView(store, <Panel />);
  const pasteInto = (field: Element, text: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  };
  return { store, screen, pasteInto };
}

it('changes the rows from the cell on, adds the rest, and is one step of undo', async () => {
  const { store, screen, pasteInto } = await open();
  const title = screen.getByRole('row', { name: 'Boards' }).getByRole('textbox', { name: 'Title' });
  pasteInto(title.element(), 'Circuit boards\tMaterials\t7.50\nMotors\tEquipment\t8 RUB');
  await eventually(() =>
    expect(store.view.rows('expense').map(({ title: words, category, amount }) => [words.en, category, amount])).toEqual([
      ['Circuit boards', 'materials', { amount: '7.5', currency: 'CNY' }],
      ['Motors', 'equipment', { amount: '8', currency: 'RUB' }],
    ]),
  );
  await store.undo();
  expect(store.view.rows('expense').map(({ title: words }) => words.en)).toEqual(['Boards']);
});

it('asks before anything is written where a cell cannot be read, and pastes the rest', async () => {
  const { store, screen, pasteInto } = await open();
  const field = screen.getByRole('textbox', { name: 'New expense: what for?' });
  pasteInto(field.element(), '2026-02-30\tTravel\n2026-03-01\tHotel');
  await expect.element(screen.getByText('The date “2026-02-30” does not exist.')).toBeVisible();
  expect(store.view.rows('expense')).toHaveLength(1);
  await screen.getByRole('button', { name: /Paste the rest/ }).click();
  await eventually(() => expect(store.view.rows('expense').map(({ on }) => on)).toEqual(['2026-02-02', null, '2026-03-01']));
});

it('takes ten thousand rows, of which those in sight are in the page', async () => {
  const { store, screen, pasteInto } = await open();
  const lines = Array.from(
    { length: 10_000 },
    (_, at) => `2026-03-${String((at % 28) + 1).padStart(2, '0')}\tItem ${at}\tTravel\t${at + 1}`,
  );
  pasteInto(screen.getByRole('textbox', { name: 'New expense: what for?' }).element(), lines.join('\n'));
  await eventually(() => expect(store.view.rows('expense')).toHaveLength(10_001));
  const table = screen.getByRole('table', { name: 'Expenses' });
  await expect.element(table).toHaveAttribute('aria-rowcount', '10002');
  expect(table.element().querySelectorAll('tbody tr[data-id]').length).toBeLessThan(60);
  await expect.element(screen.getByRole('row', { name: 'Item 9999' })).toBeInTheDocument();
  const amount = screen.getByRole('row', { name: 'Item 9999' }).getByRole('textbox', { name: 'Amount' });
  await amount.fill('12');
  table.element().closest('div')?.scrollTo({ top: 0 });
  // What is typed stays in the page while its row is out of sight.
  await expect.element(screen.getByRole('row', { name: 'Boards' })).toBeInTheDocument();
  await expect.element(amount).toHaveValue('12');
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(store.view.rows('expense').at(-1)?.amount?.amount).toBe('12'));
});
