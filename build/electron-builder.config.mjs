// How electron-builder packs Caravan. `npm run dist` stages the app (what ships, and nothing else) and packs it with this.

import { electronVersion } from './tools/packaging/electron-version.mjs';
import { appId, filled, productName } from './tools/packaging/identity.mjs';
import { linux } from './tools/packaging/linux.mjs';
import { mac } from './tools/packaging/mac.mjs';
import { staged } from './tools/packaging/stage-app.mjs';
import { windows } from './tools/packaging/windows.mjs';
import { inProject } from './tools/project.mjs';

/** Where update metadata says that the installers lie. The app itself looks only where its user tells it to. */
const updateFeed = process.env['CARAVAN_UPDATE_FEED'] ?? 'https://caravan.example/updates';

/**
 * @param {typeof staged} [shipped] where the app and its licences are staged
 * @returns {import('electron-builder').Configuration}
 */
export const packagingConfig = (shipped = staged) => ({
  appId,
  productName,
  copyright: 'Copyright © 2026 The Caravan founders',
  artifactName: `${filled.name}-${filled.version}-${filled.os}-${filled.arch}.${filled.ext}`,
  directories: { app: shipped.app, output: inProject('release'), buildResources: inProject('build/installer') },
  electronVersion: electronVersion(),
  // The staged app holds exactly what ships; libraries are inside its bundles.
  files: ['**/*'],
  asar: true,
  // Left to itself, electron-builder finds no node_modules beside the staged app and packs all of those that the project is built with.
  beforeBuild: async () => false,
  electronLanguages: ['en-US', 'ru', 'zh-CN'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  extraResources: [
    { from: inProject('LICENSE'), to: 'LICENSE.caravan.txt' },
    { from: shipped.licences, to: 'LICENSES.libraries.txt' },
  ],
  // The older runtime of AppImages needs FUSE 2, which new systems lack, and has Chromium's sandbox switched off.
  toolsets: { appimage: '1.0.3' },
  publish: { provider: 'generic', url: updateFeed },
  win: windows.win,
  nsis: windows.nsis,
  mac: mac.mac,
  dmg: mac.dmg,
  linux: linux.linux,
  deb: linux.deb,
  appImage: linux.appImage,
});

export default packagingConfig();
