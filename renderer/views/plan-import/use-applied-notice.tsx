// Tells what an import has written, with the way back and the way to the project beside it.
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { takeBackIntent } from '../../actions/history.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { intentText } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { ImportProject } from '../../plans/import-plan.ts';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';

/** Long enough to read it and to decide. */
const SHOWN_MS = 20_000;

export function useAppliedNotice(): (set: ChangeSet, project: ImportProject) => void {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [, navigate] = useLocation();
  return useCallback(
    (set, project) => {
      const id = `imported-${set.device}-${set.seq}`;
      const undo = () => {
        notifications.hide(id);
        void run(takeBackIntent(context(), set));
      };
      const open = () => {
        notifications.hide(id);
        navigate(`/projects/${project.id}/milestones`);
      };
      const message = (
        <Stack gap={4}>
          <Text size="sm">{intentText(t, set.intent)}</Text>
          <Group gap="md">
            <Anchor component="button" size="sm" onClick={open}>
              {t('planView:openProject', { code: project.code })}
            </Anchor>
            <Anchor component="button" size="sm" onClick={undo}>
              {t('common:undo')}
            </Anchor>
          </Group>
        </Stack>
      );
      notifications.show({ id, message, autoClose: SHOWN_MS, withBorder: true, closeButtonProps: { 'aria-label': t('common:close') } });
    },
    [t, context, run, navigate],
  );
}
