// The grid of milestones as a person at the keyboard meets it, on a real park.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { create } from '../../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../../renderer/i18n/react.ts';
import type { ParkStore } from '../../../../renderer/store/park-store.ts';
import { MilestoneGrid } from '../../../../renderer/views/project/grid/milestone-grid.tsx';
import { openTestPark, showView } from '../../../helpers/open-park.tsx';
import { testId } from '../../../helpers/replica.ts';

let project: string;
let count = 0;

beforeEach(() => {
  setLanguage('en');
  // What is typed and not taken is kept by project: each test has one of its own.
  project = testId('p', ++count);
});

const milestone = (n: number) => testId('m', n);

/** Three milestones; the second is known in Chinese alone. */
async function openGrid(more = 0) {
  const site = testId('s', 1);
  const person = testId('w', 1);
  const store = await openTestPark([
    create('site', site, { name: { en: 'Xi’an site' }, city: { en: 'Xi’an' }, timeZone: 'Asia/Shanghai', workCalendar: 'CN' }),
    create('person', person, { name: { en: 'Wang Haoran', zh: '王浩然' } }),
    create('person', testId('w', 2), { name: { en: 'Dmitry Orlov' } }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' }, leadSite: site }),
    create('milestone', milestone(1), { project, order: 'a0', code: 'EXO-01', title: { en: 'Specification' }, owner: person, forecastDate: '2026-03-02' }),
    create('milestone', milestone(2), { project, order: 'a1', code: 'EXO-02', title: { zh: '样机' } }),
    create('milestone', milestone(3), { project, order: 'a2', code: 'EXO-03', title: { en: 'Acceptance' } }),
    ...Array.from({ length: more }, (_, at) =>
      create('milestone', milestone(10 + at), { project, order: `b${String(100 + at)}1`, code: `X-${at}`, title: { en: `Extra ${at}` } }),
    ),
    create('baseline', testId('b', 1), { project, name: { en: 'Baseline' }, approvedOn: '2026-01-10', dates: { [milestone(1)]: '2026-03-02' } }),
  ]);
  const onDetails = vi.fn();
  const { screen } = await showView(store, <MilestoneGrid project={project} first={null} onDetails={onDetails} />);
  await expect.element(screen.getByRole('grid')).toBeVisible();
  return { store, screen, onDetails };
}

/** Puts the focus into a cell by the mouse, as a user begins. */
async function enterCell(text: string): Promise<void> {
  const cell = [...document.querySelectorAll<HTMLElement>('[role="gridcell"], [role="rowheader"]')].find((each) => each.textContent?.includes(text));
  if (cell === undefined) throw new Error(`no cell ${text}`);
  await userEvent.click(cell);
}

/** The cell that has the focus: its column and row, and what its field holds. */
function focused() {
  const field = document.activeElement;
  const cell = field?.closest<HTMLElement>('[aria-colindex]');
  const row = field?.closest<HTMLElement>('[aria-rowindex]');
  return {
    row: Number(row?.getAttribute('aria-rowindex')),
    column: cell?.dataset['column'],
    text: field instanceof HTMLInputElement ? field.value : null,
    isEditing: field instanceof HTMLInputElement && field.dataset['atRest'] === undefined,
  };
}

/** Waits until an element holds a text among others. */
function says(element: () => Element | null, text: string): Promise<void> {
  return vi.waitFor(() => expect(element()?.textContent).toContain(text));
}

const row = (store: ParkStore, n: number) => store.view.row('milestone', milestone(n));

function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

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
    await vi.waitFor(() => expect(focused()).toMatchObject({ row: 305, column: 'slipReason' }));
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(80);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await vi.waitFor(() => expect(focused()).toMatchObject({ row: 2, column: 'code' }));
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
    await vi.waitFor(() => expect(document.body.textContent).toContain('Specification'));
  });
});

describe('an input method', () => {
  it('composes in the cell from its first key, and its Enter and Escape are its own', async () => {
    const { store } = await openGrid();
    await enterCell('Specification');
    await cdp().send('Input.imeSetComposition', { text: 'j', selectionStart: 1, selectionEnd: 1 });
    await cdp().send('Input.imeSetComposition', { text: 'jishu', selectionStart: 5, selectionEnd: 5 });
    expect(focused()).toMatchObject({ text: 'jishu', isEditing: true });
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 229, bubbles: true, cancelable: true }));
    expect(focused()).toMatchObject({ row: 2, text: 'jishu', isEditing: true });
    await cdp().send('Input.insertText', { text: '技术' });
    expect(focused().text).toBe('技术');
    expect(row(store, 1)?.title).toEqual({ en: 'Specification' });
    await userEvent.keyboard('{Enter}');
    expect(row(store, 1)?.title).toEqual({ en: '技术' });
  });
});

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
    await vi.waitFor(() => expect(row(store, 3)?.forecastDate).toBeNull());
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
    await vi.waitFor(() => expect(forecast()).toMatchObject({ forecastDate: '2026-03-20', slipReason: { category: 'customs', text: 'held at the border' } }));
    expect([...store.log].at(-1)?.ops.map((op) => op.field).sort()).toEqual(['forecastDate', 'slipReason.category', 'slipReason.text']);
    await vi.waitFor(() => expect(focused()).toMatchObject({ row: 3, column: 'forecast' }));
  });

  it('whose move is given up waits in its cell, and nothing is written', async () => {
    const { store, screen } = await openGrid();
    await enterCell('2 Mar 2026');
    await userEvent.keyboard('{ArrowRight}2026-03-20{Enter}');
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(focused()).toMatchObject({ row: 2, column: 'forecast', text: '2026-03-20', isEditing: false }));
    expect(row(store, 1)?.forecastDate).toBe('2026-03-02');
    await userEvent.keyboard('{Escape}');
    expect(focused().text).toBe('2 Mar 2026');
  });

  it('may slip without a reason, and is then listed so', async () => {
    const { store, screen } = await openGrid();
    await enterCell('2 Mar 2026');
    await userEvent.keyboard('{ArrowRight}2026-03-20{Enter}');
    await screen.getByRole('button', { name: 'Without a reason' }).click();
    await vi.waitFor(() => expect(row(store, 1)?.forecastDate).toBe('2026-03-20'));
    await expect.element(screen.getByText('no reason given')).toBeVisible();
  });
});

describe('a choice', () => {
  it('narrows to what was typed; arrows pick, Enter takes', async () => {
    const { store, screen } = await openGrid();
    await enterCell('Acceptance');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.element(screen.getByRole('listbox')).toBeVisible();
    expect(screen.getByRole('option').elements().map((option) => option.textContent)).toEqual(['Dmitry Orlov', 'Wang Haoran']);
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

describe('rows', () => {
  it('are added at the end by a title and Enter, one after the other', async () => {
    const { store } = await openGrid();
    await enterCell('New milestone');
    await userEvent.keyboard('Fourth{Enter}Fifth{Enter}');
    await store.settled();
    const titles = store.view.referring('milestone', 'project', project).toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ title }) => title.en ?? title.zh);
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
    const order = () => store.view.rows('milestone').toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ code }) => code);
    expect(order()).toEqual(['EXO-02', 'EXO-01', 'EXO-03']);
    await vi.waitFor(() => expect(focused()).toMatchObject({ row: 3, text: 'EXO-01' }));
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(order()).toEqual(['EXO-01', 'EXO-02', 'EXO-03']);
  });

  it('are deleted by Ctrl+Delete with the way back in a notice, and open their details by Alt+Enter', async () => {
    const { store, screen, onDetails } = await openGrid();
    await enterCell('EXO-02');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    expect(onDetails).toHaveBeenCalledWith(milestone(2));
    await userEvent.keyboard('{Control>}{Delete}{/Control}');
    await vi.waitFor(() => expect(row(store, 2)).toBeNull());
    await screen.getByRole('button', { name: 'Undo' }).click();
    await vi.waitFor(() => expect(row(store, 2)?.code).toBe('EXO-02'));
  });
});

describe('a pasted block', () => {
  it('changes and adds rows as one change', async () => {
    const { store } = await openGrid();
    const before = store.log.length;
    await enterCell('EXO-03');
    paste('EXO-3\tAcceptance, final\r\nEXO-4\t"Two\nlines"\r\n');
    await vi.waitFor(() => expect(store.view.rows('milestone').map(({ code }) => code).sort()).toEqual(['EXO-01', 'EXO-02', 'EXO-3', 'EXO-4']));
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
    await vi.waitFor(() => expect(row(store, 2)).toMatchObject({ code: 'EXO-2', owner: null }));
    expect(row(store, 3)?.owner).toBe(testId('w', 1));
    expect(store.log.length).toBe(before + 1);
    await says(() => document.querySelector('[data-refused]'), 'Nobody');
  });

  it('that the user gives up changes nothing', async () => {
    const { store, screen } = await openGrid();
    const before = store.log.length;
    await enterCell('EXO-02');
    paste('EXO-01\tTaken\n');
    await screen.getByRole('dialog').getByRole('button', { name: 'Paste nothing' }).click();
    expect(store.log.length).toBe(before);
    await vi.waitFor(() => expect(focused()).toMatchObject({ row: 3, column: 'code' }));
  });
});

it('speaks the language that is chosen, dates and words and all', async () => {
  const { screen } = await openGrid();
  setLanguage('ru');
  await expect.element(screen.getByRole('columnheader', { name: 'Прогнозный срок' })).toBeVisible();
  await expect.element(screen.getByText('02.03.2026').first()).toBeVisible();
});
