import { describe, expect, it } from 'vitest';
import { chooseParties, recordVerdict } from '../../renderer/actions/acceptance.ts';
import type { ActionContext } from '../../renderer/actions/action-context.ts';
import { restoreValue } from '../../renderer/actions/history.ts';
import { setMilestoneStatus } from '../../renderer/actions/milestones.ts';
import { create, remove } from '../../renderer/changes/edit.ts';
import type { Row } from '../../renderer/domain/registry/registry.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const [project, id, university, factory] = [testId('p', 1), testId('m', 1), testId('u', 1), testId('u', 2)];

/** A milestone that a university and a factory have to accept. */
async function open(milestone: Partial<Row<'milestone'>> = {}) {
  const store = await openTestPark([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    create('organization', university, { name: { en: 'University' } }),
    create('organization', factory, { name: { en: 'Factory' } }),
    create('milestone', id, { project, code: 'M-1', title: { en: 'Prototype' }, parties: [university, factory], ...milestone }),
  ]);
  let ids = 0;
  const context: ActionContext = { store, newId: () => testId('c', ++ids), today: '2026-03-02', language: 'en' };
  const row = () => store.view.row('milestone', id) as Row<'milestone'>;
  return { store, context, row };
}

describe('recordVerdict', () => {
  it('accepts the milestone with the last party, in one step that undo takes back', async () => {
    const { store, context, row } = await open();
    await recordVerdict(context, row(), university, 'acceptedWithRemarks');
    expect(row()).toMatchObject({ status: 'planned', actualDate: null });
    await recordVerdict(context, row(), factory, 'accepted');
    expect(row()).toMatchObject({ status: 'accepted', actualDate: '2026-03-02' });
    await store.undo();
    expect(row()).toMatchObject({ status: 'planned', actualDate: null });
    expect(store.view.rows('acceptance')).toHaveLength(1);
  });

  it('keeps the day on which the milestone was reached', async () => {
    const { context, row } = await open({ parties: [factory], actualDate: '2026-02-20' });
    await recordVerdict(context, row(), factory, 'accepted');
    expect(row()).toMatchObject({ status: 'accepted', actualDate: '2026-02-20' });
  });

  it('leaves a cancelled milestone cancelled', async () => {
    const { context, row } = await open({ parties: [factory], status: 'cancelled' });
    await recordVerdict(context, row(), factory, 'accepted');
    expect(row().status).toBe('cancelled');
  });

  it('corrects what the party said before, and never silently takes the milestone back', async () => {
    const { store, context, row } = await open({ parties: [factory] });
    await recordVerdict(context, row(), factory, 'accepted');
    await recordVerdict(context, row(), factory, 'rejected');
    expect(store.view.rows('acceptance')).toMatchObject([{ verdict: 'rejected' }]);
    expect(row().status).toBe('accepted');
  });
});

describe('setMilestoneStatus', () => {
  it('refuses to accept what a party has not accepted, and names it', async () => {
    const { context, row } = await open();
    await recordVerdict(context, row(), university, 'accepted');
    expect(await setMilestoneStatus(context, row(), 'accepted')).toEqual({
      ok: false,
      problem: { code: 'acceptance.missing', details: { milestone: 'M-1 Prototype', parties: 'Factory' } },
    });
    expect(row().status).toBe('planned');
  });

  it('accepts by hand what has no parties, and lets any other status be set', async () => {
    const { context, row } = await open();
    await setMilestoneStatus(context, row(), 'submitted');
    expect(row().status).toBe('submitted');
    await chooseParties(context, row(), []);
    await setMilestoneStatus(context, row(), 'accepted');
    expect(row().status).toBe('accepted');
  });
});

describe('restoreValue', () => {
  it('refuses to bring back an acceptance that a party has taken back, and does so once nobody stands against it', async () => {
    const { store, context, row } = await open({ parties: [factory] });
    await recordVerdict(context, row(), factory, 'accepted');
    await recordVerdict(context, row(), factory, 'rejected');
    await setMilestoneStatus(context, row(), 'submitted');
    const change = store
      .history(id)
      .flatMap(({ changes }) => changes.filter(({ op, before }) => op.field === 'status' && before === 'accepted'))[0];
    if (change === undefined) throw new Error('no such change');
    expect(await restoreValue(context, change)).toMatchObject({ problem: { code: 'acceptance.missing', details: { parties: 'Factory' } } });
    expect(row().status).toBe('submitted');
    await chooseParties(context, row(), []);
    for (const { id: acceptance } of store.view.rows('acceptance')) await store.commit({ key: 'test' }, [remove('acceptance', acceptance)]);
    expect(await restoreValue(context, change)).toMatchObject({ ok: true });
    expect(row().status).toBe('accepted');
  });
});
