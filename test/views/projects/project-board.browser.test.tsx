// The board of projects, by the keys. That cards are dragged is shown end to end.
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { create } from '../../../renderer/changes/edit.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { setLanguage, useTranslate } from '../../../renderer/i18n/react.ts';
import type { ParkStore } from '../../../renderer/store/park-store.ts';
import { usePark } from '../../../renderer/views/park/use-park.ts';
import { ProjectBoard } from '../../../renderer/views/projects/project-board.tsx';
import { projectRows } from '../../../renderer/views/projects/project-rows.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

const [EXO, UWE, LRF] = [testId('p', 1), testId('p', 2), testId('p', 3)];

function Board() {
  const t = useTranslate();
  return <ProjectBoard rows={projectRows(t, usePark(), '2026-11-24', officialCalendars)} />;
}

async function openBoard() {
  const store = await openTestPark([
    create('project', EXO, { code: 'EXO', name: { en: 'Exoskeleton' }, stage: 'incubating' }),
    create('project', UWE, { code: 'UWE', name: { en: 'Underwater' }, stage: 'incubating' }),
    create('project', LRF, { code: 'LRF', name: { en: 'Rangefinder' }, stage: 'selected' }),
  ]);
  setLanguage('en');
  const { screen, addresses } = await showView(store, <Board />);
  await expect.element(screen.getByRole('region', { name: 'Incubating: 2 projects' })).toBeVisible();
  return { store, screen, addresses, card: (code: string) => screen.getByRole('link', { name: new RegExp(`^${code}`) }) };
}

const stageOf = (store: ParkStore, id: string) => store.view.row('project', id)?.stage;

describe('the board', () => {
  it('has a column for each stage, with its projects', async () => {
    const { screen } = await openBoard();
    expect(
      screen
        .getByRole('region')
        .elements()
        .map((region) => region.getAttribute('aria-label')),
    ).toEqual([
      'Intake: 0 projects',
      'Selected: 1 project',
      'Incubating: 2 projects',
      'Accelerating: 0 projects',
      'Graduated: 0 projects',
      'On hold: 0 projects',
      'Stopped: 0 projects',
    ]);
  });

  it('lets Alt and the arrows carry a card, says where it is, and keeps the focus on it', async () => {
    const { store, screen, card } = await openBoard();
    focus(card('UWE').element());
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await eventually(() => expect(stageOf(store, UWE)).toBe('accelerating'));
    await expect.element(screen.getByText('UWE is now at the stage “Accelerating”')).toBeInTheDocument();
    await eventually(() => expect(document.activeElement?.textContent).toContain('UWE'));
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await eventually(() => expect(stageOf(store, UWE)).toBe('incubating'));
    expect(store.undoable()).toMatchObject({ key: 'project.stage', params: { stage: 'incubating' } });
  });

  it('goes from card to card by the arrows, over columns that are empty, and opens one by Enter', async () => {
    const { store, card, addresses } = await openBoard();
    focus(card('LRF').element());
    await userEvent.keyboard('{ArrowRight}');
    const first = document.activeElement?.textContent ?? '';
    await userEvent.keyboard('{ArrowDown}');
    expect([first, document.activeElement?.textContent ?? ''].map((text) => text.slice(0, 3)).sort()).toEqual(['EXO', 'UWE']);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Alt>}{ArrowUp}{/Alt}');
    expect([stageOf(store, EXO), stageOf(store, UWE)]).toEqual(['incubating', 'incubating']);
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    expect(addresses.at(-1)).toBe(`/projects/${LRF}`);
  });
});

describe('a board with many projects at a stage', () => {
  const MANY = 200;
  const code = (at: number) => `P${String(at).padStart(3, '0')}`;

  async function openFull() {
    const crowd = Array.from({ length: MANY }, (_, at) =>
      create('project', testId('q', at), { code: code(at), name: { en: 'Crowd' }, stage: 'incubating' }),
    );
    const store = await openTestPark([...crowd, create('project', LRF, { code: 'LRF', name: { en: 'Rangefinder' }, stage: 'selected' })]);
    setLanguage('en');
    const shown = await showView(
      store,
      <div style={{ display: 'flex', flexDirection: 'column', height: '40rem' }}>
        <Board />
      </div>,
    );
    const column = shown.screen.getByRole('region', { name: 'Incubating: 200 projects' });
    await expect.element(column).toBeVisible();
    return { store, column, cards: () => column.getByRole('listitem').elements() };
  }

  it('has the cards in sight in the page, and each of them tells its place among all', async () => {
    const { cards } = await openFull();
    expect(cards().length).toBeLessThan(30);
    expect(cards()[0]?.getAttribute('aria-setsize')).toBe(String(MANY));
    expect(cards().map((card) => card.getAttribute('aria-posinset'))).toEqual(cards().map((_, at) => String(at + 1)));
  });

  it('leads by the arrows to cards that were out of sight', async () => {
    const { cards } = await openFull();
    focus(cards()[0]?.querySelector('a') ?? document.body);
    for (let at = 1; at <= 16; at += 1) {
      await userEvent.keyboard('{ArrowDown}');
      await eventually(() => expect(document.activeElement?.textContent).toContain(code(at)));
    }
    expect(document.activeElement).toBeVisible();
  });

  it('keeps the card with the focus in the page when its column is scrolled away from it', async () => {
    const { column, cards } = await openFull();
    const card = cards()[0]?.querySelector('a') ?? document.body;
    focus(card);
    column.getByRole('list').element().parentElement?.scrollTo(0, 9_000);
    await eventually(() => expect(cards().length > 1 && cards().at(-1)?.textContent).toContain('P08'));
    expect(document.activeElement).toBe(card);
  });

  it('brings a card that is carried into the crowd to its place, with the focus', async () => {
    const { store } = await openFull();
    focus(document.querySelector(`[data-project="${LRF}"]`) ?? document.body);
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await eventually(() => expect(stageOf(store, LRF)).toBe('incubating'));
    await eventually(() => expect(document.activeElement?.textContent).toContain('LRF'));
  });
});

function focus(element: Element): void {
  if (element instanceof HTMLElement) element.focus();
}
