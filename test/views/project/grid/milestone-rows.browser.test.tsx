// The grid of milestones: dates and slips, rows that come, go and move, pasted blocks.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { setLanguage } from '../../../../renderer/i18n/react.ts';
import { eventually } from '../../../helpers/eventually.ts';
import { testId } from '../../../helpers/replica.ts';
import { enterCell, focused, milestone, openGrid, paste, row, says } from './open-grid.tsx';

describe('a date', () => {
  it('is typed in any convention', async () => {
    const { store } = await openGrid();
    await enterCell('Acceptance');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}2026年4月9日{Enter}');
    expect(row(store, 3)?.forecastDate).toBe('2026-04-09');
  });

  it('that does not exist stays in its cell with the reason, also after the user has gone on', async () => {
    const { store } = await openGrid();
    await enterCell('Acceptance');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}31.02.2026{Enter}');
    expect(focused()).toMatchObject({ row: 4, text: '31.02.2026', isEditing: true });
    await says(() => document.querySelector('[role="alert"]'), 'The date “31.02.2026” does not exist.');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(row(store, 3)?.forecastDate).toBeNull();
    await enterCell('EXO-01');
    await says(() => document.querySelector('[data-refused]'), '31.02.2026');
    await enterCell('31.02.2026');
    await userEvent.keyboard('{Enter}{Backspace}5{Enter}');
    await eventually(() => expect(row(store, 3)?.forecastDate).toBeNull());
    await userEvent.keyboard('{Escape}2026-02-28{Enter}');
    expect(row(store, 3)?.forecastDate).toBe('2026-02-28');
    expect(document.querySelector('[data-refused]')).toBeNull();
  });

  it('that moves a forecast later asks why, and writes both as one change', async () => {
    const { store, screen } = await openGrid();
    await enterCell('2 Mar 2026');
    const forecast = () => row(store, 1);
    await userEvent.keyboard('{ArrowRight}2026-03-20{Enter}');
    const dialog = screen.getByRole('dialog');
    await says(() => dialog.query(), 'from 2 Mar 2026 to 20 Mar 2026');
    expect(forecast()?.forecastDate).toBe('2026-03-02');
    await userEvent.selectOptions(dialog.getByRole('combobox'), 'customs');
    await dialog.getByRole('textbox').fill('held at the border');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await eventually(() =>
      expect(forecast()).toMatchObject({ forecastDate: '2026-03-20', slipReason: { category: 'customs', text: 'held at the border' } }),
    );
    expect(
      [...store.log]
        .at(-1)
        ?.ops.map((op) => op.field)
        .sort(),
    ).toEqual(['forecastDate', 'slipReason.category', 'slipReason.text']);
    await eventually(() => expect(focused()).toMatchObject({ row: 3, column: 'forecast' }));
  });

  it('whose move is given up waits in its cell, and nothing is written', async () => {
    const { store, screen } = await openGrid();
    await enterCell('2 Mar 2026');
    await userEvent.keyboard('{ArrowRight}2026-03-20{Enter}');
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await eventually(() => expect(focused()).toMatchObject({ row: 2, column: 'forecast', text: '2026-03-20', isEditing: false }));
    expect(row(store, 1)?.forecastDate).toBe('2026-03-02');
    await userEvent.keyboard('{Escape}');
    expect(focused().text).toBe('2 Mar 2026');
  });

  it('may slip without a reason, and is then listed so', async () => {
    const { store, screen } = await openGrid();
    await enterCell('2 Mar 2026');
    await userEvent.keyboard('{ArrowRight}2026-03-20{Enter}');
    await screen.getByRole('button', { name: 'Without a reason' }).click();
    await eventually(() => expect(row(store, 1)?.forecastDate).toBe('2026-03-20'));
    await expect.element(screen.getByText('no reason given')).toBeVisible();
  });
});

describe('rows', () => {
  it('are added at the end by a title and Enter, one after the other', async () => {
    const { store, project } = await openGrid();
    await enterCell('New milestone');
    await userEvent.keyboard('Fourth{Enter}Fifth{Enter}');
    await store.settled();
    const titles = store.view
      .referring('milestone', 'project', project)
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ title }) => title.en ?? title.zh);
    expect(titles).toEqual(['Specification', '样机', 'Acceptance', 'Fourth', 'Fifth']);
    expect(focused()).toMatchObject({ row: 7, column: 'title', text: '' });
  });

  it('take along what was typed into the cells before the title', async () => {
    const { store } = await openGrid();
    await enterCell('New milestone');
    await userEvent.keyboard('{ArrowLeft}EXO-04{Tab}Fourth{Enter}');
    const added = store.view.rows('milestone').find(({ code }) => code === 'EXO-04');
    expect(added?.title).toEqual({ en: 'Fourth' });
    expect(document.querySelector('[data-new] [data-tone="draft"]')).toBeNull();
  });

  it('move by Alt and arrows, and the user with them', async () => {
    const { store } = await openGrid();
    await enterCell('EXO-01');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    const order = () =>
      store.view
        .rows('milestone')
        .toSorted((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ code }) => code);
    expect(order()).toEqual(['EXO-02', 'EXO-01', 'EXO-03']);
    await eventually(() => expect(focused()).toMatchObject({ row: 3, text: 'EXO-01' }));
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(order()).toEqual(['EXO-01', 'EXO-02', 'EXO-03']);
  });

  it('are deleted by Ctrl+Delete with the way back in a notice, and open their details by Alt+Enter', async () => {
    const { store, screen, onDetails } = await openGrid();
    await enterCell('EXO-02');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    expect(onDetails).toHaveBeenCalledWith(milestone(2));
    await userEvent.keyboard('{Control>}{Delete}{/Control}');
    await eventually(() => expect(row(store, 2)).toBeNull());
    await screen.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => expect(row(store, 2)?.code).toBe('EXO-02'));
  });
});

describe('a pasted block', () => {
  it('changes and adds rows as one change', async () => {
    const { store } = await openGrid();
    const before = store.log.length;
    await enterCell('EXO-03');
    paste('EXO-3\tAcceptance, final\r\nEXO-4\t"Two\nlines"\r\n');
    await eventually(() =>
      expect(
        store.view
          .rows('milestone')
          .map(({ code }) => code)
          .sort(),
      ).toEqual(['EXO-01', 'EXO-02', 'EXO-3', 'EXO-4']),
    );
    expect(store.log.length).toBe(before + 1);
    expect(store.undoable()?.key).toBe('milestone.paste');
  });

  it('with cells that cannot be taken lists them, pastes the rest, and keeps them to be mended', async () => {
    const { store, screen } = await openGrid();
    const before = store.log.length;
    await enterCell('EXO-02');
    paste('EXO-2\tPrototype\tNobody\nEXO-3\tAcceptance\tWang Haoran\n');
    const dialog = screen.getByRole('dialog');
    await says(() => dialog.query(), '“Nobody” does not fit the field “Owner”.');
    expect(store.log.length).toBe(before);
    await dialog.getByRole('button', { name: 'Paste the rest (2 rows)' }).click();
    await eventually(() => expect(row(store, 2)).toMatchObject({ code: 'EXO-2', owner: null }));
    expect(row(store, 3)?.owner).toBe(testId('w', 1));
    expect(store.log.length).toBe(before + 1);
    await says(() => document.querySelector('[data-refused]'), 'Nobody');
  });

  it('of one cell is taken as if it were typed', async () => {
    const { store, screen } = await openGrid();
    await enterCell('2 Mar 2026');
    await userEvent.keyboard('{ArrowRight}');
    paste('2026-03-20\r\n');
    await screen.getByRole('button', { name: 'Without a reason' }).click();
    await eventually(() => expect(row(store, 1)?.forecastDate).toBe('2026-03-20'));
  });

  it('that the user gives up changes nothing', async () => {
    const { store, screen } = await openGrid();
    const before = store.log.length;
    await enterCell('EXO-02');
    paste('EXO-01\tTaken\n');
    await screen.getByRole('dialog').getByRole('button', { name: 'Paste nothing' }).click();
    expect(store.log.length).toBe(before);
    await eventually(() => expect(focused()).toMatchObject({ row: 3, column: 'code' }));
  });
});

it('speaks the language that is chosen, dates and words and all', async () => {
  const { screen } = await openGrid();
  setLanguage('ru');
  await expect.element(screen.getByRole('columnheader', { name: 'Прогнозный срок' })).toBeVisible();
  await expect.element(screen.getByText('02.03.2026').first()).toBeVisible();
});
