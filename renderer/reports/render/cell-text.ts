// A cell's value as a language writes it: for every format that holds text.
import { assertNever } from '../../domain/assert-never.ts';
import type { Language, Reading } from '../../domain/registry/language.ts';
import { formatDate, formatMoney, formatNumber, formatPercent } from '../../i18n/formats.ts';
import { localTimeOf } from '../cut-off.ts';
import { type Cell, inLanguage } from '../document.ts';

/** What a cell says in a language, a reading an item; none where it is empty. */
export function cellReadings(cell: Cell, language: Language): readonly Reading[] {
  switch (cell.kind) {
    case 'empty':
      return [];
    case 'text':
      return [inLanguage(cell.text, language)];
    case 'list':
      return cell.items.map((item) => inLanguage(item, language));
    case 'health':
      return [inLanguage(cell.word, language)];
    case 'code':
    case 'date':
    case 'dates':
    case 'instant':
    case 'money':
    case 'number':
    case 'percent':
      return [{ text: valueText(cell, language), language }];
    default:
      return assertNever(cell);
  }
}

type ValueCell = Exclude<Cell, { kind: 'empty' | 'text' | 'list' | 'health' }>;

function valueText(cell: ValueCell, language: Language): string {
  switch (cell.kind) {
    case 'code':
      return cell.text;
    case 'date':
      return formatDate(cell.date, language, 'short');
    case 'dates':
      return [cell.from, cell.to].map((date) => (date === null ? '…' : formatDate(date, language, 'short'))).join(' – ');
    case 'instant':
      return instantText(cell.ms, cell.timeZones, language);
    case 'number':
      return signOf(cell) + formatNumber(Math.abs(cell.value), language);
    case 'percent':
      return formatPercent(cell.fraction, language, 0);
    case 'money':
      return formatMoney(cell.money, language);
    default:
      return assertNever(cell);
  }
}

/** `24.11.2026 15:30 / 10:30`; the date again where a zone has another one. A line breaks between dates only, not between times. */
function instantText(ms: number, timeZones: readonly string[], language: Language): string {
  const byDate = Map.groupBy(
    timeZones.map((timeZone) => localTimeOf(ms, timeZone)),
    ({ date }) => date,
  );
  const times = [...byDate].map(([date, of]) => {
    const clocks = of.map(({ time }) => time).join('\u00a0/\u00a0');
    return `${formatDate(date, language, 'short')} ${clocks}`;
  });
  return times.join(' / ');
}

/** A true minus, which lines up with the plus. */
function signOf({ value, signed }: Extract<Cell, { kind: 'number' }>): string {
  if (value < 0) return '−';
  return signed && value > 0 ? '+' : '';
}
