import { describe, expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { translator } from '../../../renderer/i18n/translator.ts';
import { groupedRows } from '../../../renderer/ui/grouped-rows.ts';
import { type GroupingName, groupingBy } from '../../../renderer/views/milestones/milestone-groups.ts';
import { filterMilestones, type MilestoneFilter, milestoneRows } from '../../../renderer/views/milestones/milestone-rows.ts';
import { Replica, testId } from '../../helpers/replica.ts';
import { TODAY, view } from '../../sample/sample-park.ts';

const rows = milestoneRows({ park: view, today: TODAY, calendars: officialCalendars, language: 'en' });
const ANY: MilestoneFilter = { text: '', status: null, concern: null, site: null };
const codes = (filter: Partial<MilestoneFilter>) => filterMilestones(rows, { ...ANY, ...filter }).map(({ milestone }) => milestone.code);

describe('the filter', () => {
  it('finds by code, by the title in any language, and by project', () => {
    expect(codes({ text: 'exo-09' })).toEqual(['EXO-09']);
    expect(codes({ text: '试制批图样' })).toEqual(['EXO-12']);
    expect(codes({ text: 'exoskeleton' })).toHaveLength(13);
  });

  it('shows what is overdue, what slips, what is due soon, what slips without a reason', () => {
    expect(codes({ concern: 'overdue' })).toEqual(['EXO-09']);
    expect(codes({ concern: 'slipping' })).toEqual(expect.arrayContaining(['EXO-08', 'EXO-12']));
    expect(codes({ concern: 'noReason' })).toContain('EXO-12');
    expect(codes({ concern: 'slipping' })).toEqual(expect.arrayContaining(codes({ concern: 'noReason' })));
    const soon = filterMilestones(rows, { ...ANY, concern: 'dueSoon' }).map(({ day }) => day ?? '');
    expect(soon.length).toBeGreaterThan(0);
    expect(soon.every((day) => day >= TODAY && day <= '2026-12-24')).toBe(true);
  });

  it('narrows by status and by site; a milestone without a site counts to its project’s lead site', () => {
    expect(codes({ status: 'accepted', text: 'EXO' })).toHaveLength(7);
    for (const site of view.rows('site')) {
      expect(filterMilestones(rows, { ...ANY, site: site.id }).every(({ siteId }) => siteId === site.id)).toBe(true);
    }
  });
});

describe('groups', () => {
  const headings = (name: GroupingName) => {
    const grouping = groupingBy(translator('en'), name);
    return groupedRows(rows, grouping.of, grouping.compare).flatMap((entry) =>
      entry.kind === 'group' ? [grouping.heading(entry.group, entry.count)] : [],
    );
  };

  it('stand in the order that their kind has', () => {
    expect(headings('project').map((heading) => heading.slice(0, 3))).toEqual(['EXO', 'LRF', 'UWE']);
    expect(headings('status').map((heading) => heading.replace(/ \(.*/, ''))).toEqual(
      expect.arrayContaining(['Planned', 'In progress', 'Accepted']),
    );
    expect(headings('status')[0]).toMatch(/^Planned/);
  });

  it('are named anew where a project was renamed meanwhile', () => {
    const grouping = groupingBy(translator('en'), 'project');
    const [row] = rows;
    if (row?.project == null) throw new Error('the sample has milestones of projects');
    const before = grouping.of(row);
    const after = grouping.of({ ...row, project: { ...row.project, code: 'NEW' } });
    expect([after.key, after.label.startsWith('NEW '), before.label.startsWith('NEW ')]).toEqual([before.key, true, false]);
  });

  it('of months go with time', () => {
    const months = headings('month').map((heading) => Date.parse(`1 ${heading.replace(/ \(.*/, '')}`));
    expect(months.length).toBeGreaterThan(6);
    expect(months).toEqual(months.toSorted((a, b) => a - b));
  });
});

it('ten thousand milestones are read, and filtered by a text', () => {
  const replica = new Replica();
  const projects = Array.from({ length: 100 }, (_, at) => testId('p', at));
  replica.commit(projects.map((id, at) => create('project', id, { code: `P${at}`, name: { en: `Project ${at}` } })));
  replica.commit(
    projects.flatMap((project, at) =>
      Array.from({ length: 100 }, (_, n) =>
        create('milestone', testId('m', at * 100 + n), {
          project,
          code: `M-${n}`,
          title: { en: `Milestone ${n}` },
          forecastDate: '2026-05-06',
        }),
      ),
    ),
  );
  const { view: park } = replica;
  const many = milestoneRows({ park, today: TODAY, calendars: officialCalendars, language: 'en' });
  expect(filterMilestones(many, { ...ANY, text: 'milestone 42' })).toHaveLength(100);
});
