import { describe, expect, it } from 'vitest';
import { create, remove, update } from '../../../renderer/changes/edit.ts';
import { historyOf } from '../../../renderer/changes/history.ts';
import { translator } from '../../../renderer/i18n/translator.ts';
import { authorsOf, newestFirst, rowChangesOf } from '../../../renderer/views/history/history-rows.ts';
import { Replica, testId } from '../../helpers/replica.ts';

const project = testId('p', 1);
const M = testId('m', 1);
const person = testId('w', 1);

function replicaWithMilestone() {
  const replica = new Replica();
  replica.commit([
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton', ru: 'Экзоскелет' } }),
    create('person', person, { name: { en: 'Wang Haoran', zh: '王浩然' } }),
    create('milestone', M, { project, code: 'EXO-01', title: { en: 'Specification' }, order: 'a0', forecastDate: '2026-03-02' }),
  ]);
  return replica;
}

/** The last change set as history tells it: row by row, `field: before → after`. */
function told(replica: Replica, language: 'zh' | 'ru' | 'en' = 'en') {
  const entry = historyOf(replica.log).at(-1);
  if (entry === undefined) throw new Error('no history');
  return rowChangesOf(translator(language), replica.view, entry).map(({ title, fields }) => [
    title,
    ...fields.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
  ]);
}

describe('an entry of history', () => {
  it('tells each field before and after, in the words of the reader', () => {
    const replica = replicaWithMilestone();
    replica.commit([update('milestone', M, { status: 'inProgress', owner: person, forecastDate: '2026-04-01' })]);
    expect(told(replica)).toEqual([
      ['Milestone: EXO-01 Specification', 'Owner: — → Wang Haoran', 'Status: — → In progress', 'Forecast date: 2 Mar 2026 → 1 Apr 2026'],
    ]);
    expect(told(replica, 'zh')[0]).toContain('预计日期: 2026-03-02 → 2026-04-01');
  });

  it('names the language of a text and the part of a group', () => {
    const replica = replicaWithMilestone();
    replica.commit([update('milestone', M, { title: { ru: 'Задание' }, slipReason: { category: 'customs' } })]);
    expect(told(replica)[0]?.slice(1)).toEqual(['Title (Russian): — → Задание', 'Reason for the slip: Kind of reason: — → Customs']);
  });

  it('leaves out what says nothing to a person: that a new row lives, and the keys that order a list', () => {
    const replica = replicaWithMilestone();
    const [, , milestone = []] = told(replica);
    expect(milestone.join('\n')).not.toMatch(/a0|Deleted/);
    replica.commit([update('milestone', M, { order: 'a1' })]);
    expect(told(replica)).toEqual([['Milestone: EXO-01 Specification']]);
  });

  it('tells a deletion, and names the row that is gone as gone', () => {
    const replica = replicaWithMilestone();
    replica.commit([remove('milestone', M)]);
    expect(told(replica)).toEqual([['Milestone: deleted row', 'Deleted: No → Yes']]);
  });

  it('lists the dates of a baseline by milestone, and partners by name and role', () => {
    const replica = replicaWithMilestone();
    const organization = testId('o', 1);
    replica.commit([
      create('baseline', testId('b', 1), { project, name: { en: 'First' }, dates: { [M]: '2026-03-02' } }),
      create('organization', organization, { name: { en: 'Institute' } }),
      update('project', project, { partners: [{ organization, role: { en: 'lead' } }], sites: [] }),
    ]);
    const lines = told(replica).flat();
    expect(lines).toContain('Baseline dates of milestones: — → EXO-01: 2 Mar 2026');
    expect(lines).toContain('Partners: — → Institute, lead');
  });

  it('lists the days of an official calendar, and its year without a separator', () => {
    const replica = replicaWithMilestone();
    const day = {
      date: '2027-02-05',
      kind: 'dayOff',
      holiday: { zh: '春节', en: 'Spring Festival' },
      movedFrom: null,
      short: null,
    } as const;
    replica.commit([create('calendarYear', testId('y', 1), { country: 'CN', year: 2027, days: [day] })]);
    expect(told(replica)[0]).toEqual([
      'Official calendar year: CN 2027',
      'Country: — → China',
      'Year: — → 2027',
      'Days: — → 5 Feb 2027, Day off, Spring Festival',
    ]);
  });
});

describe('the list', () => {
  it('has the newest first, of one author or of everyone', () => {
    const replica = replicaWithMilestone();
    replica.commit([update('milestone', M, { code: 'A' })]);
    const entries = historyOf(replica.log);
    expect(newestFirst(entries, null).map(({ set }) => set.seq)).toEqual([2, 1]);
    expect(newestFirst(entries, 'Nobody')).toEqual([]);
    expect(authorsOf(entries)).toHaveLength(1);
  });
});
