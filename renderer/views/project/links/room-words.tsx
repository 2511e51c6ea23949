// How much room a milestone has, in words; and what keeps that from being told.
import { Alert, Group, Text } from '@mantine/core';
import type { Row } from '../../../domain/registry/registry.ts';
import { isReached } from '../../../domain/rules/milestone-state.ts';
import type { ProjectSchedule } from '../../../domain/schedule/schedule.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { SparkIcon, WarningIcon } from '../../../ui/icons/icons.tsx';
import { usePark } from '../../park/use-park.ts';
import { nameOfMilestone } from './link-names.ts';

interface RoomWordsProps {
  readonly milestone: Row<'milestone'>;
  readonly schedule: ProjectSchedule;
}

export function RoomWords({ milestone, schedule }: RoomWordsProps) {
  const t = useTranslate();
  const isCritical = schedule.milestones.get(milestone.id)?.isCritical === true;
  if (schedule.cycle !== null) return <CycleAlert cycle={schedule.cycle} />;
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      {isCritical && <SparkIcon />}
      <Text size="sm" {...(isCritical && { fw: 600 })}>
        {wordsOf(t, milestone, schedule)}
      </Text>
    </Group>
  );
}

function CycleAlert({ cycle }: { readonly cycle: readonly string[] }) {
  const t = useTranslate();
  const park = usePark();
  const names = [...cycle, cycle[0] ?? ''].map((id) => {
    const milestone = park.row('milestone', id);
    return (milestone === null ? '' : nameOfMilestone(park, milestone, t.language)) || t('common:untitled');
  });
  return (
    <Alert color="red" icon={<WarningIcon />} title={t('links:cycle.title')}>
      {t('links:cycle.todo', { cycle: names.join(' → ') })}
    </Alert>
  );
}

function wordsOf(t: Translate, milestone: Row<'milestone'>, { milestones }: ProjectSchedule): string {
  if (isReached(milestone)) return t('links:room.reached');
  const found = milestones.get(milestone.id);
  if (found === undefined) return t('links:room.cancelled');
  const latest = found.latest === null ? '' : formatDate(found.latest, t.language, 'long');
  if (found.totalFloat === null) return found.latest === null ? t('links:room.undated') : t('links:room.needed', { date: latest });
  return found.isCritical ? t('links:room.critical') : t('links:room.float', { count: found.totalFloat, date: latest });
}
