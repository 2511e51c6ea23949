import { describe, expect, it } from 'vitest';
import { create, update } from '../../renderer/changes/edit.ts';
import { composeMilestoneReport } from '../../renderer/reports/compose/milestone-report.ts';
import { type Cell, inLanguage, type ReportDocument, type Table, type TrendChart } from '../../renderer/reports/document.ts';
import { idOf } from './park-builder.ts';
import { FIELD_TEST, inputOf, PROJECT, PROTOTYPE, reportOf, smallPark } from './small-park.ts';

const text = (cell: Cell | undefined) => (cell?.kind === 'text' ? inLanguage(cell.text, 'en').text : `(${cell?.kind ?? 'no cell'})`);

function tableOf(document: ReportDocument, key: string): Table {
  const found = document.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.key === key);
  if (found?.kind !== 'table') throw new Error(`no table ${key}`);
  return found;
}

function cellsOf(table: Table, code: string): Readonly<Record<string, Cell>> {
  const row = table.rows.find(({ cells }) => cells.some((cell) => cell.kind === 'code' && cell.text === code));
  return Object.fromEntries(table.columns.map(({ key }, at) => [key, row?.cells[at] ?? { kind: 'empty' }]));
}

describe('composeMilestoneReport', () => {
  it('numbers the sections that have something to say', () => {
    const { sections } = reportOf(smallPark(), ['en']);
    expect(sections.map(({ number, key }) => `${number} ${key}`)).toEqual([
      '1 summary',
      '2 milestones',
      '3 timeline',
      '4 trend',
      '5 changes',
      '6 deliverables',
      '7 readiness',
      '8 gates',
      '9 risks',
      '10 money',
      '11 nextPeriod',
      '12 acceptance',
    ]);
  });

  it('keeps dates and numbers as such', () => {
    const cells = cellsOf(tableOf(reportOf(smallPark(), ['en']), 'milestones'), 'M2');
    expect(cells['baseline']).toEqual({ kind: 'date', date: '2026-04-10' });
    expect(cells['actual']).toEqual({ kind: 'date', date: '2026-04-17' });
    expect(cells['workingDays']).toEqual({ kind: 'number', value: 5, signed: true });
  });

  it('draws how the forecasts have drifted, and lists the dates', () => {
    const blocks = reportOf(smallPark(), ['en']).sections.flatMap((section) => section.blocks);
    const chart = blocks.find((block): block is TrendChart => block.kind === 'trend');
    const drawn = chart?.lines.find(({ code }) => code === 'M2');
    expect(drawn?.points.at(-1)?.date).toBe('2026-04-17');
    expect(drawn?.actual).toBe('2026-04-17');
    const listed = tableOf(reportOf(smallPark(), ['en']), 'trend').rows.filter(
      ({ cells }) => cells[0]?.kind === 'code' && cells[0].text === 'M2',
    );
    expect(listed.map(({ cells }) => cells[3])).toEqual(drawn?.points.map(({ date }) => ({ kind: 'date', date })));
  });

  it('draws no trend of a later day than the cut-off date', () => {
    const early = reportOf(smallPark(), ['en'], { cutOffDate: '2026-01-31', since: '2026-01-01' });
    const made = tableOf(early, 'trend').rows.map(({ cells }) => (cells[2]?.kind === 'date' ? cells[2].date : ''));
    expect(new Set(made)).toEqual(new Set(['2026-01-12']));
  });

  it('tells of a move in several steps as one, with its reason', () => {
    const cells = cellsOf(tableOf(reportOf(smallPark(), ['en']), 'dateMoves'), 'M2');
    expect([cells['from'], cells['to']]).toEqual([
      { kind: 'date', date: '2026-04-10' },
      { kind: 'date', date: '2026-04-17' },
    ]);
    expect(text(cells['reason'])).toContain('Повторный расчёт просветления');
  });

  it('says of a slip without a reason that it has none, until one is given', () => {
    const park = smallPark();
    const unexplained = (document: ReportDocument) =>
      document.sections
        .find(({ key }) => key === 'changes')
        ?.blocks.filter((block) => block.kind === 'paragraph' && block.tone === 'warning');
    expect(text(cellsOf(tableOf(reportOf(park, ['en']), 'dateMoves'), 'M3')['reason'])).toBe('No reason given');
    expect(JSON.stringify(unexplained(reportOf(park, ['en'])))).toContain('M3');
    park.on('2026-04-21', [update('milestone', PROTOTYPE, { slipReason: { category: 'supplier' } })]);
    expect(unexplained(reportOf(park, ['en']))).toEqual([]);
  });

  it('tells of a slip of a milestone that was planned in the same period, without a baseline', () => {
    const park = smallPark();
    const id = idOf(150);
    park.on('2026-04-20', [
      create('milestone', id, { project: PROJECT, code: 'M9', title: { en: 'Late idea' }, forecastDate: '2026-09-01' }),
    ]);
    park.on('2026-04-21', [update('milestone', id, { forecastDate: '2026-09-08', slipReason: { text: 'sensors' } })]);
    const cells = cellsOf(tableOf(reportOf(park, ['en']), 'dateMoves'), 'M9');
    expect([cells['from'], cells['to'], text(cells['reason'])]).toEqual([
      { kind: 'date', date: '2026-09-01' },
      { kind: 'date', date: '2026-09-08' },
      'sensors',
    ]);
  });

  it('names a milestone that was removed', () => {
    const { rows } = tableOf(reportOf(smallPark(), ['en']), 'otherChanges');
    expect(rows.map(({ cells }) => `${text(cells[1])} ${text(cells[2])}`)).toContain('Milestone: M5 Superfluous removed');
  });

  it('leaves out of the changes what was moved and moved back', () => {
    const park = smallPark()
      .on('2026-04-21', [update('milestone', FIELD_TEST, { forecastDate: '2026-11-02' })])
      .on('2026-04-22', [update('milestone', FIELD_TEST, { forecastDate: '2026-10-15' })]);
    expect(JSON.stringify(tableOf(reportOf(park, ['en']), 'dateMoves'))).not.toContain('M4');
  });

  it('tells of the park as it was on the cut-off date', () => {
    const document = reportOf(smallPark(), ['en'], { cutOffDate: '2026-03-31' });
    expect(cellsOf(tableOf(document, 'milestones'), 'M3')['forecast']).toEqual({ kind: 'date', date: '2026-06-30' });
    expect(cellsOf(tableOf(document, 'milestones'), 'M2')['actual']).toEqual({ kind: 'empty' });
    expect(document).toEqual(
      reportOf(smallPark().on('2026-04-01', [create('risk', idOf(699), { project: PROJECT, title: { en: 'Later' } })]), ['en'], {
        cutOffDate: '2026-03-31',
      }),
    );
  });

  it('counts working days by the calendars that the park had on the cut-off date', () => {
    const off = { date: '2026-07-01', kind: 'dayOff', holiday: {}, movedFrom: null, short: null } as const;
    const entered = (['CN', 'RU'] as const).map((country, at) =>
      create('calendarYear', idOf(900 + at), { country, year: 2026, days: [off] }),
    );
    const variance = (park: ReturnType<typeof smallPark>) => cellsOf(tableOf(reportOf(park, ['en']), 'milestones'), 'M3')['workingDays'];
    const shipped = variance(smallPark());
    expect(variance(smallPark().on('2026-05-01', entered))).toEqual(shipped);
    expect(variance(smallPark().on('2026-04-29', entered))).not.toEqual(shipped);
  });

  it('begins where the previous report that was issued ended', () => {
    const park = smallPark().on('2026-04-01', [
      create('reportIssue', idOf(801), { project: PROJECT, kind: 'milestones', number: '1', cutOffDate: '2026-03-31' }),
    ]);
    const { cover } = reportOf(park, ['en'], { since: undefined });
    expect(cover.facts.map(({ value }) => value)).toContainEqual({ kind: 'dates', from: '2026-04-01', to: '2026-04-30' });
  });

  it('refuses a cut-off date before the project was there, and a period that runs backwards', () => {
    const before = composeMilestoneReport(inputOf(smallPark(), ['en'], { cutOffDate: '2026-01-11', since: undefined }));
    expect(before).toEqual({ ok: false, problem: { code: 'report.noProject', details: { date: '2026-01-11' } } });
    const backwards = composeMilestoneReport(inputOf(smallPark(), ['en'], { since: '2026-04-30' }));
    expect(backwards).toMatchObject({ ok: false, problem: { code: 'report.periodBackwards' } });
  });

  it('lists last what is missing in a language, and prints what there is', () => {
    const document = reportOf(smallPark(), ['zh', 'ru']);
    expect(document.sections.at(-1)?.key).toBe('gaps');
    expect(tableOf(document, 'gaps').rows).toHaveLength(1);
    const title = cellsOf(tableOf(document, 'milestones'), 'M4')['milestone'];
    // The report's other language goes before English.
    expect(title).toMatchObject({ text: { zh: { text: 'Полевые испытания пройдены', language: 'ru' } } });
    expect(reportOf(smallPark(), ['ru']).sections.some(({ key }) => key === 'gaps')).toBe(false);
  });

  it('has every text of both languages and of no other', () => {
    const { title, sections } = reportOf(smallPark(), ['ru', 'en']);
    expect(Object.keys(title)).toEqual(['ru', 'en']);
    for (const { heading } of sections) expect(Object.values(heading).map(({ language }) => language)).toEqual(['ru', 'en']);
  });
});
