// The timeline of a park of any size, as the app shows it, and what tests look at in it.
import { expect } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { addDays } from '../../../renderer/domain/calendar/calendar-date.ts';
import { setLanguage } from '../../../renderer/i18n/react.ts';
import { chooseForTimeline } from '../../../renderer/state/timeline-choices.ts';
import { AppServicesContext } from '../../../renderer/views/park/app-services.ts';
import { TimelineView } from '../../../renderer/views/timeline/timeline-view.tsx';
import { openTestPark, showView } from '../../helpers/open-park.tsx';
import { testId } from '../../helpers/replica.ts';

export const milestoneId = (n: number) => testId('m', n);

/** Milestone n of project p is `P0001-05`, with a baseline in 2026 and a forecast five days later; the first ten of each project are linked. */
export async function openTimeline(projects = 2, each = 5) {
  setLanguage('en');
  chooseForTimeline({ zoom: null, grouping: 'project', text: '', status: null, health: null, showsLinks: true, showsTable: false });
  const site = testId('s', 1);
  const edits = [
    create('site', site, { name: { en: 'Xi’an site' }, city: { en: 'Xi’an' }, timeZone: 'Asia/Shanghai', workCalendar: 'CN' }),
    create('site', testId('s', 2), { name: { en: 'Moscow site' }, city: { en: 'Moscow' }, timeZone: 'Europe/Moscow', workCalendar: 'RU' }),
  ];
  const all = Array.from({ length: projects }, (_, at) => projectEdits(at, each, site)).flat();
  const store = await openTestPark([...edits, ...all]);
  const services = { platform: null, directory: null } as never; // nothing is exported here
  const { screen, addresses } = await showView(
    store,
    <AppServicesContext value={services}>
      <TimelineView />
    </AppServicesContext>,
  );
  await expect.element(screen.getByRole('treegrid')).toBeVisible();
  return { store, screen, addresses };
}

function projectEdits(at: number, each: number, site: string) {
  const project = testId('p', at);
  const code = `P${String(at).padStart(4, '0')}`;
  const ids = Array.from({ length: each }, (_, n) => milestoneId(at * each + n));
  const baseline = (n: number) => addDays('2026-01-12', (at % 200) + n * 20);
  return [
    create('project', project, { code, name: { en: `Project ${at}` }, leadSite: site }),
    ...ids.map((id, n) =>
      create('milestone', id, {
        project,
        code: `${code}-${String(n).padStart(2, '0')}`,
        title: { en: `Step ${n}` },
        order: `a${String(n).padStart(3, '0')}1`,
        forecastDate: addDays(baseline(n), 5),
      }),
    ),
    create('baseline', testId('b', at), {
      project,
      name: { en: 'Plan' },
      approvedOn: '2026-01-01',
      dates: Object.fromEntries(ids.map((id, n) => [id, baseline(n)])),
    }),
    ...ids.slice(1, 3).map((id, n) => create('milestoneLink', testId('l', at * each + n), { from: ids[n] ?? '', to: id, type: 'FS' })),
  ];
}

export const scroller = () => {
  const found = document.querySelector('[role="treegrid"]')?.closest('[class*="scroller"]');
  if (!(found instanceof HTMLElement)) throw new Error('no timeline');
  return found;
};

export const mark = (n: number) => document.querySelector<SVGPathElement>(`[data-mark="${milestoneId(n)}"]`);

export const centre = (element: Element | null) => {
  if (element === null) throw new Error('not drawn');
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** The names at the left that are in sight. */
export function namesInSight(): string[] {
  const area = scroller().getBoundingClientRect();
  const head = document.querySelector('[role="treegrid"] thead')?.getBoundingClientRect().bottom ?? 0;
  return [...document.querySelectorAll('[role="treegrid"] tbody tr')]
    .filter((row) => row.getBoundingClientRect().top >= head - 0.5 && row.getBoundingClientRect().bottom <= area.bottom)
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((row) => row.querySelector('th')?.textContent ?? '');
}
