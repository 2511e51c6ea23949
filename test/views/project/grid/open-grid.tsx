// A grid of three milestones on a real park, and what tests look at in it.
import { expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { create } from '../../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../../renderer/i18n/react.ts';
import type { ParkStore } from '../../../../renderer/store/park-store.ts';
import { MilestoneGrid } from '../../../../renderer/views/project/grid/milestone-grid.tsx';
import { eventually } from '../../../helpers/eventually.ts';
import { openTestPark, showView } from '../../../helpers/open-park.tsx';
import { testId } from '../../../helpers/replica.ts';

let count = 0;

export const milestone = (n: number) => testId('m', n);

/** Three milestones; the second is known in Chinese alone. */
export async function openGrid(more = 0) {
  setLanguage('en');
  // What is typed and not taken is kept by project: each test has one of its own.
  const project = testId('p', ++count);
  const site = testId('s', 1);
  const person = testId('w', 1);
  const store = await openTestPark([
    create('site', site, { name: { en: 'Xi’an site' }, city: { en: 'Xi’an' }, timeZone: 'Asia/Shanghai', workCalendar: 'CN' }),
    create('person', person, { name: { en: 'Wang Haoran', zh: '王浩然' } }),
    create('person', testId('w', 2), { name: { en: 'Dmitry Orlov' } }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' }, leadSite: site }),
    create('milestone', milestone(1), {
      project,
      order: 'a0',
      code: 'EXO-01',
      title: { en: 'Specification' },
      owner: person,
      forecastDate: '2026-03-02',
    }),
    create('milestone', milestone(2), { project, order: 'a1', code: 'EXO-02', title: { zh: '样机' } }),
    create('milestone', milestone(3), { project, order: 'a2', code: 'EXO-03', title: { en: 'Acceptance' } }),
    ...Array.from({ length: more }, (_, at) =>
      create('milestone', milestone(10 + at), { project, order: `b${String(100 + at)}1`, code: `X-${at}`, title: { en: `Extra ${at}` } }),
    ),
    create('baseline', testId('b', 1), {
      project,
      name: { en: 'Baseline' },
      approvedOn: '2026-01-10',
      dates: { [milestone(1)]: '2026-03-02' },
    }),
  ]);
  const onDetails = vi.fn<(id: string) => void>();
  const { screen } = await showView(store, <MilestoneGrid project={project} first={null} onDetails={onDetails} />);
  await expect.element(screen.getByRole('grid')).toBeVisible();
  return { store, screen, onDetails, project };
}

/** Puts the focus into a cell by the mouse, as a user begins. */
export async function enterCell(text: string): Promise<void> {
  const cell = [...document.querySelectorAll<HTMLElement>('[role="grid"] tbody [aria-colindex]')].find((each) =>
    each.textContent?.includes(text),
  );
  if (cell === undefined) throw new Error(`no cell ${text}`);
  await userEvent.click(cell);
}

/** The cell that has the focus: its column and row, and what its field holds. */
export function focused() {
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
export function says(element: () => Element | null, text: string): Promise<void> {
  return eventually(() => expect(element()?.textContent).toContain(text));
}

export const row = (store: ParkStore, n: number) => store.view.row('milestone', milestone(n));

export function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}
