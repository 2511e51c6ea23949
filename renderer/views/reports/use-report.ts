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
  const [state, setState] = useState<ReportState>({ report: null, request: null, problem: null, composing: true });
  const [fault, setFault] = useState<Error | null>(null);
  const key = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    // What was made of `request` a moment ago.
    const asked: ReportRequest = JSON.parse(key);
    setState((before) => ({ ...before, composing: true }));
    const start = async () => {
      const result = await compose(asked);
      if (!wanted) return;
      if (result.ok) setState({ report: result.value, request: asked, problem: null, composing: false });
      else setState({ report: null, request: asked, problem: result.problem, composing: false });
    };
    const timer = setTimeout(() => void start().catch((error: Error) => wanted && setFault(error)), QUIET_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key, park, compose]);
  if (fault !== null) throw fault;
  return { ...state, compose };
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
    [log],
  );
  return useCallback(
    (request) => {
      composer.current ??= new ReportComposer(log);
      return composer.current.compose(request);
    },
    [log],
  );
}
