// What is due is called to mind once a day, and only with the user's consent.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { create, update } from '../../../renderer/changes/edit.ts';
import { useDesktopChange } from '../../../renderer/views/desktop/use-desktop.ts';
import { useNotices } from '../../../renderer/views/desktop/use-notices.ts';
import { TestDesktop } from '../../helpers/desktop.ts';
import { eventually } from '../../helpers/eventually.ts';
import { testId } from '../../helpers/replica.ts';
import { type OpenSession, openSession } from '../exchange/open-session.tsx';

const project = testId('p', 1);
const milestone = (at: number) => testId('m', at);
const WANTED = { notifications: { isSupported: true, isWanted: true } };
const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

beforeEach(() => localStorage.clear());

function Watching() {
  useNotices(0);
  const change = useDesktopChange();
  return (
    <button type="button" onClick={() => change({ notifications: true })}>
      on
    </button>
  );
}

async function addMilestone({ store }: OpenSession, at: number, forecastDate: string): Promise<void> {
  const edits = [
    ...(at === 1 ? [create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })] : []),
    create('milestone', milestone(at), { project, title: { en: `M${at}` }, forecastDate }),
  ];
  expect((await store().commit({ key: 'milestone.create' }, edits)).ok).toBe(true);
}

const ids = (desktop: TestDesktop) => desktop.notices.map(({ id }) => id.split(' ').slice(1).join(' '));

/** Long enough for a look at the park, had there been one. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('notices', () => {
  test('come when a milestone is due, each once, also when the app is opened again', async () => {
    const desktop = new TestDesktop(WANTED);
    const session = await openSession(<Watching />, { desktop });
    await addMilestone(session, 1, ago(10));
    await eventually(() => expect(ids(desktop)).toEqual([`overdue ${milestone(1)}`]));
    await addMilestone(session, 2, ago(20));
    await eventually(() => expect(ids(desktop)).toEqual([`overdue ${milestone(1)}`, `overdue ${milestone(2)}`]));
    const renamed = [update('milestone', milestone(1), { code: 'M-1' })];
    await session.store().commit({ key: 'milestone.update' }, renamed);
    await pause();
    expect(desktop.notices).toHaveLength(2);
    await session.screen.rerender(<div />);
  });

  test('come again on another day', async () => {
    const desktop = new TestDesktop(WANTED);
    localStorage.setItem('caravan-notices', JSON.stringify({ day: '2000-01-01', ids: ['anything'] }));
    const session = await openSession(<Watching />, { desktop });
    await addMilestone(session, 1, ago(10));
    await eventually(() => expect(desktop.notices).toHaveLength(1));
    expect(localStorage.getItem('caravan-notices')).not.toContain('anything');
  });

  test('come only with consent, and then at once', async () => {
    const desktop = new TestDesktop();
    const notify = vi.spyOn(desktop, 'notify');
    const session = await openSession(<Watching />, { desktop });
    await addMilestone(session, 1, ago(10));
    await pause();
    expect(notify).not.toHaveBeenCalled();
    expect(localStorage.getItem('caravan-notices')).toBeNull();
    await session.screen.getByRole('button', { name: 'on' }).click();
    await eventually(() => expect(desktop.notices).toHaveLength(1));
  });

  test('are not taken for shown where the host showed none, or storage is spoilt', async () => {
    localStorage.setItem('caravan-notices', '{"day": 7, "ids": "x"');
    const desktop = new TestDesktop(WANTED);
    const notify = vi.spyOn(desktop, 'notify').mockResolvedValueOnce({ ok: true, value: { shown: 0 } });
    const session = await openSession(<Watching />, { desktop });
    await addMilestone(session, 1, ago(10));
    // Perhaps once more, when the change has reached the disk.
    await eventually(() => expect(notify).toHaveBeenCalled());
    await addMilestone(session, 2, ago(20));
    await eventually(() => expect(ids(desktop).toSorted()).toEqual([`overdue ${milestone(1)}`, `overdue ${milestone(2)}`]));
  });
});
