// Tables as JSON: as Caravan keeps its own; a list of Chinese days with `isOffDay`; and months with marked days, as the Russian calendar is passed on.
import { z } from 'zod';
import { parseCalendarTable } from '../calendar-table.ts';
import { oneDate } from './day-list.ts';
import { type DraftDay, refused, type TableReading, tableOfDrafts, type WantedTable } from './draft-table.ts';
import { type MonthCell, tableOfMonths } from './month-grid.ts';

const chineseDays = z.object({
  year: z.int(),
  papers: z.array(z.string()).optional(),
  days: z.array(z.object({ name: z.string(), date: z.string(), isOffDay: z.boolean() })),
});

const russianMonths = z.object({
  year: z.int(),
  months: z.array(z.object({ month: z.int().min(1).max(12), days: z.string() })).length(12),
  transitions: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
  statistic: z.object({ workdays: z.int() }).optional(),
});

/** Problems: 'calendarTable.foreign', '.wrongYear', '.malformed', and those of the readers of each form. */
export function readJsonTable(text: string, wanted: WantedTable): TableReading {
  const given = parsed(text);
  if (given === undefined) return refused({ code: 'calendarTable.foreign' });
  const days = chineseDays.safeParse(given);
  if (days.success) return tableOfChineseDays(days.data, wanted);
  const months = russianMonths.safeParse(given);
  if (months.success) return tableOfRussianMonths(months.data, wanted);
  const isOwn = z.object({ country: z.string(), year: z.int(), days: z.array(z.unknown()) }).safeParse(given).success;
  if (!isOwn) return refused({ code: 'calendarTable.foreign' });
  const own = parseCalendarTable(given, wanted);
  return own.ok ? { table: own.value, problems: [] } : refused(own.problem);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tableOfChineseDays({ year, days, papers = [] }: z.infer<typeof chineseDays>, wanted: WantedTable): TableReading {
  if (year !== wanted.year) return refused({ code: 'calendarTable.wrongYear', details: { year, expected: wanted.year } });
  if (wanted.country !== 'CN') return refused({ code: 'calendarTable.noCountry', details: { country: wanted.country } });
  const read = days.map(({ date }, at) => oneDate(date, at + 1, wanted));
  const problems = read.flatMap((each) => (each.ok ? [] : [each.problem]));
  if (problems.length > 0) return refused(...problems);
  const drafts = days.map(({ name, date, isOffDay }, at): DraftDay => {
    return { date, kind: isOffDay ? 'dayOff' : 'makeUpWorkday', name, movedFrom: null, line: at + 1 };
  });
  const url = papers.find((paper) => /^https?:\/\//.test(paper));
  return tableOfDrafts(drafts, wanted, url === undefined ? {} : { sources: [{ title: NOTICE, url }] });
}

/** What the document is called, which the list does not say; in its own language, as all titles are. */
const NOTICE = '国务院办公厅关于部分节假日安排的通知';

function tableOfRussianMonths(
  { year, months, transitions = [], statistic }: z.infer<typeof russianMonths>,
  wanted: WantedTable,
): TableReading {
  if (year !== wanted.year) return refused({ code: 'calendarTable.wrongYear', details: { year, expected: wanted.year } });
  if (wanted.country !== 'RU') return refused({ code: 'calendarTable.noCountry', details: { country: wanted.country } });
  const cells = months.map(({ month, days }, at): MonthCell => ({ month, days, line: at + 1 }));
  const moved = new Map(transitions.map(({ from, to }) => [to.replace('.', '-'), from.replace('.', '-')]));
  return tableOfMonths(cells, statistic?.workdays ?? null, moved, wanted);
}
