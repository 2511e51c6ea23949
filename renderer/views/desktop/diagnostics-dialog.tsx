// What the app knows of itself and of the computer, shown before it is copied: users see what they pass on.
import { Alert, Button, Group, Loader, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Result } from '../../domain/result.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Diagnostics } from '../../platform/platform.ts';
import { usePlatform } from '../park/app-services.ts';
import { withPageFacts } from './page-facts.ts';

const dialog = createStore<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

/** From the settings, and from a menu of the host's, whatever is on screen. */
export function showDiagnostics(): void {
  dialog.setState({ isOpen: true });
}

export function DiagnosticsDialog() {
  const t = useTranslate();
  const { diagnostics } = usePlatform();
  const { isOpen } = useStore(dialog);
  if (diagnostics === null) return null;
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('desktop:diagnostics.title')}
      size="xl"
      centered
      zIndex={300}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Contents diagnostics={diagnostics} />
    </Modal>
  );
}

function close(): void {
  dialog.setState({ isOpen: false });
}

function Contents({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  const t = useTranslate();
  const described = useDescribed(diagnostics);
  if (described === null) return <Loader size="sm" aria-label={t('common:loading')} />;
  if (!described.ok) {
    const { what, safe, todo } = problemText(t, described.problem);
    return (
      <Alert color="red" variant="light" role="alert" title={what}>
        {safe} {todo}
      </Alert>
    );
  }
  return <ToCopy text={withPageFacts(described.value.text, t.language)} />;
}

function ToCopy({ text }: { readonly text: string }) {
  const t = useTranslate();
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  return (
    <Stack>
      <Text size="sm">{t('desktop:diagnostics.means')}</Text>
      <Textarea
        aria-label={t('desktop:diagnostics.label')}
        value={text}
        readOnly
        spellCheck={false}
        rows={18}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.75rem', whiteSpace: 'pre' } }}
      />
      <Group justify="flex-end">
        <Text size="sm" role="status">
          {outcome !== null && t(`desktop:diagnostics.${outcome}`)}
        </Text>
        <Button onClick={copy} data-autofocus>
          {t('common:copy')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asked anew each time the dialog opens; null until it is told. */
function useDescribed(diagnostics: Diagnostics): Result<{ readonly text: string }> | null {
  const [described, setDescribed] = useState<Result<{ readonly text: string }> | null>(null);
  useEffect(() => {
    let isShown = true;
    void diagnostics.describe().then((answer) => isShown && setDescribed(answer));
    return () => {
      isShown = false;
    };
  }, [diagnostics]);
  return described;
}
