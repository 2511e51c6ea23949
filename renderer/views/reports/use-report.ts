// The report of the present choice, composed anew when the choice or the park changes.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../../domain/result.ts';
import { type ComposedReport, ReportComposer, type ReportRequest } from '../../workers/report-composer.ts';
import { usePark, useParkStore } from '../park/use-park.ts';

export interface ReportState {
  /** The last one that could be composed; stays in sight while the next is made. */
  readonly report: ComposedReport | null;
  /** What `report` was composed from. */
  readonly request: ReportRequest | null;
  readonly problem: Problem | null;
  readonly composing: boolean;
}

export type Compose = (request: ReportRequest) => Promise<Result<ComposedReport>>;

/** Typing in a field asks for a report at each letter; this long nothing more must come. */
const QUIET_MS = 150;

export function useReport(request: ReportRequest | null): ReportState & { readonly compose: Compose } {
  const park = usePark();
  const compose = useComposer();
  const [made, setMade] = useState<Made | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  const key = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    const start = async () => {
      // What was made of `request` a moment ago.
      const asked: ReportRequest = JSON.parse(key);
      const result = await compose(asked);
      if (wanted) setMade({ key, park, request: asked, result });
    };
    const timer = setTimeout(() => void start().catch((error: Error) => wanted && setFault(error)), QUIET_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key, park, compose]);
  if (fault !== null) throw fault;
  return { ...stateOf(made), composing: made?.key !== key || made.park !== park, compose };
}

interface Made {
  readonly key: string;
  /** The park that it was composed from. */
  readonly park: unknown;
  readonly request: ReportRequest;
  readonly result: Result<ComposedReport>;
}

function stateOf(made: Made | null): Omit<ReportState, 'composing'> {
  if (made === null) return { report: null, request: null, problem: null };
  const { request, result } = made;
  return result.ok ? { report: result.value, request, problem: null } : { report: null, request, problem: result.problem };
}

/** One worker as long as the view is there. */
function useComposer(): Compose {
  const { log } = useParkStore();
  const composer = useRef<ReportComposer | null>(null);
  useEffect(
    () => () => {
      composer.current?.close();
      composer.current = null;
    },
    [],
  );
  return useCallback(
    (request) => {
      composer.current ??= new ReportComposer(log);
      return composer.current.compose(request);
    },
    [log],
  );
}
