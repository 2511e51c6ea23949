// The grid of milestones as a person at the keyboard meets it: moving about, typing, composing, choosing.
import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { eventually } from '../../../helpers/eventually.ts';
import { testId } from '../../../helpers/replica.ts';
import { enterCell, focused, openGrid, row } from './open-grid.tsx';

describe('moving about', () => {
  it('is one stop of the tab order; arrows and Tab go from cell to cell, Escape then Tab goes out', async () => {
    const { screen } = await openGrid();
    expect(document.querySelectorAll('[role="grid"] input')).toHaveLength(1);
    await enterCell('EXO-01');
    expect(focused()).toMatchObject({ row: 2, column: 'code', text: 'EXO-01', isEditing: false });
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toMatchObject({ row: 3, column: 'title' });
    await userEvent.keyboard('{Tab}{Tab}{Shift>}{Tab}{/Shift}');
    expect(focused()).toMatchObject({ row: 3, column: 'owner' });
    await userEvent.keyboard('{End}{Tab}');
    expect(focused()).toMatchObject({ row: 4, column: 'code' });
    await userEvent.keyboard('{Escape}{Tab}');
    expect(document.activeElement?.closest('[role="grid"]')).toBeNull();
    await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '5');
  });

  it('keeps its place among hundreds of rows, of which few are in the page', async () => {
    await openGrid(300);
    await enterCell('EXO-01');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await eventually(() => expect(focused()).toMatchObject({ row: 305, column: 'slipReason' }));
    expect(document.querySelectorAll('[role="grid"] tr').length).toBeLessThan(80);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await eventually(() => expect(focused()).toMatchObject({ row: 2, column: 'code' }));
  });
});

describe('editing', () => {
  it('begins by typing over the cell; Enter keeps the text and goes down', async () => {
    const { store } = await openGrid();
    await enterCell('Specification');
    await userEvent.keyboard('Technical task{Enter}');
    expect(row(store, 1)?.title).toEqual({ en: 'Technical task' });
    expect(focused()).toMatchObject({ row: 3, column: 'title', isEditing: false });
  });

  it('begins by Enter or F2 with the text as it is; Escape gives up what was typed', async () => {
    const { store } = await openGrid();
    await enterCell('Specification');
    await userEvent.keyboard('{F2} of needs');
    expect(focused()).toMatchObject({ text: 'Specification of needs', isEditing: true });
    await userEvent.keyboard('{Escape}');
    expect(focused()).toMatchObject({ row: 2, text: 'Specification', isEditing: false });
    await userEvent.keyboard('{Enter}, final{Tab}');
    expect(row(store, 1)?.title).toEqual({ en: 'Specification, final' });
    expect(focused()).toMatchObject({ row: 2, column: 'owner' });
  });

  it('by typing lets arrows leave the cell; opened, they move in the text', async () => {
    const { store } = await openGrid();
    await enterCell('Specification');
    await userEvent.keyboard('New{ArrowRight}');
    expect(row(store, 1)?.title).toEqual({ en: 'New' });
    expect(focused()).toMatchObject({ column: 'owner' });
    await userEvent.keyboard('{ArrowLeft}{Enter}{ArrowLeft}x{Enter}');
    expect(row(store, 1)?.title).toEqual({ en: 'Nexw' });
  });

  it('clears a cell by Delete, but leaves no milestone without a title', async () => {
    const { store } = await openGrid();
    await enterCell('EXO-01');
    await userEvent.keyboard('{Delete}');
    expect(row(store, 1)?.code).toBe('');
    await enterCell('Specification');
    await userEvent.keyboard('{Delete}');
    expect(row(store, 1)?.title).toEqual({ en: 'Specification' });
    expect(document.body.textContent).toContain('The field “Title” is required');
  });

  it('adds the reader’s language to a title that is held in another, and shows the other one meanwhile', async () => {
    const { store } = await openGrid();
    await enterCell('样机');
    await userEvent.keyboard('{Enter}');
    expect(focused().text).toBe('');
    expect(document.activeElement?.getAttribute('placeholder')).toBe('样机');
    await userEvent.keyboard('Prototype{Enter}');
    expect(row(store, 2)?.title).toEqual({ zh: '样机', en: 'Prototype' });
  });

  it('keeps what was typed when the user clicks elsewhere', async () => {
    const { store } = await openGrid();
    await enterCell('Specification');
    await userEvent.keyboard('Clicked away');
    await enterCell('EXO-03');
    expect(row(store, 1)?.title).toEqual({ en: 'Clicked away' });
    expect(focused()).toMatchObject({ row: 4, column: 'code' });
  });

  it('keeps what was typed when the view is left without a click', async () => {
    const { store, screen } = await openGrid();
    await enterCell('Specification');
    await userEvent.keyboard('Left by Back');
    await screen.unmount();
    expect(row(store, 1)?.title).toEqual({ en: 'Left by Back' });
  });

  it('is undone and redone by the keys of the window while nothing is typed', async () => {
    const { store } = await openGrid();
    await enterCell('Specification');
    await userEvent.keyboard('Other{Enter}');
    expect(document.activeElement instanceof HTMLElement && document.activeElement.dataset['atRest']).toBeDefined();
    await store.undo();
    await eventually(() => expect(document.body.textContent).toContain('Specification'));
  });
});

describe('an input method', () => {
  it('composes in the cell from its first key, and its Enter and Escape are its own', async () => {
    const { store } = await openGrid();
    await enterCell('Specification');
    await cdp().send('Input.imeSetComposition', { text: 'j', selectionStart: 1, selectionEnd: 1 });
    await cdp().send('Input.imeSetComposition', { text: 'jishu', selectionStart: 5, selectionEnd: 5 });
    expect(focused()).toMatchObject({ text: 'jishu', isEditing: true });
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    );
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 229, bubbles: true, cancelable: true }));
    expect(focused()).toMatchObject({ row: 2, text: 'jishu', isEditing: true });
    await cdp().send('Input.insertText', { text: '技术' });
    expect(focused().text).toBe('技术');
    expect(row(store, 1)?.title).toEqual({ en: 'Specification' });
    await userEvent.keyboard('{Enter}');
    expect(row(store, 1)?.title).toEqual({ en: '技术' });
  });
});

describe('a choice', () => {
  it('narrows to what was typed; arrows pick, Enter takes', async () => {
    const { store, screen } = await openGrid();
    await enterCell('Acceptance');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.element(screen.getByRole('listbox')).toBeVisible();
    expect(
      screen
        .getByRole('option')
        .elements()
        .map((option) => option.textContent),
    ).toEqual(['Dmitry Orlov', 'Wang Haoran']);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(row(store, 3)?.owner).toBe(testId('w', 1));
    await userEvent.keyboard('{ArrowUp}orl{Enter}');
    expect(row(store, 3)?.owner).toBe(testId('w', 2));
    await userEvent.keyboard('{ArrowUp}Nobody{Enter}');
    expect(row(store, 3)?.owner).toBe(testId('w', 2));
    expect(focused().text).toBe('Nobody');
  });

  it('is taken by a click', async () => {
    const { store, screen } = await openGrid();
    await enterCell('Acceptance');
    await userEvent.keyboard('{ArrowRight}{F2}');
    await screen.getByRole('option', { name: 'Wang Haoran' }).click();
    expect(row(store, 3)?.owner).toBe(testId('w', 1));
  });
});
