// Newer versions of Caravan: where they come from, and what is done with them. All of it at the user's word.
import { Alert, Text } from '@mantine/core';
import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { UpdateState, Updates } from '../../platform/platform.ts';
import { usePlatform } from '../park/app-services.ts';
import { SettingsSection } from './settings-section.tsx';
import { UpdatesSource } from './updates-source.tsx';
import { UpdatesStage } from './updates-stage.tsx';
import { useUpdates } from './use-updates.ts';

/** Nothing where the host cannot replace itself: a page in a browser is as new as what serves it. */
export function UpdatesSection() {
  const { updates } = usePlatform();
  return updates === null ? null : <Section updates={updates} />;
}

function Section({ updates }: { readonly updates: Updates }) {
  const t = useTranslate();
  const { state, act } = useUpdates(updates);
  if (state === null) return null;
  return (
    <SettingsSection title={t('updates:title')} summary={t('updates:summary')}>
      {state.stage === 'unsupported' ? (
        <Unsupported state={state} />
      ) : (
        <>
          <UpdatesSource updates={updates} state={state} act={act} />
          {state.stage !== 'off' && <UpdatesStage updates={updates} state={state} act={act} />}
        </>
      )}
    </SettingsSection>
  );
}

function Unsupported({ state: { problem } }: { readonly state: UpdateState }) {
  const t = useTranslate();
  if (problem === null) return null;
  const { what, todo } = problemText(t, problem);
  return (
    <Alert color="gray" variant="light" title={t('updates:unsupported')} maw="46rem">
      <Text size="sm">{what}</Text>
      <Text size="sm">{todo}</Text>
    </Alert>
  );
}
