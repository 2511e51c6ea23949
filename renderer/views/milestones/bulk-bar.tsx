// What can be done with the selected milestones, all at once.
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Row } from '../../domain/registry/registry.ts';
import { useTranslate } from '../../i18n/react.ts';
import { BulkReasonDialog } from './bulk-reason-dialog.tsx';
import { BulkShiftDialog } from './bulk-shift-dialog.tsx';
import { BulkValueDialog } from './bulk-value-dialog.tsx';

interface BulkBarProps {
  readonly milestones: readonly Row<'milestone'>[];
  readonly onCopy: () => void;
  readonly onClear: () => void;
}

const DEEDS = ['owner', 'site', 'status', 'shift', 'reason'] as const;

export function BulkBar({ milestones, onCopy, onClear }: BulkBarProps) {
  const t = useTranslate();
  const [deed, setDeed] = useState<(typeof DEEDS)[number] | null>(null);
  const close = () => setDeed(null);
  return (
    <Group role="group" aria-label={t('milestones:bulk.label')} gap="xs" mb="xs">
      <Text size="sm" fw={600}>
        {t('milestones:bulk.selected', { count: milestones.length })}
      </Text>
      {DEEDS.map((each) => (
        <Button key={each} size="xs" variant="default" onClick={() => setDeed(each)}>
          {t(`milestones:bulk.${each}`)}
        </Button>
      ))}
      <Button size="xs" variant="default" onClick={onCopy}>
        {t('common:copy')}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('milestones:bulk.clear')}
      </Button>
      {(deed === 'owner' || deed === 'site' || deed === 'status') && (
        <BulkValueDialog field={deed} milestones={milestones} onClose={close} />
      )}
      {deed === 'shift' && <BulkShiftDialog milestones={milestones} onClose={close} />}
      {deed === 'reason' && <BulkReasonDialog milestones={milestones} onClose={close} />}
    </Group>
  );
}
