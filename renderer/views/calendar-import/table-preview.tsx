// What the table would change: the year's counts against those that hold now, month by month, and each day that is worked otherwise.
import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import type { CalendarTable } from '../../domain/calendar/calendar-table.ts';
import { type DayChange, type MonthPreview, type TablePreview as Preview, previewOfTable } from '../../domain/calendar/table-preview.ts';
import type { DayInfo } from '../../domain/calendar/work-calendar.ts';
import { CALENDAR_COUNTRIES, type CalendarCountry, calendarsOf } from '../../domain/rules/park-calendars.ts';
import { formatDate, formatList, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { usePark } from '../park/use-park.ts';
import { milestonesOnNewDaysOff } from './affected-milestones.ts';
import styles from './calendar-import.module.css';

/** In no year that was ever set do people of either country work more: 365 days have 261 weekdays at most, and ten days off or more. */
const MOST_WORKDAYS = 254;
const MOST_CODES = 8;

export function TablePreview({ table, country }: { readonly table: CalendarTable; readonly country: CalendarCountry }) {
  const t = useTranslate();
  const park = usePark();
  const hasOthers = CALENDAR_COUNTRIES.some(
    (each) => each !== country && park.rows('site').some(({ workCalendar }) => workCalendar === each),
  );
  const preview = useMemo(() => {
    const calendars = calendarsOf(park);
    const others = CALENDAR_COUNTRIES.filter((each) => each !== country).map((each) => calendars[each]);
    return previewOfTable(table, calendars[country], hasOthers ? others : []);
  }, [park, table, country, hasOthers]);
  return (
    <div className={styles.preview}>
      <Counts preview={preview} table={table} hasOthers={hasOthers} />
      {preview.workdays > MOST_WORKDAYS && (
        <Alert color="yellow" variant="light" role="status">
          {t('calendarImport:few', { days: preview.workdays })}
        </Alert>
      )}
      <Months months={preview.months} hasOthers={hasOthers} />
      <Changes changes={preview.changes} />
      <Affected country={country} changes={preview.changes} />
    </div>
  );
}

interface CountsProps {
  readonly preview: Preview;
  readonly table: CalendarTable;
  readonly hasOthers: boolean;
}

function Counts({ preview, table, hasOthers }: CountsProps) {
  const t = useTranslate();
  const { workdays, before, joint } = preview;
  const certainty = t(`common:certainty.${before.certainty}`);
  return (
    <>
      <p className={styles.note} role="status">
        {t('calendarImport:read', { count: table.days.length })}
      </p>
      <dl className={styles.counts}>
        <div>
          <dt>{t('calendarImport:workdays', { year: String(table.year) })}</dt>
          <dd>
            <b>{formatNumber(workdays, t.language)}</b> <span>{t('calendarImport:before', { days: before.workdays, certainty })}</span>
          </dd>
        </div>
        {hasOthers && (
          <div>
            <dt>{t('calendarImport:joint')}</dt>
            <dd>
              <b>{formatNumber(joint, t.language)}</b>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Months({ months, hasOthers }: { readonly months: readonly MonthPreview[]; readonly hasOthers: boolean }) {
  const t = useTranslate();
  const rows = [
    { key: 'monthWorkdays', read: ({ workdays }: MonthPreview) => workdays },
    { key: 'daysOff', read: ({ daysOff }: MonthPreview) => daysOff },
    { key: 'makeUp', read: ({ makeUpWorkdays }: MonthPreview) => makeUpWorkdays },
    { key: 'short', read: ({ shortDays }: MonthPreview) => shortDays },
    ...(hasOthers ? [{ key: 'joint', read: ({ joint }: MonthPreview) => joint } as const] : []),
  ] as const;
  return (
    <section
      className={styles.scroll}
      aria-label={t('calendarImport:byMonth')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
    >
      <table className={styles.months}>
        <thead>
          <tr>
            <th scope="col">{t('calendarImport:month')}</th>
            {months.map(({ month }) => (
              <th key={month} scope="col">
                {formatDate(`${month}-01`, t.language, 'monthShort')}
              </th>
            ))}
            <th scope="col">{t('calendarImport:total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, read }) => (
            <tr key={key}>
              <th scope="row">{t(`calendarImport:${key}`)}</th>
              {months.map((month) => (
                <td key={month.month}>{read(month) === 0 ? t('common:empty') : formatNumber(read(month), t.language)}</td>
              ))}
              <td>
                {formatNumber(
                  months.reduce((sum, month) => sum + read(month), 0),
                  t.language,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Changes({ changes }: { readonly changes: readonly DayChange[] }) {
  const t = useTranslate();
  if (changes.length === 0) return <p className={styles.note}>{t('calendarImport:noChanges')}</p>;
  return (
    <section aria-label={t('calendarImport:changes', { count: changes.length })}>
      <h3 className={styles.heading}>{t('calendarImport:changes', { count: changes.length })}</h3>
      <ul className={styles.changes}>
        {changes.map(({ date, before, after }) => (
          <li key={date}>
            {t('calendarImport:change', {
              date: `${formatDate(date, t.language, 'weekdayShort')} ${formatDate(date, t.language, 'dayMonth')}`,
              before: kindText(t, before),
              after: kindText(t, after),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Make-up workdays are short or not, which their kind does not tell. */
function kindText(t: Translate, { kind, short }: DayInfo): string {
  const words = t(`common:dayKind.${kind}`);
  return short && kind !== 'shortDay' ? t('common:inParentheses', { text: words, note: t('calendar:shorter') }) : words;
}

function Affected({ country, changes }: { readonly country: CalendarCountry; readonly changes: readonly DayChange[] }) {
  const t = useTranslate();
  const park = usePark();
  const milestones = useMemo(() => milestonesOnNewDaysOff(park, country, changes), [park, country, changes]);
  if (milestones.length === 0) return null;
  const codes = milestones.map(({ code }) => code || t('common:untitled'));
  const shown = [...codes.slice(0, MOST_CODES), ...(codes.length > MOST_CODES ? ['…'] : [])];
  return <p className={styles.note}>{t('calendarImport:affected', { count: milestones.length, codes: formatList(shown, t.language) })}</p>;
}
