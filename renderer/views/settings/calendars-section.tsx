// Which years have an official calendar, and by which document; a year without one is shown as such.
import { Anchor, Table } from '@mantine/core';
import { yearOf } from '../../domain/calendar/calendar-date.ts';
import { coverage } from '../../domain/calendar/work-calendar.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { useTranslate } from '../../i18n/react.ts';
import { usePlatform } from '../park/app-services.ts';
import { usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import styles from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

const COUNTRIES = ['CN', 'RU'] as const;
type Country = (typeof COUNTRIES)[number];

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
              {COUNTRIES.map((country) => (
                <Table.Th key={country}>{t(`settings:calendars.countries.${country}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {years.map((year) => (
              <Table.Tr key={year}>
                <Table.Th scope="row" className={styles.year}>
                  {year}
                </Table.Th>
                {COUNTRIES.map((country) => (
                  <Table.Td key={country} valign="top">
                    <YearStatus country={country} year={year} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </SettingsSection>
  );
}

function YearStatus({ country, year }: { readonly country: Country; readonly year: number }) {
  const t = useTranslate();
  const park = usePark();
  const known = coverage(calendarsOf(park)[country]).find((table) => table.year === year);
  const status = known?.status ?? 'none';
  return (
    <>
      <span className={styles.status} data-status={status}>
        {t(`settings:calendars.statuses.${status}`)}
      </span>
      {known === undefined && <span className={styles.source}>{t('settings:calendars.noSource')}</span>}
      {known?.sources.map((source) => (
        <Source
          key={source.title}
          title={source.number === undefined ? source.title : `${source.title} (${source.number})`}
          url={source.url}
        />
      ))}
    </>
  );
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
  const known = COUNTRIES.flatMap((country) => coverage(calendarsOf(park)[country]).map(({ year }) => year));
  const first = Math.min(thisYear, ...known);
  const last = Math.max(thisYear + 2, ...known);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
