// What the system's own panel says about the app.
import { app } from 'electron';
import type { ShellText } from '../services/shell-text.ts';
import { iconFile } from './icons.ts';

/** Each system shows those of the parts that it has a place for. */
export function describeAbout(t: ShellText): void {
  const what = t('shell:about.what');
  app.setAboutPanelOptions({
    applicationName: 'Caravan',
    applicationVersion: app.getVersion(),
    // On macOS this stands in brackets behind the app's version, where the number of the build is looked for.
    version: `Electron ${process.versions.electron}`,
    copyright: process.platform === 'darwin' ? t('shell:about.copyright') : `${t('shell:about.copyright')}\n\n${what}`,
    credits: what,
    iconPath: iconFile('png/128.png'),
  });
}
