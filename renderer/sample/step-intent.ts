// How a step of the story is called in history: the intent's key with what its wording needs.
import type { Intent } from '../changes/change-set.ts';
import type { Edit } from '../changes/edit.ts';
import { captionOf } from '../domain/registry/caption.ts';
import type { Language } from '../domain/registry/language.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import { entityOf } from '../domain/registry/registry.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The intent of the edits, of which the first says what it is about.
 * @param park the park before the edits
 * @param language the author's
 */
export function intentOf(key: string, edits: readonly Edit[], park: ParkReader, language: Language): Intent {
  const [first] = edits;
  if (first === undefined) return { key };
  const before: Values = park.row(first.table, first.id) ?? entityOf(first.table).blank;
  const after: Values = { ...before, ...('values' in first ? first.values : {}) };
  const caption = captionOf(park, first.table, { ...after, id: first.id }, language);
  return { key, params: { caption, ...movedDates(key, before, after) } };
}

function movedDates(key: string, before: Values, after: Values): NonNullable<Intent['params']> {
  if (key !== 'milestone.forecast') return {};
  return { from: textOf(before['forecastDate']), to: textOf(after['forecastDate']) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
