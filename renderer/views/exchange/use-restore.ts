// The way from a backup to the park that it holds: read, looked at, confirmed, put in place.
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { restorePark } from '../../actions/restore-park.ts';
import { failure, type Problem, type Result } from '../../domain/result.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { OpenedFile } from '../../platform/platform.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { type BackupSummary, readBackup, summarizeBackup } from '../../workers/read-backup.ts';
import { useAppServices } from '../park/app-services.ts';
import { reopenPark } from '../park/park-session.ts';
import { useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { takeRecoveryBackup } from './recovery-backup.ts';

/** Gets the backup's file; null where the user called it off. */
export type ReadFile = () => Promise<Result<OpenedFile | null>>;

interface Chosen {
  readonly file: OpenedFile;
  /** Chosen by the user: it may come from anywhere. */
  readonly isFromElsewhere: boolean;
}

export interface ReadyBackup extends Chosen {
  readonly kind: 'ready';
  /** Without its protection, where it had one. */
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly summary: BackupSummary;
}

export type RestoreState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | ({ readonly kind: 'locked'; readonly isWrong: boolean } & Chosen)
  | ReadyBackup
  | { readonly kind: 'restoring' };

export interface Restore {
  readonly state: RestoreState;
  readonly begin: (read: ReadFile, isFromElsewhere?: boolean) => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  /** What is there now is backed up first, where there is a folder for it. */
  readonly confirm: () => Promise<void>;
  readonly close: () => void;
}

export function useRestore(): Restore {
  const services = useAppServices();
  const store = useParkStore();
  const t = useTranslate();
  const run = useRun();
  const [state, setState] = useState<RestoreState>({ kind: 'closed' });
  const turn = useRef(0);

  const look = async (chosen: Chosen, passphrase: string | undefined) => {
    turn.current += 1;
    const mine = turn.current;
    setState({ kind: 'reading' });
    const next = await lookAt(store, chosen, passphrase);
    if (turn.current === mine) setState(next);
  };
  const begin = async (read: ReadFile, isFromElsewhere = false) => {
    const file = await run(read());
    if (file) await look({ file, isFromElsewhere }, undefined);
  };
  const unlock = async (passphrase: string) => {
    if (state.kind === 'locked') await look({ file: state.file, isFromElsewhere: state.isFromElsewhere }, passphrase);
  };
  const close = () => {
    turn.current += 1;
    setState({ kind: 'closed' });
  };
  const confirm = async () => {
    if (state.kind !== 'ready') return;
    setState({ kind: 'restoring' });
    const content = await withoutFault(readBackup(state.plain));
    if (!content.ok) return setState({ kind: 'refused', problem: content.problem });
    const backedUp = await takeRecoveryBackup(store, services.platform, 'beforeRestore');
    if (!backedUp.ok) return setState({ kind: 'refused', problem: backedUp.problem });
    const { installation } = services.platform.host;
    const entered = await reopenPark(services, () => restorePark(content.value, store.exchange, installation));
    if (!entered.ok) return setState({ kind: 'refused', problem: entered.problem });
    // By now another park is on screen, and this dialog is not.
    notifications.show({
      message: t('backups:restore.done'),
      role: 'status',
      autoClose: false,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common:close') },
    });
  };
  return { state, begin, unlock, confirm, close };
}

async function lookAt({ id }: ParkStore, chosen: Chosen, passphrase: string | undefined): Promise<RestoreState> {
  const opened = await withoutFault(summarizeBackup({ bytes: chosen.file.bytes, passphrase }));
  if (!opened.ok) {
    const { problem } = opened;
    const isWrong = problem.code === 'bundle.wrongPassphrase';
    return isWrong || problem.code === 'bundle.passphraseNeeded' ? { ...chosen, kind: 'locked', isWrong } : { kind: 'refused', problem };
  }
  const { park, signature } = opened.value.summary;
  if (park.id !== id) return { kind: 'refused', problem: failure('backup.otherPark', { park: park.name }).problem };
  if (signature === 'invalid') return { kind: 'refused', problem: failure('backup.badSignature').problem };
  return { ...chosen, kind: 'ready', ...opened.value };
}

/** A worker that fails on what it reads must not leave the dialog waiting. */
async function withoutFault<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work;
  } catch (error) {
    console.error(error);
    return failure('bundle.other');
  }
}
