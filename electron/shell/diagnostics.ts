// What Electron knows of itself and of the machine, for a user who reports that something is wrong.
import { app, screen } from 'electron';
import { countCrashDumps, diagnosticsText, type Facts, machineFacts } from '../services/diagnostics.ts';
import type { LogFile } from '../services/log-file.ts';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { shellLanguage } from './language.ts';

/** @param hostFacts what the host says of itself, as its capabilities. */
export function describeDiagnostics(settings: ShellSettingsFile, logFile: LogFile, hostFacts: Facts): string {
  const { electron, chrome } = process.versions;
  const facts: Facts = {
    caravan: app.getVersion(),
    host: 'electron',
    isPackaged: app.isPackaged,
    electron,
    chromium: chrome,
    ...machineFacts(),
    systemLanguages: app.getPreferredSystemLanguages().join(' '),
    language: shellLanguage(settings),
    ...displayFacts(),
    ...choiceFacts(settings),
    ...hostFacts,
    crashDumps: countCrashDumps(app.getPath('crashDumps')),
  };
  return diagnosticsText(facts, logFile);
}

function displayFacts(): Facts {
  const displays = screen.getAllDisplays().map(({ size, scaleFactor }) => `${size.width}x${size.height}@${scaleFactor}`);
  return { displays: displays.join(' ') };
}

/** What is switched on, not with which data: where updates come from may name an office. */
function choiceFacts(settings: ShellSettingsFile): Facts {
  const { zoomLevel, notifications, tray, spellcheck, updateFeed } = settings.current();
  return { zoomLevel, notifications, tray, spellcheck: spellcheck.join(' ') || 'none', hasUpdateFeed: updateFeed !== null };
}
