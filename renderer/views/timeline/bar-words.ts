// What the timeline says in words.
import { dateOfDay } from '../../domain/calendar/calendar-date.ts';
import { dayKind } from '../../domain/calendar/work-calendar.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import { formatDate, formatList, formatNumber } from '../../i18n/formats.ts';
import { entityLabel, enumLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { ShadedCalendars } from './shaded-calendars.ts';
import type { TimelineBar } from './timeline-bar.ts';
import type { TimelineGroup } from './timeline-model.ts';
import type { TimelineGrouping } from './timeline-surroundings.ts';

export function groupName(t: Translate, grouping: TimelineGrouping, { code, name, key }: TimelineGroup): string {
  const text = [code, readLocalized(name, t.language).text].filter((part) => part !== '').join(' ');
  if (text !== '') return text;
  return key === '' ? t(`timeline:none.${grouping}`) : entityLabel(t, grouping === 'owner' ? 'person' : grouping);
}

/** `+5`, `−3`, `0`; nothing where one of the dates is missing. */
export function slipWords(t: Translate, slip: number | null): string {
  if (slip === null) return '';
  const size = formatNumber(Math.abs(slip), t.language);
  return slip === 0 ? size : `${slip > 0 ? '+' : '−'}${size}`;
}

export function barName(t: Translate, { milestone, title }: TimelineBar): string {
  return [milestone.code, title || t('common:untitled')].filter((part) => part !== '').join(' ');
}

/** Everything that is drawn of a milestone, as one line. */
export function barWords(t: Translate, bar: TimelineBar, isCritical: boolean): string {
  const { milestone, baseline, day, sign, slip } = bar;
  const read = (number: number) => formatDate(dateOfDay(number), t.language, 'long');
  return [
    enumLabel(t, 'milestone', 'status', milestone.status),
    baseline === null ? '' : t('timeline:words.baseline', { date: read(baseline) }),
    day === null ? t('timeline:words.noDate') : '',
    day !== null && sign === 'forecast' ? t('timeline:words.forecast', { date: read(day) }) : '',
    day !== null && sign === 'reached' ? t('timeline:words.reached', { date: read(day) }) : '',
    slip === null || slip === 0 ? '' : t(slip > 0 ? 'timeline:words.late' : 'timeline:words.early', { count: Math.abs(slip) }),
    bar.isOverdue ? t('common:overdue') : '',
    isCritical ? t('timeline:legend.critical') : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** What kind of day it is at each site: `Moscow: working day; Xi'an: day off (National Day)`. */
export function dayWords(t: Translate, { calendars, names }: ShadedCalendars, day: number): string {
  return calendars
    .map((calendar, at) => {
      const { kind, name } = dayKind(calendar, dateOfDay(day));
      const holiday = name === undefined ? '' : readLocalized(name, t.language).text;
      const word = t(`common:dayKind.${kind}`);
      const value = holiday === '' ? word : t('common:inParentheses', { text: word, note: holiday });
      return t('common:label', { name: formatList(names[at] ?? [], t.language), value });
    })
    .join('; ');
}
