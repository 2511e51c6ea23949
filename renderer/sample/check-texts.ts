// Every text of the sample park stands in all three languages, but for the gaps that its source names.
import type { Park } from '../changes/park.ts';
import { LANGUAGES } from '../domain/registry/language.ts';
import { entityOf } from '../domain/registry/registry.ts';
import { sampleId } from './sample-ids.ts';
import { type Source, type SourceRow, sourceError } from './source.ts';

/** Throws on a gap that the source does not name, and on a named one that is none. */
export function checkTexts(source: Source, park: Park): void {
  const found = [...source.rows.values()].flatMap((row) => gapsOf(row, park));
  const stray = found.find((gap) => !source.park.gaps.includes(gap)) ?? source.park.gaps.find((gap) => !found.includes(gap));
  if (stray !== undefined)
    throw sourceError(source.rows.get(stray.split('.')[0] ?? '')?.file ?? 'park.json', stray, 'found and named gaps differ');
}

/** The languages that are missing where others are written, as `row.field.language`. */
function gapsOf(row: SourceRow, park: Park): string[] {
  const state = park.tables[row.table].get(sampleId(row.table, row.key));
  return Object.entries(entityOf(row.table).fields).flatMap(([name, field]) => {
    const value = state?.row[name];
    if (field.kind === 'localized') return gapsOfText(`${row.key}.${name}`, value);
    if (field.kind !== 'list' || !Array.isArray(value)) return [];
    return value.flatMap((item, index) => gapsOfItem(`${row.key}.${name}.${index}`, item));
  });
}

function gapsOfItem(path: string, item: object): string[] {
  const texts = Object.entries(item).filter(([, part]) => typeof part === 'object' && part !== null && !Array.isArray(part));
  return texts.flatMap(([name, part]) => gapsOfText(`${path}.${name}`, part));
}

function gapsOfText(path: string, value: unknown): string[] {
  const texts: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const missing = LANGUAGES.filter((language) => typeof texts[language] !== 'string');
  return missing.length === LANGUAGES.length ? [] : missing.map((language) => `${path}.${language}`);
}
