// How the forecasts of a project have drifted: the milestone trend chart, and its numbers beside it.
import { Checkbox, Group } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { CalendarDate } from '../../../domain/registry/fields.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { calendarsOf } from '../../../domain/rules/park-calendars.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { BaselineSample, LineSample, TrendChart } from '../../../ui/chart/trend-chart.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { useKept } from '../../../ui/use-kept.ts';
import layout from '../../chart/chart-and-table.module.css';
import { ChartExport } from '../../chart/chart-export.tsx';
import { usePark } from '../../park/use-park.ts';
import { useToday } from '../../park/use-today.ts';
import { useStoreWithLog } from '../../park/use-whole-log.ts';
import { baselineName } from '../baselines/baseline-name.ts';
import { nameOfMilestone } from '../links/link-names.ts';
import styles from './trend.module.css';
import { approvedBaselines, isDone, lineOf, type MilestoneTrend, milestoneTrends } from './trend-rows.ts';
import { TrendTable, trendLines } from './trend-table.tsx';

interface Choice {
  readonly openOnly: boolean;
  readonly baselines: boolean;
  readonly hidden: readonly string[];
  /** null: today. */
  readonly cutOff: CalendarDate | null;
}

export function TrendPanel({ project }: { readonly project: Row<'project'> }) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const chart = useRef<SVGSVGElement>(null);
  const [choice, setChoice] = useKept<Choice>(`trend.${project.id}`, { openOnly: false, baselines: true, hidden: [], cutOff: null });
  const cutOff = choice.cutOff ?? today;
  const all = useTrends(project.id, cutOff);
  const offered = useMemo(() => all.filter((each) => !choice.openOnly || !isDone(each, cutOff)), [all, choice.openOnly, cutOff]);
  const shown = useMemo(() => offered.filter(({ milestone }) => !choice.hidden.includes(milestone.id)), [offered, choice.hidden]);
  const lines = useMemo(() => shown.map((each) => lineOf(t, park, each)), [t, park, shown]);
  const baselines = useMemo(
    () => (choice.baselines ? drawnBaselines(approvedBaselines(park, project.id, cutOff), shown) : []),
    [park, project.id, cutOff, choice.baselines, shown],
  );
  const nameOf = ({ milestone }: MilestoneTrend) => nameOfMilestone(park, milestone, t.language) || t('common:untitled');
  return (
    <div className={layout.page}>
      <Group gap="sm" align="flex-end">
        <Choices choice={choice} onChoice={setChoice} today={today} />
        <ChartExport
          chart={chart}
          title={t('trend:title', { project: project.code })}
          name={`${project.code} ${t('trend:tab')} ${cutOff}`}
          table={() => trendLines(t, shown, nameOf)}
        />
      </Group>
      <p className={styles.reading}>{t('trend:reading')}</p>
      {all.length === 0 ? (
        <EmptyState title={t('trend:empty.title')} todo={t('trend:empty.todo')} />
      ) : (
        <div className={styles.columns}>
          <div>
            <TrendChart
              ref={chart}
              label={t('trend:title', { project: project.code })}
              hint={t('trend:hint')}
              axes={{ madeOn: t('trend:axis.madeOn'), forecast: t('trend:axis.forecast') }}
              lines={lines}
              cutOff={cutOff}
              baselines={baselines}
            />
            <fieldset className={styles.legend} aria-label={t('trend:legend')}>
              {offered.map((each) => (
                <Checkbox
                  key={each.milestone.id}
                  size="xs"
                  label={
                    <>
                      <LineSample number={each.number} />
                      {nameOf(each)}
                    </>
                  }
                  checked={shown.includes(each)}
                  onChange={() => setChoice({ ...choice, hidden: toggled(choice.hidden, each.milestone.id) })}
                />
              ))}
            </fieldset>
            <BaselineNames baselines={baselines} />
          </div>
          <TrendTable trends={shown} />
        </div>
      )}
    </div>
  );
}

/** The log grows in place: each change of the park reads it anew. */
function useTrends(projectId: string, cutOff: CalendarDate): readonly MilestoneTrend[] {
  const store = useStoreWithLog();
  const park = usePark();
  return useMemo(() => {
    const ids = new Set(park.referring('milestone', 'project', projectId).map(({ id }) => id));
    return milestoneTrends({ park, calendars: calendarsOf(park), projectId, cutOff }, store.forecastTrends(ids, cutOff));
  }, [store, park, projectId, cutOff]);
}

interface NamedBaseline {
  readonly key: string;
  readonly number: number;
  readonly row: Row<'baseline'>;
  readonly dates: readonly CalendarDate[];
}

/** What the chart draws of baselines: the dates that they hold for the milestones shown. */
function drawnBaselines(approved: readonly Row<'baseline'>[], shown: readonly MilestoneTrend[]): readonly NamedBaseline[] {
  return approved.map((row, number) => ({
    key: row.id,
    number,
    row,
    dates: shown.flatMap(({ milestone }) => row.dates[milestone.id] ?? []),
  }));
}

function BaselineNames({ baselines }: { readonly baselines: readonly NamedBaseline[] }) {
  const t = useTranslate();
  if (baselines.length === 0) return null;
  return (
    <div className={styles.baselines}>
      <span id="trend-baselines">{t('trend:drawnBaselines')}</span>
      <ul aria-labelledby="trend-baselines">
        {baselines.map(({ key, number, row }) => (
          <li key={key}>
            <BaselineSample number={number} />
            {baselineName(t, row)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
}

interface ChoicesProps {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly today: CalendarDate;
}

function Choices({ choice, onChoice, today }: ChoicesProps) {
  const t = useTranslate();
  return (
    <>
      <SelectField
        label={t('trend:which.label')}
        value={choice.openOnly ? 'open' : 'all'}
        options={(['all', 'open'] as const).map((value) => ({ value, label: t(`trend:which.${value}`) }))}
        onCommit={(which) => onChoice({ ...choice, openOnly: which === 'open' })}
      />
      <DateField
        label={t('trend:asOf')}
        value={choice.cutOff ?? today}
        today={today}
        onCommit={(cutOff) => onChoice({ ...choice, cutOff })}
      />
      <Checkbox
        label={t('trend:baselines')}
        checked={choice.baselines}
        onChange={(event) => onChoice({ ...choice, baselines: event.currentTarget.checked })}
        mb={6}
      />
    </>
  );
}
