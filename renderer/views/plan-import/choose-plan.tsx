// Before there is a plan to show: where to drop or choose a file, how far the reading is, and why a file was refused.
import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatBytes } from '../../i18n/formats.ts';
import { problemText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { OpenFileIcon } from '../../ui/icons/icons.tsx';
import styles from './plan-import.module.css';
import type { PlanFileState } from './use-plan-file.ts';

interface ChoosePlanProps {
  readonly state: Exclude<PlanFileState, { kind: 'read' }>;
  readonly onChoose: () => void;
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
}

export function ChoosePlan({ state, onChoose, onFile, onCancel }: ChoosePlanProps) {
  if (state.kind === 'reading') return <Reading state={state} onCancel={onCancel} />;
  return (
    <Stack gap="md">
      {state.kind === 'refused' && <Refusal state={state} />}
      <DropPlace onChoose={onChoose} onFile={onFile} />
    </Stack>
  );
}

function DropPlace({ onChoose, onFile }: Pick<ChoosePlanProps, 'onChoose' | 'onFile'>) {
  const t = useTranslate();
  const [several, setSeveral] = useState(false);
  const drop = ({ files: [file, ...more] }: DataTransfer) => {
    setSeveral(more.length > 0);
    if (file !== undefined && more.length === 0) onFile(file);
  };
  return (
    <FileDrop className={styles.drop} onDrop={drop}>
      {(isOver) => (
        <>
          <OpenFileIcon size={28} />
          <Text fw={500}>{isOver ? t('planView:choose.drop') : t('planView:choose.title')}</Text>
          <Text size="sm" c="dimmed">
            {t('planView:choose.formats')}
          </Text>
          <Button onClick={onChoose} data-autofocus>
            {t('planView:choose.action')}
          </Button>
          <Text size="sm" c={several ? 'var(--mantine-color-error)' : 'dimmed'} role={several ? 'alert' : undefined}>
            {several ? t('planView:choose.oneFile') : t('planView:choose.safe')}
          </Text>
        </>
      )}
    </FileDrop>
  );
}

function Reading({ state, onCancel }: { readonly state: Extract<PlanFileState, { kind: 'reading' }>; readonly onCancel: () => void }) {
  const t = useTranslate();
  return (
    <Group justify="space-between" gap="md" mih="6rem" wrap="nowrap">
      <Group gap="sm" role="status" wrap="nowrap">
        <Loader size="sm" aria-hidden="true" />
        <Text size="sm" className={styles.anywhere}>
          {t('planView:reading', { file: state.name, size: formatBytes(state.size, t.language) })}
        </Text>
      </Group>
      <Button variant="default" onClick={onCancel} data-autofocus>
        {t('common:cancel')}
      </Button>
    </Group>
  );
}

function Refusal({ state }: { readonly state: Extract<PlanFileState, { kind: 'refused' }> }) {
  const t = useTranslate();
  const { what, safe, todo } = problemText(t, state.problem);
  return (
    <Alert color="red" variant="light" title={what} role="alert" className={styles.anywhere}>
      <Text size="sm">{safe}</Text>
      <Text size="sm">{todo}</Text>
    </Alert>
  );
}
