// What goes wrong in any process of ours, in the log: which process, why, and where in the code; never with which data.
import { app } from 'electron';
import { faultOf } from '../../renderer/domain/fault.ts';
import type { Log } from '../services/log.ts';

/** Watches, and changes nothing of what then happens. */
export function logFaults(log: Log): void {
  process.on('uncaughtExceptionMonitor', (error) => log('main.exception', { ...faultOf(error) }));
  // As Electron does where nobody listens: it is told, and main lives on.
  process.on('unhandledRejection', (reason) => log('main.rejection', { ...faultOf(reason) }));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => log('page.gone', { reason, exitCode }));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => log('process.gone', { type, reason, exitCode }));
}
