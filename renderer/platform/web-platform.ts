// The platform of a page without a host: what every Chromium-family browser offers.
import { failure, success } from '../domain/result.ts';
import type { Platform } from './platform.ts';
import { printOnPaper } from './print-on-paper.ts';
import { openWithInput, saveAsDownload } from './web-files.ts';

export function webPlatform(): Platform {
  return {
    host: { kind: 'web', version: '', platform: 'web', installation: null },
    capabilities: {
      print: false,
      fileDialogs: false,
      openedFiles: false,
      openExternal: false,
      backups: false,
      chooseBackupFolder: false,
      showBackupFolder: false,
      menu: false,
      desktop: false,
      diagnostics: false,
      updates: false,
      dragFile: false,
    },
    openFile: openWithInput,
    saveFile: (file) => Promise.resolve(saveAsDownload(file)),
    printToPdf: () => Promise.resolve(failure('print.unavailable')),
    printOnPaper: ({ html }) => printOnPaper(html),
    openExternal: (url) => Promise.resolve(openInTab(url)),
    onFilesOpened: () => () => undefined,
    backups: null,
    menu: null,
    desktop: null,
    diagnostics: null,
    updates: null,
    dragFile: null,
  };
}

/** A tab cannot harm the machine as a system program could, so the schemes suffice here; the hosts check far more. */
function openInTab(url: string) {
  const scheme = URL.parse(url)?.protocol;
  if (scheme !== 'https:' && scheme !== 'mailto:') return failure('link.refused');
  window.open(url, '_blank', 'noopener,noreferrer');
  return success(null);
}
