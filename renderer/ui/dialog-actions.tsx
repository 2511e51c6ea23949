// The end of a dialog: the way out of it, and then what it is for.
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/react.ts';

interface DialogActionsProps {
  readonly onCancel: () => void;
  /** What the way out is called, where it does not cancel. */
  readonly cancel?: string;
  /** Where the focus begins at the way out: what the dialog is for cannot be undone. */
  readonly startsAtCancel?: boolean;
  /** The button that does it. */
  readonly children?: ReactNode;
}

export function DialogActions({ onCancel, cancel, startsAtCancel = false, children }: DialogActionsProps) {
  const t = useTranslate();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel} data-autofocus={startsAtCancel || undefined}>
        {cancel ?? t('common:cancel')}
      </Button>
      {children}
    </Group>
  );
}
