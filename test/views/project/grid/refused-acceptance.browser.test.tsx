// The status cell of a milestone that its parties have not accepted.
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { recordVerdict } from '../../../../renderer/actions/acceptance.ts';
import { create, update } from '../../../../renderer/changes/edit.ts';
import { eventually } from '../../../helpers/eventually.ts';
import { testId } from '../../../helpers/replica.ts';
import { enterCell, milestone, openGrid, row, says } from './open-grid.tsx';

const fund = testId('o', 1);
const status = () => document.querySelectorAll('[role="grid"] tbody [data-column="status"]')[2] ?? null;

it('keeps a refused acceptance in the words of the list, with the reason, until the party has accepted', async () => {
  const { store } = await openGrid();
  await store.commit({ key: 'test' }, [
    create('organization', fund, { name: { en: 'The fund' } }),
    update('milestone', milestone(3), { parties: [fund] }),
  ]);
  await enterCell('Acceptance');
  await userEvent.keyboard('{ArrowRight>7/}accepted{Enter}');
  await says(() => document.querySelector('[data-refused]'), 'Accepted');
  await says(() => document.body, 'these parties have not accepted it: The fund');
  expect(row(store, 3)?.status).toBe('planned');
  const context = { store, newId: () => testId('c', 1), today: '2026-03-02', language: 'en' } as const;
  const third = row(store, 3);
  if (third !== null) await recordVerdict(context, third, fund, 'accepted');
  await eventually(() => expect(document.querySelector('[data-refused]')).toBeNull());
  await store.undo();
  await says(status, 'Planned');
});
