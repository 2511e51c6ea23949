import { describe, expect, it } from 'vitest';
import type { ChangeSet, Op } from '../../renderer/changes/change-set.ts';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { type ChangesReportInput, composeChangesReport } from '../../renderer/reports/compose/changes-report.ts';
import type { ReportDocument, ReportLanguages } from '../../renderer/reports/document.ts';
import { renderReport } from '../../renderer/reports/reports.ts';
import { idOf, type ParkBuilder } from './park-builder.ts';
import { FIELD_TEST, PROJECT, PROTOTYPE, smallPark, UNIVERSITY } from './small-park.ts';

const CUT_OFF = '2026-04-30';

function reportOf(park: { readonly log: ChangeLog }, more: Partial<ChangesReportInput> = {}): ReportDocument {
  const base = { log: park.log, parkName: 'Silk Road', projectId: null, languages: ['en'], cutOffDate: CUT_OFF, author: 'Лу Мин' } as const;
  const made = composeChangesReport({ ...base, ...more });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

function markdown(park: { readonly log: ChangeLog }, more: Partial<ChangesReportInput> = {}): string {
  return renderReport(reportOf(park, more), 'md');
}

/** The rows of the CSV file, without its heading, each as its cells: none of them holds a comma or a line break. */
function csvRows(park: { readonly log: ChangeLog }, more: Partial<ChangesReportInput> = {}): string[] {
  return renderReport(reportOf(park, more), 'csv').slice(1).split('\r\n').slice(1, -1);
}

describe('the change report', () => {
  it('tells who changed what and when, by the clocks of both sites, before and after', () => {
    const park = smallPark().on('2026-04-22', [update('milestone', FIELD_TEST, { forecastDate: '2026-12-01' })], 'Анна Петрова');
    const lines = markdown(park, { since: '2026-04-21' }).split('\n');
    const at = lines.findIndex((line) => line.startsWith('| **Milestone: '));
    expect(lines[at + 1]).toMatch(/^\| 22 Apr 2026 15:00.\/.20:00 \| Forecast date \| .+ \| 1 Dec 2026 \| Анна Петрова \|$/);
    expect(lines.find((line) => line.includes('When'))).toMatch(/When \(.*Moscow.* \/ .*Xi/);
  });

  it('tells of the days after one date up to and with another', () => {
    const park = smallPark()
      .on('2026-04-21', [update('milestone', FIELD_TEST, { forecastDate: '2026-12-01' })])
      .on('2026-04-22', [update('milestone', FIELD_TEST, { forecastDate: '2026-12-02' })])
      .on('2026-04-30', [update('milestone', FIELD_TEST, { forecastDate: '2026-12-03' })])
      .on('2026-05-01', [update('milestone', FIELD_TEST, { forecastDate: '2026-12-04' })]);
    const text = markdown(park, { since: '2026-04-21' });
    expect(text).toContain('| 2 Dec 2026 | 3 Dec 2026 |');
    expect(text).not.toContain('4 Dec 2026');
    expect(text).not.toMatch(/\| [^|]+ \| 1 Dec 2026 \| Лу/);
  });

  it('tells of the last 30 days where no first one is named', () => {
    const park = smallPark()
      .on('2026-05-01', [update('milestone', FIELD_TEST, { weight: '7' })])
      .on('2026-05-02', [update('milestone', FIELD_TEST, { weight: '8' })]);
    const rows = csvRows(park, { cutOffDate: '2026-05-31' });
    expect(rows.map((row) => row.split(',').slice(4, 6))).toEqual([['7', '8']]);
  });

  it('tells a new record in one line, and names a deleted one as it was called', () => {
    const park = smallPark()
      .on('2026-04-22', [create('risk', idOf(900), { project: PROJECT, title: { en: 'Fire' }, likelihood: 4, impact: 2 })])
      .on('2026-04-23', [remove('risk', idOf(900))]);
    const lines = markdown(park, { since: '2026-04-21' }).split('\n');
    const at = lines.findIndex((line) => line.startsWith('| **Risk: Fire**'));
    expect(lines[at + 1]).toMatch(/\| added \| — \| Likelihood[^|]*: 4; Impact[^|]*: 2 \|/);
    expect(lines[at + 2]).toMatch(/^\| 23 Apr 2026 .* \| removed \|/);
  });

  it('tells of one project, or of all and then of what belongs to none', () => {
    const park = smallPark()
      .on('2026-04-22', [update('milestone', PROTOTYPE, { weight: '9' })])
      .on('2026-04-23', [update('organization', UNIVERSITY, { notes: { en: 'moved' } })]);
    const all = reportOf(park, { since: '2026-04-21' });
    expect(all.sections.map(({ key }) => key)).toEqual(['summary', `project-${PROJECT}`, 'others']);
    const one = markdown(park, { since: '2026-04-21', projectId: PROJECT });
    expect(one).not.toContain('moved');
    expect(one).toContain('| Changes | 1 |');
  });

  it('says so where nothing changed', () => {
    expect(markdown(smallPark(), { since: '2026-04-29' })).toContain('Nothing was changed from 30 Apr 2026 to 30 Apr 2026.');
  });

  it('refuses a period that runs backwards, and a project that was not there yet', () => {
    const input = { log: smallPark().log, parkName: 'P', languages: ['en'], author: '' } as const;
    const problem = (more: Pick<ChangesReportInput, 'projectId' | 'cutOffDate' | 'since'>) => {
      const made = composeChangesReport({ ...input, ...more });
      return made.ok ? 'ok' : made.problem.code;
    };
    expect(problem({ projectId: null, cutOffDate: CUT_OFF, since: CUT_OFF })).toBe('report.periodBackwards');
    expect(problem({ projectId: PROJECT, cutOffDate: '2020-01-01' })).toBe('report.noProject');
  });

  it.each<ReportLanguages>([['zh'], ['ru'], ['zh', 'ru']])('leaves no key or placeholder in the text (%s, %s)', (...languages) => {
    const html = renderReport(reportOf(disputed(), { languages: languages as unknown as ReportLanguages, since: '2026-01-01' }), 'html');
    expect(html).not.toMatch(/\{\{|undefined|\[object|report:|common:|entities:|history:|changeReport/);
    expect(html).toContain('<tr class="heads"><th scope="rowgroup" colspan="5">');
  });

  it('counts by the clock of the zones, and takes a zone that is none for UTC', () => {
    const park = smallPark().on('2026-04-22', [update('site', idOf(2), { timeZone: 'Moon/Base' })]);
    expect(markdown(park, { since: '2026-04-21' })).toMatch(/22 Apr 2026 12:00.\/.20:00/);
  });
});

describe('conflicts', () => {
  it('that were settled are told with what each had written', () => {
    const text = markdown(disputed(), { since: '2026-04-21' });
    const line = text.split('\n').find((each) => each.includes('7 (Лу Мин)'));
    expect(line).toMatch(/Weight.*\| .*7 \(Лу Мин\).*8 \(Анна Петрова\).* \| 9 \| Лу Мин \|$/);
  });

  it('that are open on the cut-off date are told, whenever they came about', () => {
    expect(markdown(disputed(), { since: '2026-04-29' })).not.toContain('Open on the cut-off date');
    const text = markdown(disputed({ isSettled: false }), { since: '2026-04-29' });
    expect(text).toContain('### Open on the cut-off date');
    expect(text).toMatch(/8 \(Анна Петрова\).*7 \(Лу Мин\)/);
  });
});

describe('CSV', () => {
  it('has a line for each change, with the record and the section beside it and moments in UTC', () => {
    const park = smallPark().on('2026-04-22', [update('milestone', PROTOTYPE, { forecastDate: '2026-12-01' })]);
    const [first] = csvRows(park, { since: '2026-04-21' });
    expect(first).toMatch(/^LRF .*,Milestone: .*,2026-04-22T12:00:00.000Z,Forecast date,.*,1 Dec 2026,Лу Мин$/);
    expect(renderReport(reportOf(park), 'csv')).toMatch(/^\ufeffProject,Record,When/);
  });

  it('quotes what needs it, and lets no text be taken for a formula', () => {
    const texts = { en: '=HYPERLINK("http://x";"y")', ru: '@SUM(1)' };
    const park = smallPark().on('2026-04-22', [update('milestone', PROTOTYPE, { notes: texts })], '+7, "Лу"');
    const rows = renderReport(reportOf(park, { since: '2026-04-21' }), 'csv').split('\r\n');
    expect(rows.join('\n')).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
    expect(rows.join('\n')).toContain(`,'@SUM(1),`);
    expect(rows.join('\n')).toContain(`"'+7, ""Лу"""`);
  });
});

/** Two people wrote a weight without seeing each other's; then one of them settled it. */
function disputed({ isSettled = true } = {}): { readonly log: ChangeLog } {
  const { log }: ParkBuilder = smallPark().on('2026-04-22', [update('milestone', PROTOTYPE, { weight: '7' })]);
  const mine = log.at(log.length);
  const [seen] = mine.ops;
  if (seen === undefined) throw new Error('nothing was written');
  const theirs = { device: idOf(77), seq: 1 };
  const write = (value: string, supersedes: Op['supersedes']): Op[] => [{ ...seen, value, supersedes }];
  const set = (of: Pick<ChangeSet, 'device' | 'seq' | 'author' | 'ops'>, day: string): ChangeSet => ({
    ...of,
    at: { ms: Date.parse(`${day}T13:00:00Z`), counter: 0 },
    intent: { key: 'milestone.update' },
  });
  const all = ChangeLog.of(log);
  all.append(set({ ...theirs, author: 'Анна Петрова', ops: write('8', seen.supersedes) }, '2026-04-22'));
  const both = [{ device: mine.device, seq: mine.seq }, theirs];
  if (isSettled) all.append(set({ device: mine.device, seq: mine.seq + 1, author: 'Лу Мин', ops: write('9', both) }, '2026-04-23'));
  return { log: all };
}
