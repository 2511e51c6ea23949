// Asks before what cannot be taken back at a key press. Most things can be: they are done at once and undone, not asked about.
import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/react.ts';

export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and what stays. */
  readonly children: ReactNode;
  /** The verb: "Delete", "Approve". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function ConfirmDialog({ opened, title, children, confirmLabel, danger = false, onConfirm, onCancel }: ConfirmDialogProps) {
  const t = useTranslate();
  return (
    <Modal opened={opened} onClose={onCancel} title={title} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="md">
        <div>{children}</div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel} data-autofocus={danger || undefined}>
            {t('common:cancel')}
          </Button>
          <Button {...(danger && { color: 'red.9' })} onClick={onConfirm} data-autofocus={!danger || undefined}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
