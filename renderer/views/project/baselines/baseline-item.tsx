// One baseline of the list, and what can be done with it.
import { ActionIcon, Badge, Button, Group, Paper, Text } from '@mantine/core';
import { approveAgain } from '../../../actions/baselines.ts';
import { deleteRows } from '../../../actions/rows.ts';
import { readLocalized } from '../../../domain/registry/language.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { entityCount } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { CheckIcon, TrashIcon } from '../../../ui/icons/icons.tsx';
import { useDeletedNotice } from '../../park/use-deleted-notice.tsx';
import { useActionContext } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';

interface BaselineItemProps {
  readonly baseline: Row<'baseline'>;
  /** Whether it is the one that the project is held to. */
  readonly counts: boolean;
}

export function BaselineItem({ baseline, counts }: BaselineItemProps) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  const name = readLocalized(baseline.name, t.language).text || t('common:untitled');
  const remove = async () => {
    const deleted = await run(deleteRows(context(), 'baseline', [baseline.id]));
    if (deleted != null) tellDeleted(deleted);
  };
  const date = baseline.approvedOn === null ? t('baselines:undated') : formatDate(baseline.approvedOn, t.language, 'long');
  return (
    <Paper withBorder p="xs" component="section" aria-label={name}>
      <Group justify="space-between" gap="xs">
        <div>
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {name}
            </Text>
            {counts && (
              <Badge variant="light" tt="none" leftSection={<CheckIcon size={12} />}>
                {t('baselines:counts')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {`${date} · ${entityCount(t, 'milestone', Object.keys(baseline.dates).length)}`}
          </Text>
        </div>
        <Group gap="xs">
          {!counts && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${t('baselines:again')}: ${name}`}
              onClick={() => void run(approveAgain(context(), baseline))}
            >
              {t('baselines:again')}
            </Button>
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={t('baselines:delete', { name })} onClick={() => void remove()}>
            <TrashIcon />
          </ActionIcon>
        </Group>
      </Group>
    </Paper>
  );
}
