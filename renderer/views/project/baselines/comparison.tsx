// Two baselines, or one and the dates as they stand, as a table: each milestone's dates and how far they lie apart.
import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Id } from '../../../domain/registry/fields.ts';
import type { ParkReader } from '../../../domain/registry/park-reader.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { compareDates, type DatesById, datesNow, summaryOf } from '../../../domain/rules/baseline-comparison.ts';
import { calendarsOf } from '../../../domain/rules/park-calendars.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { usePark } from '../../park/use-park.ts';
import { baselineName } from './baseline-name.ts';
import { ComparisonTable } from './comparison-table.tsx';

/** What stands for the dates as they are now. */
const NOW = 'now';

interface ComparisonProps {
  readonly project: Id;
  /** Latest first; at least one. */
  readonly baselines: readonly Row<'baseline'>[];
}

export function Comparison({ project, baselines }: ComparisonProps) {
  const t = useTranslate();
  const park = usePark();
  const [chosen, setChosen] = useState({ first: baselines[0]?.id ?? NOW, second: NOW });
  const [onlyChanges, setOnlyChanges] = useState(false);
  // One that was deleted meanwhile gives way to the one that counts.
  const sideOf = (id: string, otherwise: string) => (id === NOW || baselines.some((each) => each.id === id) ? id : otherwise);
  const first = sideOf(chosen.first, baselines[0]?.id ?? NOW);
  const second = sideOf(chosen.second, NOW);
  const compared = useMemo(
    () => compareDates(park, project, datesOf(park, project, first), datesOf(park, project, second), calendarsOf(park)),
    [park, project, first, second],
  );
  const { later, earlier, same, incomparable } = summaryOf(compared);
  const options = [
    { value: NOW, label: t('baselines:now') },
    ...baselines.map((each) => ({ value: each.id, label: baselineName(t, each) })),
  ];
  const names = { first: labelOf(options, first), second: labelOf(options, second) };
  return (
    <Stack gap="xs">
      <Group grow gap="xs" align="flex-end">
        <SelectField
          label={t('baselines:first')}
          value={first}
          options={options}
          onCommit={(id) => setChosen({ first: id ?? NOW, second })}
        />
        <SelectField
          label={t('baselines:second')}
          value={second}
          options={options}
          onCommit={(id) => setChosen({ first, second: id ?? NOW })}
        />
      </Group>
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {[
            t('baselines:later', { count: later }),
            t('baselines:earlier', { count: earlier }),
            t('baselines:same', { count: same }),
            t('baselines:incomparable', { count: incomparable }),
          ].join(' · ')}
        </Text>
        <Checkbox
          size="sm"
          label={t('baselines:onlyChanges')}
          checked={onlyChanges}
          onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
        />
      </Group>
      <ComparisonTable rows={onlyChanges ? compared.filter(({ difference }) => difference?.calendarDays !== 0) : compared} names={names} />
    </Stack>
  );
}

function datesOf(park: ParkReader, project: Id, side: string): DatesById {
  return side === NOW ? datesNow(park, project) : (park.row('baseline', side)?.dates ?? {});
}

function labelOf(options: readonly { readonly value: string; readonly label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? '';
}
