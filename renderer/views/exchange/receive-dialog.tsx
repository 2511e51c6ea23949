// The dialog in which a bundle is received: it stands over whatever view is on screen, since files come from anywhere at any time.
import { Button, Group, Loader, Modal, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { assertNever } from '../../domain/assert-never.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { type AppServices, useAppServices } from '../park/app-services.ts';
import { openStore, useParkSession } from '../park/park-session.ts';
import { showProblem } from '../park/use-run.ts';
import styles from './receive.module.css';
import { ReceiveDone } from './receive-done.tsx';
import { HeldNotice } from './receive-held.tsx';
import { ReceivePreview } from './receive-preview.tsx';
import { OtherParkQuestion, PassphraseQuestion } from './receive-questions.tsx';
import { forgetPassphrases, goOn, putAside, type ReceiveState, useReceiveState } from './receive-session.ts';

type Shown = Exclude<ReceiveState, { kind: 'idle' | 'refused' }>;

export function ReceiveDialog() {
  const t = useTranslate();
  const services = useAppServices();
  const state = useReceiveState();
  useRefusal(state, t, services);
  const park = useParkSession().store?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed for one park is forgotten when another takes its place.
  useEffect(() => () => forgetPassphrases(null), [park]); // oxlint-disable-line react/exhaustive-effect-dependencies
  const shown = state.kind === 'idle' || state.kind === 'refused' ? null : state;
  const isBusy = shown?.kind === 'merging' || shown?.kind === 'creating';
  return (
    <Modal
      opened={shown !== null}
      onClose={() => shown !== null && void leave(services, shown)}
      title={shown === null ? null : titleOf(t, shown)}
      size={shown?.kind === 'review' || shown?.kind === 'held' ? '48rem' : 'lg'}
      centered
      // A press beside the dialog must not decide anything.
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
      withCloseButton={!isBusy}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 0 }}
    >
      {shown !== null && <Content key={shown.kind}>{contentOf(t, services, shown)}</Content>}
    </Modal>
  );
}

/** What comes next has the focus: the button that had it is gone, and the keyboard would be nowhere. */
function Content({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return <div ref={place}>{children}</div>;
}

/** Why a file was refused is told where all problems are, and the next file is taken. */
function useRefusal(state: ReceiveState, t: Translate, services: AppServices): void {
  useEffect(() => {
    if (state.kind !== 'refused') return;
    showProblem(t, state.problem);
    goOn(services);
  }, [state, t, services]);
}

/** Closing the dialog throws nothing away. */
function leave(services: AppServices, state: Shown): Promise<void> | void {
  switch (state.kind) {
    case 'review':
    case 'passphrase':
      return putAside(services, state);
    case 'merging':
    case 'creating':
      return undefined;
    case 'opening':
    case 'otherPark':
    case 'held':
    case 'done':
      return goOn(services);
    default:
      return assertNever(state);
  }
}

function titleOf(t: Translate, state: Shown): string {
  switch (state.kind) {
    case 'opening':
    case 'merging':
    case 'creating':
    case 'review':
      return t('exchange:dialog.review');
    case 'passphrase':
      return t('exchange:dialog.passphrase');
    case 'otherPark':
      return state.isHere ? t('exchange:dialog.otherPark') : t('exchange:dialog.newPark');
    case 'held':
      return t('exchange:dialog.held');
    case 'done':
      return state.ready.kind === 'nothingNew' ? t('exchange:dialog.nothingNew') : t('exchange:dialog.done');
    default:
      return assertNever(state);
  }
}

function contentOf(t: Translate, services: AppServices, state: Shown): ReactNode {
  switch (state.kind) {
    case 'opening':
      return <Busy words={t('exchange:busy.opening', { file: state.file.fileName })} onCancel={() => goOn(services)} />;
    case 'merging':
      return <Busy words={t('exchange:busy.merging')} onCancel={null} />;
    case 'creating':
      return <Busy words={t('exchange:busy.creating')} onCancel={null} />;
    case 'passphrase':
      return <PassphraseQuestion key={state.id} state={state} />;
    case 'otherPark':
      return <OtherParkQuestion state={state} />;
    case 'held':
      return openStore() === null ? null : <HeldNotice key={state.file.heldAs} state={state} />;
    case 'review':
      return openStore() === null ? null : <ReceivePreview state={state} />;
    case 'done':
      return <ReceiveDone state={state} />;
    default:
      return assertNever(state);
  }
}

function Busy({ words, onCancel }: { readonly words: string; readonly onCancel: (() => void) | null }) {
  const t = useTranslate();
  return (
    <Group justify="space-between" gap="md" mih="5rem" wrap="nowrap">
      <Group gap="sm" role="status" wrap="nowrap">
        <Loader size="sm" aria-hidden="true" />
        <Text size="sm" className={styles.anywhere}>
          {words}
        </Text>
      </Group>
      {onCancel !== null && (
        <Button variant="default" onClick={onCancel} data-autofocus>
          {t('common:cancel')}
        </Button>
      )}
    </Group>
  );
}
