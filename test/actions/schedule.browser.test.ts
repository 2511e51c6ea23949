import { describe, expect, it } from 'vitest';
import type { ActionContext } from '../../renderer/actions/action-context.ts';
import { addLink, moveWithDependents, removeLink, updateLink } from '../../renderer/actions/schedule.ts';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { officialCalendars } from '../../renderer/domain/calendar/official.ts';
import { dependentMoves } from '../../renderer/domain/schedule/move-dependents.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const [A, B, C] = [testId('m', 1), testId('m', 2), testId('m', 3)];

/** A, B and C of March 2026, without links. */
async function open() {
  const store = await openTestPark([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    ...[A, B, C].map((id, at) =>
      create('milestone', id, { project, code: `M-${at + 1}`, title: { en: `Step ${at + 1}` }, forecastDate: `2026-03-0${at + 2}` }),
    ),
  ]);
  let ids = 0;
  const context: ActionContext = { store, newId: () => testId('l', ++ids), today: '2026-03-01', language: 'en' };
  const link = (from: string, to: string, lagDays = 0) => addLink(context, { from, to, type: 'FS', lagDays });
  const links = () => store.view.rows('milestoneLink').map(({ from, to, type, lagDays }) => ({ from, to, type, lagDays }));
  return { store, context, link, links };
}

describe('addLink', () => {
  it('writes what was asked for, in one step that undo takes back', async () => {
    const { store, link, links } = await open();
    await link(A, B, -3);
    expect(links()).toEqual([{ from: A, to: B, type: 'FS', lagDays: -3 }]);
    await store.undo();
    expect(links()).toEqual([]);
  });

  it('refuses a link that closes a circle, and names it', async () => {
    const { link, links } = await open();
    await link(A, B);
    await link(B, C);
    expect(await link(C, A)).toEqual({
      ok: false,
      problem: { code: 'schedule.cycle', details: { cycle: 'M-3 Step 3 → M-1 Step 1 → M-2 Step 2 → M-3 Step 3' } },
    });
    expect(links()).toHaveLength(2);
  });

  it('refuses to let a part wait for what it is part of', async () => {
    const { store, link } = await open();
    await store.commit({ key: 'test' }, [update('milestone', B, { parent: A })]);
    expect(await link(A, B)).toMatchObject({
      problem: { code: 'schedule.cycle', details: { cycle: 'M-1 Step 1 → M-2 Step 2 → M-1 Step 1' } },
    });
    expect(await link(B, A)).toMatchObject({ ok: true });
  });

  it('refuses a link to itself, and a second one of the same pair', async () => {
    const { link, links } = await open();
    await link(A, B);
    expect(await link(A, A)).toMatchObject({ problem: { code: 'schedule.selfLink' } });
    expect(await link(A, B, 5)).toMatchObject({ problem: { code: 'schedule.duplicateLink', details: { from: 'M-1 Step 1' } } });
    expect(links()).toHaveLength(1);
  });

  it('refuses a link whose end is deleted', async () => {
    const { store, link, links } = await open();
    await store.commit({ key: 'test' }, [remove('milestone', B)]);
    expect(await link(A, B)).toMatchObject({ problem: { code: 'schedule.linkAcrossDeleted' } });
    expect(await link(B, A)).toMatchObject({ problem: { code: 'schedule.linkAcrossDeleted' } });
    expect(links()).toEqual([]);
  });

  it.each([3661, -3661, 0.5, Number.NaN])('refuses a lag of %s days', async (lagDays) => {
    const { link, links } = await open();
    expect(await link(A, B, lagDays)).toMatchObject({ problem: { code: 'edit.invalid', details: { field: 'lagDays' } } });
    expect(links()).toEqual([]);
  });
});

describe('a link', () => {
  it('is changed and removed', async () => {
    const { store, context, link, links } = await open();
    await link(A, B, 2);
    const [row] = store.view.rows('milestoneLink');
    if (row === undefined) throw new Error('no link');
    await updateLink(context, row.id, { type: 'SS', lagDays: 0 });
    expect(links()).toEqual([{ from: A, to: B, type: 'SS', lagDays: null }]);
    await removeLink(context, row);
    expect(links()).toEqual([]);
  });

  it('is not changed once an end is deleted', async () => {
    const { store, context, link } = await open();
    await link(A, B, 2);
    await store.commit({ key: 'test' }, [remove('milestone', A)]);
    const id = store.view.rows('milestoneLink')[0]?.id ?? '';
    expect(await updateLink(context, id, { type: 'SS', lagDays: 0 })).toMatchObject({ problem: { code: 'schedule.linkAcrossDeleted' } });
  });
});

describe('moveWithDependents', () => {
  it('moves all in one intent, with one reason, and one undo brings all back', async () => {
    const { store, context, link } = await open();
    await link(A, B);
    await link(B, C, 1);
    const milestone = store.view.row('milestone', A);
    if (milestone === null) throw new Error('no milestone');
    const moves = dependentMoves(store.view, A, '2026-03-10', officialCalendars);
    const done = await moveWithDependents(context, milestone, '2026-03-10', moves, { category: 'supplier', text: 'Late' });
    expect(done).toMatchObject({ ok: true, value: { intent: { key: 'milestone.moveTogether', params: { count: 2, to: '2026-03-10' } } } });
    const dates = () => [A, B, C].map((id) => store.view.row('milestone', id)?.forecastDate);
    expect(dates()).toEqual(['2026-03-10', '2026-03-10', '2026-03-11']);
    expect(store.view.row('milestone', C)?.slipReason).toEqual({ category: 'supplier', text: 'Late' });
    await store.undo();
    expect(dates()).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
  });
});
