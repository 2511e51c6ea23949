import { expect, test } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { create } from '../../../renderer/changes/edit.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { attentionGroups, figuresOf, type OverviewContext, projectStandings } from '../../../renderer/views/overview/overview-rows.ts';
import { useOverview } from '../../../renderer/views/overview/use-overview.ts';
import { eventually } from '../../helpers/eventually.ts';
import { Replica, testId } from '../../helpers/replica.ts';

function parkOf(count: number): Replica {
  const replica = new Replica();
  replica.commit([create('project', testId('p', 1), { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  const milestones = Array.from({ length: count }, (_, n) =>
    create('milestone', testId('m', n), { project: testId('p', 1), title: { en: `M ${n}` }, forecastDate: '2026-01-05' }),
  );
  replica.commit(milestones);
  return replica;
}

function contextOf({ view }: Replica): OverviewContext {
  return { park: view, today: '2026-11-24', calendars: officialCalendars, siteId: null };
}

function derived(context: OverviewContext): unknown {
  return { standings: projectStandings(context), groups: attentionGroups(context), figures: figuresOf(context) };
}

test('a small park is derived at once', async () => {
  const context = contextOf(parkOf(3));
  const { result } = await renderHook(() => useOverview(context));
  expect(result.current).toEqual(derived(context));
});

test('a large park is derived after the first picture, and its changes at once', async () => {
  const replica = parkOf(3_000);
  const context = contextOf(replica);
  const seen: unknown[] = [];
  const { result, rerender } = await renderHook(
    (given?: { readonly of: OverviewContext }) => {
      const pieces = useOverview(given?.of ?? context);
      seen.push(pieces);
      return pieces;
    },
    { initialProps: { of: context } },
  );
  await eventually(() => expect(result.current).not.toBeNull());
  expect([seen[0], result.current]).toEqual([null, derived(context)]);
  const before = seen.length;
  replica.commit([create('project', testId('p', 2), { code: 'NEW', name: { en: 'New' } })]);
  const changed = contextOf(replica);
  await rerender({ of: changed });
  expect(seen.slice(before)).not.toContain(null);
  expect(result.current).toEqual(derived(changed));
});
