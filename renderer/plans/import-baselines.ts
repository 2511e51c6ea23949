// The baselines of an import. A plan's baseline is a proposal here until someone approves it.
import type { Id } from '../domain/registry/fields.ts';
import { LANGUAGES, type Localized } from '../domain/registry/language.ts';
import type { Row } from '../domain/registry/registry.ts';
import { translator } from '../i18n/translator.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportBaseline, ImportRow } from './import-plan.ts';
import type { SourceBaseline } from './source-plan.ts';

type Dates = Readonly<Record<Id, string>>;

export function planBaselines(context: ImportContext, rows: readonly ImportRow[]): ImportBaseline[] {
  const ids = new Map(rows.map((row) => [row.uid, row.id]));
  const own = new Set<Id>(rows.map((row) => row.id));
  return context.plan.baselines.map((baseline) => baselineOf(baseline, datesOf(baseline, ids), own, context));
}

/**
 * A baseline of that number is brought up to date; what it says of rows that the file does not hold stays. One
 * that was approved here is a promise and is not touched: where the file says otherwise, its dates become a new baseline beside it.
 */
function baselineOf(baseline: SourceBaseline, dates: Dates, own: ReadonlySet<Id>, context: ImportContext): ImportBaseline {
  const { number } = baseline;
  const numbered = context.park.referring('baseline', 'project', context.projectId).filter((row) => row.externalNumber === number);
  const same = numbered.find((row) =>
    isSame(
      datesAmong(row.dates, (id) => own.has(id)),
      dates,
    ),
  );
  if (same !== undefined) return { action: 'unchanged', id: same.id, number, name: same.name, writes: {} };
  const open = numbered.find((row) => row.approvedOn === null);
  if (open === undefined) return newBaseline(number, dates, numbered, context);
  const others = datesAmong(open.dates, (id) => !own.has(id) && context.park.row('milestone', id) !== null);
  return { action: 'update', id: open.id, number, name: open.name, writes: { dates: { ...others, ...dates } } };
}

function newBaseline(number: number, dates: Dates, approved: readonly Row<'baseline'>[], context: ImportContext): ImportBaseline {
  const name = nameOf(number);
  if (approved.length > 0) context.findings.add('warning', 'baselineApproved', `Baseline ${number}`, { number });
  const names = Object.fromEntries(Object.entries(name).map(([language, text]) => [`name.${language}`, text]));
  const writes = { project: context.projectId, ...names, externalNumber: number, dates };
  return { action: 'create', id: context.options.ids(), number, name, writes };
}

function nameOf(number: number): Localized {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const t = translator(language);
      return [language, number === 0 ? t('plans:baseline.first') : t('plans:baseline.numbered', { number })];
    }),
  );
}

function datesOf(baseline: SourceBaseline, ids: ReadonlyMap<string, Id>): Dates {
  const dates = [...baseline.finishes].flatMap(([uid, finish]) => {
    const id = ids.get(uid);
    return id === undefined ? [] : [[id, finish]];
  });
  return Object.fromEntries(dates);
}

function datesAmong(dates: Dates, holds: (id: Id) => boolean): Dates {
  return Object.fromEntries(Object.entries(dates).filter(([id]) => holds(id)));
}

function isSame(a: Dates, b: Dates): boolean {
  const left = Object.entries(a);
  return left.length === Object.keys(b).length && left.every(([id, date]) => b[id] === date);
}
