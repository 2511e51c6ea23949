// The calls about what surrounds the page: notices, the sign in the tray, the check of spelling, and what is known of faults.
import { success } from '../../renderer/domain/result.ts';
import type { BridgeHandlers, BridgeValue } from '../bridge/contract.ts';
import type { Facts } from '../services/diagnostics.ts';
import { faultHandler } from '../services/fault-reports.ts';
import type { Log } from '../services/log.ts';
import type { LogFile } from '../services/log-file.ts';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { commandPage } from './command-page.ts';
import { describeDiagnostics } from './diagnostics.ts';
import { canNotify, hideNotices, showNotices } from './notifications.ts';
import { applySpellcheck, missingDictionaries } from './spellcheck.ts';
import { applyTray } from './tray.ts';

export interface DesktopNeeds {
  readonly settings: ShellSettingsFile;
  readonly log: Log;
  readonly logFile: LogFile;
  readonly hostFacts: Facts;
}

type DesktopHandlers = Pick<BridgeHandlers, 'describeDesktop' | 'changeDesktop' | 'notify' | 'describeDiagnostics' | 'reportFault'>;

export function desktopHandlers({ settings, log, logFile, hostFacts }: DesktopNeeds): DesktopHandlers {
  return {
    describeDesktop: () => success(desktopState(settings)),
    changeDesktop(change) {
      const { notifications = settings.current().notifications, tray = settings.current().tray, spellcheck } = change;
      // A language that was named twice is meant once.
      const languages = spellcheck === undefined ? settings.current().spellcheck : [...new Set(spellcheck)];
      void settings.change({ notifications, tray, spellcheck: languages });
      apply(change, settings);
      return success(desktopState(settings));
    },
    notify({ notices }) {
      if (!settings.current().notifications || !canNotify()) return success({ shown: 0 });
      return success({ shown: showNotices(notices, (path) => commandPage({ name: 'goTo', path })) });
    },
    describeDiagnostics: () => success({ text: describeDiagnostics(settings, logFile, hostFacts) }),
    reportFault: faultHandler(log),
  };
}

/** What was not asked for is left alone: to apply the languages anew would look for their dictionaries anew. */
function apply(change: Partial<Record<'notifications' | 'tray' | 'spellcheck', unknown>>, settings: ShellSettingsFile): void {
  if (change.notifications !== undefined && !settings.current().notifications) hideNotices();
  if (change.tray !== undefined) applyTray(settings);
  if (change.spellcheck !== undefined) applySpellcheck(settings);
}

function desktopState(settings: ShellSettingsFile): BridgeValue<'describeDesktop'> {
  const { notifications, tray, spellcheck } = settings.current();
  return {
    notifications: { isSupported: canNotify(), isWanted: notifications },
    tray: { isSupported: true, isWanted: tray },
    spellcheck: {
      isSupported: true,
      languages: spellcheck,
      missing: missingDictionaries(),
      fetchesDictionaries: process.platform !== 'darwin',
    },
  };
}
