// How far an update is, what is wrong with it, and the next step.
import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import type { Result } from '../../domain/result.ts';
import { agoText } from '../../i18n/ago-text.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { UpdateState, Updates } from '../../platform/platform.ts';
import { WarningIcon } from '../../ui/icons/icons.tsx';
import { useMinute } from '../frame/use-minute.ts';
import { useParkStore } from '../park/use-park.ts';

interface UpdatesStageProps {
  readonly updates: Updates;
  readonly state: UpdateState;
  readonly act: (action: Promise<Result<UpdateState>>) => Promise<void>;
}

export function UpdatesStage({ updates, state, act }: UpdatesStageProps) {
  return (
    <>
      <Words state={state} />
      {state.stage === 'downloading' && <Bar state={state} />}
      <Steps updates={updates} state={state} act={act} />
    </>
  );
}

/** A problem is told as an alert, all else quietly. */
function Words({ state }: { readonly state: UpdateState }) {
  const t = useTranslate();
  const text = useStageText(state);
  if (state.problem === null) {
    return (
      <Text size="sm" role="status">
        {text}
      </Text>
    );
  }
  const { what, safe, todo } = problemText(t, state.problem);
  return (
    <Alert color="red" variant="light" icon={<WarningIcon />} title={t('updates:trouble')} maw="46rem">
      {[what, safe, todo].join(t.language === 'zh' ? '' : ' ')}
    </Alert>
  );
}

function useStageText({ stage, offered, current, checkedAt }: UpdateState): string {
  const t = useTranslate();
  const now = useMinute();
  if (stage === 'checking') return t('updates:stage.checking');
  if (offered === null || stage === 'idle') {
    return checkedAt === null ? t('updates:stage.idle') : t('updates:stage.upToDate', { ago: agoText(t, checkedAt, now) });
  }
  if (stage === 'downloading') return t('updates:stage.downloading', { version: offered });
  if (stage === 'ready') return t('updates:stage.ready', { version: offered });
  return t('updates:stage.available', { version: offered, current });
}

function Bar({ state: { percent, offered } }: { readonly state: UpdateState }) {
  const t = useTranslate();
  return (
    <Progress.Root size="lg" maw="46rem">
      <Progress.Section value={percent ?? 0} aria-label={t('updates:progress', { version: offered ?? '' })} />
    </Progress.Root>
  );
}

function Steps({ updates, state: { stage, offered }, act }: UpdatesStageProps) {
  const t = useTranslate();
  const isAtRest = stage === 'idle' || stage === 'available' || stage === 'failed';
  return (
    <Group gap="sm">
      {(isAtRest || stage === 'checking') && (
        <Button variant="default" loading={stage === 'checking'} onClick={() => void act(updates.check())}>
          {t('updates:check')}
        </Button>
      )}
      {isAtRest && offered !== null && (
        <Button onClick={() => void act(updates.download())}>{t('updates:download', { version: offered })}</Button>
      )}
      {stage === 'ready' && <Install updates={updates} act={act} />}
    </Group>
  );
}

/** Only when all that was typed is on the disk is the app closed. */
function Install({ updates, act }: Pick<UpdatesStageProps, 'updates' | 'act'>) {
  const t = useTranslate();
  const store = useParkStore();
  const [isSaving, setIsSaving] = useState(false);
  const install = async () => {
    setIsSaving(true);
    await store.settled();
    await act(updates.install());
    setIsSaving(false);
  };
  return (
    <Button loading={isSaving} onClick={() => void install()}>
      {isSaving ? t('updates:stage.installing') : t('updates:install')}
    </Button>
  );
}
