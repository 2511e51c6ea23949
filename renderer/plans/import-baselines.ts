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
 * A baseline of that number is brought up to date; what it says of rows that the file does not hold stays. One that was approved here is
 * a promise and is not touched: where the file says otherwise, its dates become a new baseline beside it.
 */
function baselineOf(baseline: SourceBaseline, dates: Dates, own: ReadonlySet<Id>, context: ImportContext): ImportBaseline {
  const { number } = baseline;
  const numbered = context.park.referring('baseline', 'project', context.projectId).filter((row) => row.externalNumber === number);
  const same = numbered.find((row) => isSame(row.dates, withDates(row.dates, dates, own)));
  const open = numbered.find((row) => row.approvedOn === null);
  const known = same ?? open;
  if (known === undefined) return newBaseline(number, dates, numbered, context);
  const merged = withDates(known.dates, dates, own);
  const isChanged = !isSame(known.dates, merged);
  return { action: isChanged ? 'update' : 'unchanged', id: known.id, number, name: known.name, writes: isChanged ? { dates: merged } : {} };
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

function withDates(before: Dates, dates: Dates, own: ReadonlySet<Id>): Dates {
  const others = Object.entries(before).filter(([id]) => !own.has(id));
  return { ...Object.fromEntries(others), ...dates };
}

function isSame(a: Dates, b: Dates): boolean {
  const left = Object.entries(a);
  return left.length === Object.keys(b).length && left.every(([id, date]) => b[id] === date);
}
