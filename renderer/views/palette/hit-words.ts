// A hit in words: how the row is called in the reader's language, what it belongs to, and the text it was found by.
import { captionOf } from '../../domain/registry/caption.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { type AnyRow, type EntityName, entityOf, isEntityName } from '../../domain/registry/registry.ts';
import type { Hit } from '../../domain/search/chunk.ts';
import { matchesOf, type Range, rangesIn, type TextMatch } from '../../domain/search/matches.ts';
import type { Query } from '../../domain/search/query.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { LANGUAGE_TAGS } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { FoundText } from './option.ts';

export interface HitWords {
  readonly caption: string;
  readonly captionRanges: readonly Range[];
  /** What the row belongs to; empty where it stands by itself. */
  readonly owner: string;
  /** The weightiest text that shows what the caption does not; null where the caption has all the words. */
  readonly match: FoundText | null;
}

export function hitWords(t: Translate, park: ParkReader, { table, row }: Hit, query: Query): HitWords {
  const caption = captionOf(park, table, row, t.language) || t('common:untitled');
  const captionRanges = rangesIn(caption, query);
  const owner = ownerCaption(t, park, table, row);
  const hasAll = query.words.every((word) => rangesIn(caption, { words: [word], whole: word }).length > 0);
  return { caption, captionRanges, owner, match: hasAll ? null : tellingMatch(t, table, row, query) };
}

/** The caption has a part of the words: of the other texts, the one with the most marks that it does not show itself. */
function tellingMatch(t: Translate, table: EntityName, row: AnyRow, query: Query): HitWords['match'] {
  const isShown = ({ weight, language }: TextMatch) =>
    weight === 'code' || (weight === 'title' && (language === null || language === t.language));
  const hidden = matchesOf(table, row, query).filter((match) => !isShown(match));
  const best = hidden.toSorted((a, b) => b.ranges.length - a.ranges.length)[0];
  if (best === undefined) return null;
  const { path, language, text, ranges } = best;
  return { label: labelOf(t, table, path, language), text, ranges, lang: language === null ? undefined : LANGUAGE_TAGS[language] };
}

function labelOf(t: Translate, table: EntityName, path: string, language: TextMatch['language']): string {
  return fieldLabel(t, table, language === null || path.includes('.') ? path : `${path}.${language}`);
}

export function ownerCaption(t: Translate, park: ParkReader, table: EntityName, row: AnyRow): string {
  const { owner, fields } = entityOf(table);
  const target = owner === null ? null : (fields[owner]?.target ?? null);
  const id = owner === null ? null : row[owner];
  if (target === null || !isEntityName(target) || typeof id !== 'string') return '';
  const ownerRow = park.row(target, id);
  return ownerRow === null ? '' : captionOf(park, target, { ...ownerRow }, t.language);
}
