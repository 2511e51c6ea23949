import { describe, expect, it } from 'vitest';
import type { ActionContext } from '../../renderer/actions/action-context.ts';
import { beginWithTemplate, createProjectFromTemplate } from '../../renderer/actions/begin-with-template.ts';
import { create } from '../../renderer/changes/edit.ts';
import type { Row } from '../../renderer/domain/registry/registry.ts';
import { milestonesInOrder } from '../../renderer/domain/rules/milestone-order.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const [old, fresh, site] = [testId('p', 1), testId('p', 2), testId('s', 1)];

async function open() {
  const store = await openTestPark([
    create('site', site, { name: { en: 'Moscow' }, timeZone: 'Europe/Moscow', workCalendar: 'RU' }),
    create('project', old, { code: 'P', name: { en: 'P' }, leadSite: site }),
    create('milestone', testId('m', 1), { project: old, code: 'P-02', title: { en: 'Kick-off' } }),
  ]);
  let made = 0;
  const context: ActionContext = { store, newId: () => testId('c', ++made), today: '2026-03-02', language: 'en' };
  const milestones = (project: string) => milestonesInOrder(store.view, project).map(({ milestone }) => milestone);
  return { store, context, milestones };
}

describe('a template', () => {
  it('begins a new project in one step: its milestones in order, their dates at its site, and their links', async () => {
    const { store, context, milestones } = await open();
    const values = { code: 'NEW', name: { en: 'New' }, leadSite: site };
    await createProjectFromTemplate(context, fresh, values, 'hardware', '2026-05-01');
    expect(milestones(fresh)[0]).toMatchObject({
      code: 'NEW-01',
      forecastDate: '2026-06-02',
      title: { ru: 'Техническое задание утверждено' },
    });
    expect(milestones(fresh).map(({ code }) => code)).toEqual(['NEW-01', 'NEW-02', 'NEW-03', 'NEW-04', 'NEW-05', 'NEW-06', 'NEW-07']);
    expect(store.view.rows('milestoneLink')).toHaveLength(7);
    await store.undo();
    expect([store.view.row('project', fresh), milestones(fresh), store.view.rows('milestoneLink')]).toEqual([null, [], []]);
  });

  it('changes nothing where the project cannot be made', async () => {
    const { store, context } = await open();
    const result = await createProjectFromTemplate(context, fresh, { code: 'P', name: { en: 'New' } }, 'software', '2026-05-01');
    expect(result).toMatchObject({ ok: false, problem: { code: 'edit.taken' } });
    expect(store.view.rows('milestone')).toHaveLength(1);
  });

  it('stands after what a project has, under codes that are free', async () => {
    const { store, context, milestones } = await open();
    await beginWithTemplate(context, store.view.row('project', old) as Row<'project'>, 'research', '2026-05-01');
    expect(
      milestones(old)
        .slice(0, 3)
        .map(({ code }) => code),
    ).toEqual(['P-02', 'P-01', 'P-03']);
  });
});
