// What a span of the head is called in a language.
import { dateOfDay, FIRST_DAY, yearOfDay } from '../../domain/calendar/calendar-date.ts';
import { formatDate } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/translator.ts';
import { quarterOf, type Tick, type TickUnit } from './timeline-ticks.ts';

/** @param isUpper whether it stands alone: a month over its days says its year, a month under its year does not */
export function tickLabel(t: Translate, { unit, from }: Tick, isUpper: boolean): string {
  if (unit === 'decade') return t('timeline:decade', { from: yearOfDay(from), to: yearOfDay(from) + 9 });
  if (unit === 'quarter') return t('timeline:quarter', { quarter: quarterOf(from) });
  return formatDate(dateOfDay(Math.max(FIRST_DAY, from)), t.language, unit === 'month' && isUpper ? 'month' : STYLES[unit]);
}

const STYLES: Record<Exclude<TickUnit, 'decade' | 'quarter'>, 'year' | 'monthShort' | 'dayMonthShort' | 'dayOfMonth'> = {
  year: 'year',
  month: 'monthShort',
  week: 'dayMonthShort',
  day: 'dayOfMonth',
};
