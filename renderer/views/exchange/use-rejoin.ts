// The way back after a fork: another's whole copy is read, looked at, and taken over, with what only this device has written on top.
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { identityMaker } from '../../actions/identity-maker.ts';
import { retryHeld } from '../../actions/receive-bundle.ts';
import { type Copy, copyOf, rejoinPark } from '../../actions/rejoin-park.ts';
import { failure, type Problem, type Result } from '../../domain/result.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { OpenedFile } from '../../platform/platform.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { openBundleInWorker } from '../../workers/open-bundle-in-worker.ts';
import { type AppServices, useAppServices } from '../park/app-services.ts';
import { reopenPark } from '../park/park-session.ts';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { openHeld, requestFor } from './receive-session.ts';
import { takeRecoveryBackup } from './recovery-backup.ts';

export type RejoinState =
  | { readonly kind: 'closed' | 'reading' | 'rejoining' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'locked'; readonly file: OpenedFile; readonly isWrong: boolean }
  | { readonly kind: 'ready'; readonly file: OpenedFile; readonly copy: Copy };

export interface Rejoin {
  readonly state: RejoinState;
  /** Gets the file; null where the user called it off. */
  readonly begin: (file: Promise<Result<OpenedFile | null>>) => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly close: () => void;
}

export function useRejoin(): Rejoin {
  const services = useAppServices();
  const store = useParkStore();
  const t = useTranslate();
  const run = useRun();
  const [state, setState] = useState<RejoinState>({ kind: 'closed' });
  const turn = useRef(0);

  const look = async (file: OpenedFile, passphrase: string | null) => {
    turn.current += 1;
    const mine = turn.current;
    setState({ kind: 'reading' });
    const next = await lookAt(store, file, passphrase);
    if (turn.current === mine) setState(next);
  };
  const begin = async (file: Promise<Result<OpenedFile | null>>) => {
    const chosen = await run(file);
    if (chosen) await look(chosen, null);
  };
  const unlock = async (passphrase: string) => {
    if (state.kind === 'locked') await look(state.file, passphrase);
  };
  const close = () => {
    turn.current += 1;
    setState({ kind: 'closed' });
  };
  const confirm = async () => {
    if (state.kind !== 'ready') return;
    setState({ kind: 'rejoining' });
    const entered = await rejoinAndReopen(services, store, state.copy);
    if (!entered.ok) return setState({ kind: 'refused', problem: entered.problem });
    // By now the park that came about is on screen, and this dialog is not.
    notifications.show({
      message: t('devices:fork.done'),
      role: 'status',
      autoClose: false,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common:close') },
    });
  };
  return { state, begin, unlock, confirm, close };
}

async function lookAt(store: ParkStore, file: OpenedFile, passphrase: string | null): Promise<RejoinState> {
  try {
    const { opened } = await openBundleInWorker(requestFor(store, file.bytes, passphrase));
    const copy = opened.ok ? await copyOf(store, opened.value) : opened;
    if (copy.ok) return { kind: 'ready', file, copy: copy.value };
    const isWrong = copy.problem.code === 'bundle.wrongPassphrase';
    const isLocked = isWrong || copy.problem.code === 'bundle.passphraseNeeded';
    return isLocked ? { kind: 'locked', file, isWrong } : { kind: 'refused', problem: copy.problem };
  } catch (error) {
    console.error(error); // a worker that fails on what it reads must not leave the dialog waiting
    return { kind: 'refused', problem: failure('bundle.other').problem };
  }
}

/** What is here now is backed up first, where there is a folder for it. */
async function rejoinAndReopen(services: AppServices, store: ParkStore, copy: Copy): Promise<Result<ParkStore>> {
  const { platform } = services;
  const backedUp = await takeRecoveryBackup(store, platform, 'beforeRestore');
  if (!backedUp.ok) return backedUp;
  const entered = await reopenPark(services, () => rejoinPark(store, copy, identityMaker(platform.host.installation)));
  if (entered.ok) await retryHeld(entered.value, (id, bytes) => openHeld(entered.value, id, bytes), Date.now());
  return entered;
}
