// How far the dialog is with its file: none yet, being read, refused, or read.
import { useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../../domain/result.ts';
import type { SourcePlan } from '../../plans/source-plan.ts';
import type { OpenedFile } from '../../platform/platform.ts';
import { readBlob } from '../../platform/web-files.ts';
import { readPlanInWorker } from '../../workers/read-plan-in-worker.ts';
import { usePlatform } from '../park/app-services.ts';

export type PlanFileState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string; readonly size: number }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'read'; readonly plan: SourcePlan };

export interface PlanFile {
  readonly state: PlanFileState;
  /** Lets the user choose a file by the system's dialog. */
  readonly choose: () => Promise<void>;
  /** Takes a file that was dropped. */
  readonly take: (file: File) => Promise<void>;
  /** Ends what is being read, and forgets what was. */
  readonly cancel: () => void;
}

export function usePlanFile(): PlanFile {
  const platform = usePlatform();
  const [state, setState] = useState<PlanFileState>({ kind: 'none' });
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);

  const read = async (opened: Result<OpenedFile | null>) => {
    if (!opened.ok) return setState({ kind: 'refused', problem: opened.problem });
    if (opened.value === null) return;
    const abort = replaced(reading);
    const { name, bytes } = opened.value;
    setState({ kind: 'reading', name, size: bytes.byteLength });
    const result = await readUnlessAborted(bytes, name, abort.signal);
    if (!abort.signal.aborted && result !== null) setState(outcome(result));
  };
  return {
    state,
    choose: async () => read(await platform.openFile('plan')),
    take: async (file) => read(await readBlob(file)),
    cancel: () => {
      reading.current?.abort();
      setState({ kind: 'none' });
    },
  };
}

/** A new file ends the reading of the one before. */
function replaced(reading: { current: AbortController | null }): AbortController {
  reading.current?.abort();
  reading.current = new AbortController();
  return reading.current;
}

/** Null where it was called off. */
async function readUnlessAborted(bytes: OpenedFile['bytes'], fileName: string, signal: AbortSignal): Promise<Result<SourcePlan> | null> {
  try {
    return await readPlanInWorker({ bytes, fileName }, signal);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** A file without tasks is no plan: there is nothing to preview. */
function outcome(result: Result<SourcePlan>): PlanFileState {
  if (!result.ok) return { kind: 'refused', problem: result.problem };
  const plan = result.value;
  return plan.tasks.length === 0 ? { kind: 'refused', problem: { code: 'plan.noTasks' } } : { kind: 'read', plan };
}
