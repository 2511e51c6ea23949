// Tells that something was deleted, or replaced as a whole, with the way back beside it.
import { Anchor, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { takeBackIntent } from '../../actions/history.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { intentText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useActionContext } from './use-park.ts';
import { useRun } from './use-run.ts';

/** Long enough to read a title and reach for the button. */
const SHOWN_MS = 12_000;

export function useDeletedNotice(): (set: ChangeSet) => void {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  return useCallback(
    (set) => {
      const id = `deleted-${set.device}-${set.seq}`;
      const undo = () => {
        notifications.hide(id);
        void run(takeBackIntent(context(), set));
      };
      const message = (
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <Text size="sm">{intentText(t, set.intent)}</Text>
          <Anchor component="button" size="sm" onClick={undo}>
            {t('common:undo')}
          </Anchor>
        </Group>
      );
      notifications.show({ id, message, autoClose: SHOWN_MS, withBorder: true, closeButtonProps: { 'aria-label': t('common:close') } });
    },
    [t, context, run],
  );
}
