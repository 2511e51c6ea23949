import { describe, expect, it } from 'vitest';
import { recordVerdict } from '../../renderer/actions/acceptance.ts';
import type { ActionContext } from '../../renderer/actions/action-context.ts';
import { giveReasonToMany, setOwnerOfMany, setSiteOfMany, setStatusOfMany, shiftMany } from '../../renderer/actions/bulk-milestones.ts';
import { create } from '../../renderer/changes/edit.ts';
import { officialCalendars } from '../../renderer/domain/calendar/official.ts';
import type { Row } from '../../renderer/domain/registry/registry.ts';
import { shiftsOf } from '../../renderer/domain/rules/bulk-shift.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const [zhongguancun, moscow] = [testId('s', 1), testId('s', 2)];
const [wang, factory] = [testId('w', 1), testId('u', 1)];
const ids = [testId('m', 1), testId('m', 2), testId('m', 3)];
const REASON = { category: 'customs', text: 'held at the border' } as const;

/** Three milestones: at a Chinese and at a Russian site before 1 May, and one that is reached. */
async function open() {
  const values = [
    { site: zhongguancun, forecastDate: '2026-04-30' },
    { site: moscow, forecastDate: '2026-04-30', parties: [factory] },
    { site: moscow, forecastDate: '2026-04-30', actualDate: '2026-04-29' },
  ];
  const store = await openTestPark([
    create('site', zhongguancun, { name: { en: 'Beijing' }, timeZone: 'Asia/Shanghai', workCalendar: 'CN' }),
    create('site', moscow, { name: { en: 'Moscow' }, timeZone: 'Europe/Moscow', workCalendar: 'RU' }),
    create('person', wang, { name: { en: 'Wang' } }),
    create('organization', factory, { name: { en: 'Factory' } }),
    create('project', project, { code: 'P', name: { en: 'P' } }),
    ...values.map((each, at) => create('milestone', ids[at] ?? '', { project, code: `M-${at + 1}`, title: { en: 'Step' }, ...each })),
  ]);
  let made = 0;
  const context: ActionContext = { store, newId: () => testId('c', ++made), today: '2026-03-02', language: 'en' };
  const rows = () => ids.map((id) => store.view.row('milestone', id) as Row<'milestone'>);
  return { store, context, rows };
}

describe('what is done with several milestones', () => {
  it('is one step that undo takes back for all', async () => {
    const { store, context, rows } = await open();
    const result = await setOwnerOfMany(context, rows(), wang);
    expect(result.ok && result.value?.intent).toEqual({ key: 'milestone.ownerOfMany', params: { owner: 'Wang', count: 3 } });
    expect(rows().map(({ owner }) => owner)).toEqual([wang, wang, wang]);
    await store.undo();
    expect(rows().map(({ owner }) => owner)).toEqual([null, null, null]);
  });

  it('leaves alone what has the value already, and is no step where all have it', async () => {
    const { context, rows } = await open();
    const result = await setSiteOfMany(context, rows(), moscow);
    expect(result.ok && result.value?.intent.params).toEqual({ site: 'Moscow', count: 1 });
    expect(await setSiteOfMany(context, rows(), moscow)).toEqual({ ok: true, value: null });
  });

  it('gives one reason for all slips', async () => {
    const { context, rows } = await open();
    await giveReasonToMany(context, rows(), REASON);
    expect(rows().map(({ slipReason }) => slipReason)).toEqual([REASON, REASON, REASON]);
  });
});

describe('setStatusOfMany', () => {
  it('leaves out of an acceptance, and names, those whose parties have not accepted', async () => {
    const { context, rows } = await open();
    const result = await setStatusOfMany(context, rows(), 'accepted');
    expect(result).toEqual({ ok: true, value: [{ milestone: 'M-2 Step', parties: 'Factory' }] });
    expect(rows().map(({ status }) => status)).toEqual(['accepted', 'planned', 'accepted']);
  });

  it('accepts all once the parties have', async () => {
    const { context, rows } = await open();
    await recordVerdict(context, rows()[1] as Row<'milestone'>, factory, 'accepted');
    expect(await setStatusOfMany(context, rows(), 'accepted')).toEqual({ ok: true, value: [] });
    expect(rows().every(({ status }) => status === 'accepted')).toBe(true);
  });

  it('asks no party about any other status', async () => {
    const { context, rows } = await open();
    expect(await setStatusOfMany(context, rows(), 'submitted')).toEqual({ ok: true, value: [] });
  });
});

describe('shiftMany', () => {
  const shifts = ({ store, rows }: Awaited<ReturnType<typeof open>>, days: number) => {
    const found = shiftsOf(store.view, rows(), days, officialCalendars);
    if (!found.ok) throw new Error(found.problem.code);
    return found.value;
  };

  it('counts working days by the calendar of each site, and leaves what is reached', async () => {
    const park = await open();
    await shiftMany(park.context, shifts(park, 1), 1, REASON);
    expect(park.rows().map(({ forecastDate }) => forecastDate)).toEqual(['2026-05-06', '2026-05-04', '2026-04-30']);
    expect(park.rows().map(({ slipReason }) => slipReason.category)).toEqual(['customs', 'customs', null]);
    await park.store.undo();
    expect(park.rows().map(({ forecastDate }) => forecastDate)).toEqual(['2026-04-30', '2026-04-30', '2026-04-30']);
  });

  it('lists a slip without a reason as lacking one, whatever an earlier one had', async () => {
    const park = await open();
    await giveReasonToMany(park.context, park.rows(), REASON);
    await shiftMany(park.context, shifts(park, 5), 5);
    expect(park.rows().map(({ slipReason }) => slipReason.category)).toEqual([null, null, 'customs']);
  });

  it('needs no reason for moving earlier, and keeps the one that is there', async () => {
    const park = await open();
    await giveReasonToMany(park.context, park.rows(), REASON);
    await shiftMany(park.context, shifts(park, -1), -1);
    expect(park.rows()[0]).toMatchObject({ forecastDate: '2026-04-29', slipReason: REASON });
  });

  it('changes nothing where one of them would leave the calendar', async () => {
    const { store, rows } = await open();
    expect(shiftsOf(store.view, rows(), 100_000, officialCalendars)).toMatchObject({ ok: false, problem: { code: 'date.outOfRange' } });
  });
});
