// The state of updates as the host tells it, kept up to date while it is on screen.
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { UpdateState, Updates } from '../../platform/platform.ts';
import { useRun } from '../park/use-run.ts';

interface ShownUpdates {
  /** null until the host has answered. */
  readonly state: UpdateState | null;
  /** Does something that answers with the new state; a problem is told. */
  readonly act: (action: Promise<Result<UpdateState>>) => Promise<void>;
}

export function useUpdates(updates: Updates): ShownUpdates {
  const [state, setState] = useState<UpdateState | null>(null);
  const run = useRun();
  const act = useCallback(
    async (action: Promise<Result<UpdateState>>) => {
      const next = await run(action);
      if (next !== undefined) setState(next);
    },
    [run],
  );
  useEffect(() => {
    let isShown = true;
    const stop = updates.onChange(setState);
    void updates.describe().then((known) => isShown && known.ok && setState(known.value));
    return () => {
      isShown = false;
      stop();
    };
  }, [updates]);
  return { state, act };
}
