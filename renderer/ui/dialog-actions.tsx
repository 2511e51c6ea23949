// The end of a dialog: the way out of it, and then what it is for.
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/react.ts';

interface DialogActionsProps {
  readonly onCancel: () => void;
  /** What the way out is called, where it does not cancel. */
  readonly cancel?: string;
  readonly isCancelDisabled?: boolean;
  /** The button that does it. */
  readonly children?: ReactNode;
}

export function DialogActions({ onCancel, cancel, isCancelDisabled = false, children }: DialogActionsProps) {
  const t = useTranslate();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel} disabled={isCancelDisabled}>
        {cancel ?? t('common:cancel')}
      </Button>
      {children}
    </Group>
  );
}
