// Faults of the page's go into the host's log: which class of error, and where in the code. Never the message.
import { faultOf } from '../../domain/fault.ts';
import type { Diagnostics, FaultReport } from '../../platform/platform.ts';

/** What nobody caught, from now on; so many, since one that comes with every frame says nothing new. */
export function watchFaults(diagnostics: Diagnostics | null): void {
  if (diagnostics === null) return;
  window.addEventListener('error', (event) => reportFault(diagnostics, 'error', event.error));
  window.addEventListener('unhandledrejection', (event) => reportFault(diagnostics, 'rejection', event.reason));
}

const MOST_FAULTS = 50;
let count = 0;

export function reportFault(diagnostics: Diagnostics | null, kind: FaultReport['kind'], reason: unknown): void {
  count += 1;
  if (diagnostics === null || count > MOST_FAULTS) return;
  const { name, where } = faultOf(reason);
  void diagnostics.reportFault({ kind, name: name || 'Error', where: where || null });
}
