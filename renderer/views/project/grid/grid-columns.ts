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

/** How wide each column is at least, and its share of what is left. */
const WIDTHS: Readonly<Record<ColumnKey, readonly [rem: number, share: number]>> = {
  code: [5, 0],
  title: [13, 2],
  owner: [7.5, 1],
  site: [5.5, 0],
  baseline: [6, 0],
  forecast: [6, 0],
  actual: [6, 0],
  variance: [6, 0],
  status: [7.75, 0],
  means: [8, 1],
  slipReason: [8, 1],
};

/** Tracks of a CSS grid, in the order of the columns. */
export const TRACKS = COLUMNS.map((column) => trackOf(...WIDTHS[column])).join(' ');
export const NARROWEST = `${COLUMNS.reduce((sum, column) => sum + WIDTHS[column][0], 0)}rem`;

function trackOf(rem: number, share: number): string {
  return share === 0 ? `${rem}rem` : `minmax(${rem}rem, ${share}fr)`;
}

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
