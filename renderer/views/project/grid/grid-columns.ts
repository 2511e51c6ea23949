// The columns of the milestones grid, in their order.
import { fieldLabel } from '../../../i18n/labels.ts';
import type { Translate } from '../../../i18n/translator.ts';

export const COLUMNS = [
  'code',
  'title',
  'owner',
  'site',
  'baseline',
  'forecast',
  'actual',
  'variance',
  'status',
  'means',
  'slipReason',
] as const;
export type ColumnKey = (typeof COLUMNS)[number];

/** How a cell is edited. `reason`: in a dialog of its own when a key is pressed; pasted as text. */
export type CellKind = 'text' | 'date' | 'choice' | 'reason' | 'readOnly';

const KINDS: Readonly<Record<ColumnKey, CellKind>> = {
  code: 'text',
  title: 'text',
  owner: 'choice',
  site: 'choice',
  baseline: 'readOnly',
  forecast: 'date',
  actual: 'date',
  variance: 'readOnly',
  status: 'choice',
  means: 'text',
  slipReason: 'reason',
};

/** The fields behind the columns; the others are worked out. */
const FIELDS: Readonly<Record<ColumnKey, string | null>> = {
  code: 'code',
  title: 'title',
  owner: 'owner',
  site: 'site',
  baseline: null,
  forecast: 'forecastDate',
  actual: 'actualDate',
  variance: null,
  status: 'status',
  means: 'meansOfVerification',
  slipReason: 'slipReason',
};

/** Tracks of a CSS grid. */
export const TRACKS: Readonly<Record<ColumnKey, string>> = {
  code: '5rem',
  title: 'minmax(13rem, 2fr)',
  owner: 'minmax(7.5rem, 1fr)',
  site: '5.5rem',
  baseline: '6rem',
  forecast: '6rem',
  actual: '6rem',
  variance: '6rem',
  status: '7rem',
  means: 'minmax(8rem, 1fr)',
  slipReason: 'minmax(8rem, 1fr)',
};

export function kindOf(column: ColumnKey): CellKind {
  return KINDS[column];
}

/** The milestone's field that the column shows; null for a column that is worked out. */
export function fieldOf(column: ColumnKey): string | null {
  return FIELDS[column];
}

export function columnLabel(t: Translate, column: ColumnKey): string {
  const field = fieldOf(column);
  if (field !== null) return fieldLabel(t, 'milestone', field);
  return column === 'baseline' ? t('milestones:column.baseline') : t('milestones:column.variance');
}
