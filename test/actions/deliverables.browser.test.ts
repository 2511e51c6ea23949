import { expect, it } from 'vitest';
import type { ActionContext } from '../../renderer/actions/action-context.ts';
import { stepDeliverable } from '../../renderer/actions/deliverables.ts';
import { create } from '../../renderer/changes/edit.ts';
import type { Row } from '../../renderer/domain/registry/registry.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const [project, milestone, id] = [testId('p', 1), testId('m', 1), testId('e', 1)];

async function open() {
  const store = await openTestPark([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    create('milestone', milestone, { project, title: { en: 'Prototype' } }),
    create('deliverable', id, { milestone, title: { en: 'Report' }, status: 'inProgress' }),
  ]);
  const context: ActionContext = { store, newId: () => testId('x', 1), today: '2026-03-02', language: 'en' };
  return { store, context, row: () => store.view.row('deliverable', id) as Row<'deliverable'> };
}

it('goes a step with its date, and one undo takes back both', async () => {
  const { store, context, row } = await open();
  await stepDeliverable(context, row(), 'submitted');
  expect(row()).toMatchObject({ status: 'submitted', submittedOn: '2026-03-02' });
  await store.undo();
  expect(row()).toMatchObject({ status: 'inProgress', submittedOn: null });
});

it('changes nothing where the step is not legal', async () => {
  const { store, context, row } = await open();
  const before = store.log.length;
  expect(await stepDeliverable(context, row(), 'accepted')).toEqual({ ok: true, value: null });
  expect([store.log.length, row().status]).toEqual([before, 'inProgress']);
});
