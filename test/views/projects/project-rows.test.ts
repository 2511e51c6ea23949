import { describe, expect, it } from 'vitest';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { translator } from '../../../renderer/i18n/translator.ts';
import { filterProjects, type ProjectFilter, projectRows } from '../../../renderer/views/projects/project-rows.ts';
import { TODAY, view } from '../../sample/sample-park.ts';

const rows = projectRows(translator('en'), view, TODAY, officialCalendars);
const ANY: ProjectFilter = { text: '', stage: null, health: null, site: null };
const codes = (filter: Partial<ProjectFilter>) =>
  filterProjects(rows, view, { ...ANY, ...filter })
    .map(({ project }) => project.code)
    .sort();

describe('a row of the list of projects', () => {
  const exo = rows.find(({ project }) => project.code === 'EXO');

  it('tells the health, what is next, and the worst slip of an open milestone', () => {
    expect(exo).toMatchObject({ health: { health: 'red' }, slip: 34, leadSite: 'Xi’an', manager: 'Wang Haoran' });
    expect(exo?.next?.milestone.code).toBe('EXO-09');
  });

  it('tells how much is done', () => {
    expect(exo?.progress).toMatchObject({ reached: 7, total: 13 });
  });
});

describe('the filter', () => {
  it('finds by code, by the name in any language, and by manager, whatever the case', () => {
    expect(codes({ text: 'exo' })).toEqual(['EXO']);
    expect(codes({ text: 'экзоскелет' })).toEqual(['EXO']);
    expect(codes({ text: '激光' })).toEqual(['LRF']);
    expect(codes({ text: 'melnikova' })).toEqual(['UWE']);
    expect(codes({ text: 'nothing like it' })).toEqual([]);
  });

  it('narrows by stage, by health and by site', () => {
    expect(codes({ stage: 'accelerating' })).toEqual(['LRF']);
    expect(codes({ health: 'red' })).toEqual(['EXO']);
    const moscow = view.rows('site').find(({ country }) => country === 'RU');
    expect(codes({ site: moscow?.id ?? null })).toContain('UWE');
    expect(codes({ stage: 'accelerating', health: 'red' })).toEqual([]);
  });
});
