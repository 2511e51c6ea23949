// How a step of the story is called in history: the intent's key with what its wording needs, as the app's actions give it.
import type { Intent } from '../changes/change-set.ts';
import type { Edit } from '../changes/edit.ts';
import { captionOf } from '../domain/registry/caption.ts';
import type { Language } from '../domain/registry/language.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import { entityOf, isEntityName } from '../domain/registry/registry.ts';

type Values = Readonly<Record<string, unknown>>;

interface Context {
  /** The park before the edits. */
  readonly park: ParkReader;
  readonly parkName: string;
  /** The author's. */
  readonly language: Language;
}

/** The intent of the edits: it is about the first row of the entity that its key names, else about the first row. */
export function intentOf(key: string, edits: readonly Edit[], context: Context): Intent {
  const [entity = ''] = key.split('.');
  const about = edits.find((edit) => edit.table === entity) ?? edits[0];
  if (about === undefined) return { key };
  const before: Values = context.park.row(about.table, about.id) ?? entityOf(about.table).blank;
  const after: Values = { ...before, ...('values' in about ? about.values : {}) };
  return { key, params: { caption: captionFor(key, about, after, context), ...changedParams(key, before, after) } };
}

function captionFor(key: string, about: Edit, after: Values, { park, parkName, language }: Context): string {
  const captionOfRow = (table: string, id: string): string => {
    const row = isEntityName(table) ? park.row(table, id) : null;
    return row === null || !isEntityName(table) ? '' : captionOf(park, table, { ...row }, language);
  };
  if (key === 'park.create') return parkName;
  if (key === 'baseline.approve') return captionOfRow('project', textOf(after['project']));
  if (key === 'comment.create') {
    const [table = '', id = ''] = textOf(after['subject']).split(':');
    return captionOfRow(table, id);
  }
  return captionOf(park, about.table, { ...after, id: about.id }, language);
}

function changedParams(key: string, before: Values, after: Values): NonNullable<Intent['params']> {
  if (key === 'milestone.forecast') return { from: textOf(before['forecastDate']), to: textOf(after['forecastDate']) };
  return key === 'milestone.status' ? { status: textOf(after['status']) } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
