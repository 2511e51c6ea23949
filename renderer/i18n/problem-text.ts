// A problem in words: what happened, what is safe, what to do.
import { type EntityName, isEntityName } from '../domain/registry/registry.ts';
import type { Problem } from '../domain/result.ts';
import { formatBytes } from './formats.ts';
import { readableDate } from './readable-date.ts';
import { entityLabel, fieldLabel } from './registry-labels.ts';
import type { TextParams, Translate } from './translator.ts';

export interface ProblemText {
  readonly what: string;
  readonly safe: string;
  readonly todo: string;
}

/** Words a problem. A code without a text of its own takes its family's (`calendarTable.other`), else one that names the code. */
export function problemText(t: Translate, problem: Problem): ProblemText {
  const params = { ...readable(t, problem), code: problem.code };
  const family = problem.code.split('.')[0] ?? '';
  return textAt(t, problem.code, params) ?? textAt(t, `${family}.other`, params) ?? textAt(t, 'unknown', params) ?? UNWORDED;
}

/** The same in one paragraph, for the command line and for notices. */
export function problemLine(t: Translate, problem: Problem): string {
  const { what, safe, todo } = problemText(t, problem);
  return [what, safe, todo].join(t.language === 'zh' ? '' : ' ');
}

/** Beside a field: what is wrong with its text and how to mend it. There is no room for more, and nothing was changed. */
export function problemHint(t: Translate, problem: Problem): string {
  const { what, todo } = problemText(t, problem);
  return [what, todo].join(t.language === 'zh' ? '' : ' ');
}

/** Never shown: the catalogues hold `problems:unknown`, and a test sees to it. */
const UNWORDED: ProblemText = { what: '', safe: '', todo: '' };

function textAt(t: Translate, key: string, params: TextParams): ProblemText | null {
  const [what, safe, todo] = ['what', 'safe', 'todo'].map((part) => t.derived(`problems:${key}.${part}`, params));
  return what && safe && todo ? { what, safe, todo } : null;
}

/** The details with names of entities and fields, dates and sizes in the reader's language. */
function readable(t: Translate, { details = {} }: Problem): TextParams {
  const table = typeof details.table === 'string' && isEntityName(details.table) ? details.table : null;
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, readableDetail(t, table, name, value)]));
}

function readableDetail(t: Translate, table: EntityName | null, name: string, value: string | number): string | number {
  if (name === 'size' || name === 'limit') return typeof value === 'number' ? formatBytes(value, t.language) : value;
  if (typeof value !== 'string') return value;
  if (name === 'field') return table === null ? value : fieldLabel(t, table, value);
  if (name === 'table' || name === 'target') return isEntityName(value) ? entityLabel(t, value) : value;
  return readableDate(t, name, value);
}
