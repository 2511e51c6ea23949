// Packing for Windows: an assisted NSIS installer for one user, which needs no administrator.
import { inProject } from '../project.mjs';
import { bundle, filled } from './identity.mjs';

/** Signing is set up by the environment that electron-builder documents (CSC_LINK, or Azure's); without it nothing is signed. */
export const windows = {
  /** @type {import('electron-builder').WindowsConfiguration} */
  win: {
    target: [{ target: 'nsis', arch: 'x64' }],
    icon: inProject('assets/icons/icon.ico'),
    requestedExecutionLevel: 'asInvoker',
    verifyUpdateCodeSignature: true,
    fileAssociations: [
      {
        ext: bundle.extension,
        name: 'Caravan.Bundle',
        // A string of installer.nsh, in the language of the installer.
        description: '$(caravanBundle)',
        icon: inProject('assets/icons/document.ico'),
      },
    ],
  },
  /** @type {import('electron-builder').NsisOptions} */
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['en_US', 'ru_RU', 'zh_CN'],
    displayLanguageSelector: false,
    include: inProject('build/installer/installer.nsh'),
    installerIcon: inProject('assets/icons/icon.ico'),
    uninstallerIcon: inProject('assets/icons/icon.ico'),
    deleteAppDataOnUninstall: false,
    createDesktopShortcut: true,
    shortcutName: 'Caravan',
    uninstallDisplayName: `${filled.productName} ${filled.version}`,
    artifactName: `${filled.name}-${filled.version}-setup.${filled.ext}`,
    differentialPackage: true,
  },
};
