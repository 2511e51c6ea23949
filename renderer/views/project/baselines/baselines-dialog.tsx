// The baselines of a project: which there are, which one counts, and how any two differ.
import { Modal, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Id } from '../../../domain/registry/fields.ts';
import { currentBaseline } from '../../../domain/rules/baselines.ts';
import { entityLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { usePark } from '../../park/use-park.ts';
import { BaselineItem } from './baseline-item.tsx';
import { Comparison } from './comparison.tsx';

interface BaselinesDialogProps {
  readonly project: Id;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function BaselinesDialog({ project, opened, onClose }: BaselinesDialogProps) {
  const t = useTranslate();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="56rem"
      title={entityLabel(t, 'baseline', 2)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Baselines project={project} />
    </Modal>
  );
}

function Baselines({ project }: { readonly project: Id }) {
  const t = useTranslate();
  const park = usePark();
  const current = useMemo(() => currentBaseline(park, project), [park, project]);
  const latestFirst = useMemo(
    () =>
      park
        .referring('baseline', 'project', project)
        .toSorted((a, b) => compare(b.approvedOn ?? '', a.approvedOn ?? '') || compare(b.id, a.id)),
    [park, project],
  );
  if (latestFirst.length === 0) return <Text size="sm">{t('baselines:none')}</Text>;
  return (
    <Stack gap="lg">
      <Stack gap="xs" component="section" aria-label={t('baselines:approved')}>
        <Text size="sm" c="dimmed">
          {t('baselines:rule')}
        </Text>
        {latestFirst.map((baseline) => (
          <BaselineItem key={baseline.id} baseline={baseline} counts={baseline.id === current?.id} />
        ))}
      </Stack>
      <Stack gap="xs" component="section" aria-label={t('baselines:compare')}>
        <Title order={3} size="sm">
          {t('baselines:compare')}
        </Title>
        <Comparison project={project} baselines={latestFirst} />
      </Stack>
    </Stack>
  );
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
