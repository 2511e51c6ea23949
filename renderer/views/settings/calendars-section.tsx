// Which years have an official calendar, and by which document; a year without one is shown as such.
import { Alert, Anchor, Button, Group, Table } from '@mantine/core';
import { removeCalendarYear } from '../../actions/calendar-years.ts';
import { deleteRows } from '../../actions/rows.ts';
import { yearOf } from '../../domain/calendar/calendar-date.ts';
import { coverage } from '../../domain/calendar/work-calendar.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { CALENDAR_COUNTRIES, type CalendarCountry, calendarsOf, enteredYears, tableOfYear } from '../../domain/rules/park-calendars.ts';
import { enumLabel, problemHint } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { showDialog } from '../../state/shown-dialog.ts';
import { usePlatform } from '../park/app-services.ts';
import { useDeletedNotice } from '../park/use-deleted-notice.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import styles from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

export function CalendarsSection() {
  const t = useTranslate();
  const years = useYears();
  return (
    <SettingsSection title={t('settings:calendars.title')} summary={t('settings:calendars.summary')}>
      <div className={styles.scroll}>
        <Table verticalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('settings:calendars.year')}</Table.Th>
              {CALENDAR_COUNTRIES.map((country) => (
                <Table.Th key={country}>{enumLabel(t, 'calendarYear', 'country', country)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {years.map((year) => (
              <Table.Tr key={year}>
                <Table.Th scope="row" className={styles.year}>
                  {year}
                </Table.Th>
                {CALENDAR_COUNTRIES.map((country) => (
                  <Table.Td key={country} valign="top">
                    <YearStatus country={country} year={year} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <UnsoundYears />
    </SettingsSection>
  );
}

function YearStatus({ country, year }: { readonly country: CalendarCountry; readonly year: number }) {
  const t = useTranslate();
  const park = usePark();
  const known = coverage(calendarsOf(park)[country]).find((table) => table.year === year);
  const entered = enteredYears(park, country).get(year);
  const status = known?.status ?? 'none';
  return (
    <>
      <span className={styles.status} data-status={status}>
        {t(`settings:calendars.statuses.${status}`)}
      </span>
      {known === undefined && <span className={styles.source}>{t('settings:calendars.noSource')}</span>}
      {entered !== undefined && <span className={styles.source}>{t('settings:calendars.entered')}</span>}
      {known?.sources.map((source) => (
        <Source
          key={source.title}
          title={source.number === undefined ? source.title : `${source.title} (${source.number})`}
          url={source.url}
        />
      ))}
      {(status !== 'official' || entered !== undefined) && <YearActions country={country} year={year} isEntered={entered !== undefined} />}
    </>
  );
}

interface YearActionsProps {
  readonly country: CalendarCountry;
  readonly year: number;
  readonly isEntered: boolean;
}

function YearActions({ country, year, isEntered }: YearActionsProps) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const tell = useDeletedNotice();
  const of = { country: enumLabel(t, 'calendarYear', 'country', country), year: String(year) };
  const goBack = async () => {
    const set = await run(removeCalendarYear(context(), country, year));
    if (set) tell(set);
  };
  return (
    <Group gap="xs" mt={4}>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('settings:calendars.enterOf', of)}
        onClick={() => showDialog({ name: 'importCalendar', wanted: { country, year } })}
      >
        {t('settings:calendars.enter')}
      </Button>
      {isEntered && (
        <Button size="compact-xs" variant="default" aria-label={t('settings:calendars.backOf', of)} onClick={() => void goBack()}>
          {t('settings:calendars.back')}
        </Button>
      )}
    </Group>
  );
}

/** A merge can bring a year that is no sound table: it does not count, and is said so here, where it can be entered anew or deleted. */
function UnsoundYears() {
  const t = useTranslate();
  const park = usePark();
  const context = useActionContext();
  const run = useRun();
  const tell = useDeletedNotice();
  const remove = async (id: Id) => {
    const set = await run(deleteRows(context(), 'calendarYear', [id]));
    if (set) tell(set);
  };
  const unsound = park.rows('calendarYear').flatMap((row) => {
    const table = tableOfYear(row);
    return table.ok ? [] : [{ row, problem: table.problem }];
  });
  return unsound.map(({ row, problem }) => (
    <Alert key={row.id} color="yellow" variant="light" title={captionOf(park, 'calendarYear', { ...row }, t.language)}>
      {problemHint(t, problem)}{' '}
      <Button size="compact-xs" variant="default" onClick={() => void remove(row.id)}>
        {t('common:delete')}
      </Button>
    </Alert>
  ));
}

/** In its own language: it is the document's title. */
function Source({ title, url }: { readonly title: string; readonly url: string | undefined }) {
  const platform = usePlatform();
  const run = useRun();
  if (url === undefined || !platform.capabilities.openExternal) return <span className={styles.source}>{title}</span>;
  return (
    <Anchor component="button" type="button" className={styles.source} ta="start" onClick={() => void run(platform.openExternal(url))}>
      {title}
    </Anchor>
  );
}

/** From the first year with a table to two years ahead: the years for which plans are made. */
function useYears(): readonly number[] {
  const park = usePark();
  const thisYear = yearOf(useToday());
  const known = CALENDAR_COUNTRIES.flatMap((country) => coverage(calendarsOf(park)[country]).map(({ year }) => year));
  const first = Math.min(thisYear, ...known);
  const last = Math.max(thisYear + 2, ...known);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
