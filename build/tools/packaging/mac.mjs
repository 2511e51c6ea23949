// Packing for macOS: a signed, notarized app in a disk image, and the same in an archive, which is what updates are taken from.
import { inProject } from '../project.mjs';
import { bundle, filled, words } from './identity.mjs';

const entitlements = inProject('build/installer/entitlements.mac.plist');

/**
 * Notarization needs credentials, which only the environment has: an Apple ID, or a key of App Store Connect, or a profile in the keychain.
 * @param {NodeJS.ProcessEnv} env
 */
export const canNotarize = (env) =>
  [
    ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
    ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
    ['APPLE_KEYCHAIN_PROFILE'],
  ].some((names) => names.every((name) => (env[name] ?? '') !== ''));

export const mac = {
  /** @type {import('electron-builder').MacConfiguration} */
  mac: {
    target: [
      { target: 'dmg', arch: ['arm64', 'x64'] },
      { target: 'zip', arch: ['arm64', 'x64'] },
    ],
    category: 'public.app-category.business',
    icon: inProject('assets/icons/icon.icns'),
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements,
    entitlementsInherit: entitlements,
    notarize: canNotarize(process.env),
    darkModeSupport: true,
    extraResources: ['en', 'ru', 'zh_CN'].map((language) => ({
      from: inProject(`build/installer/${language}.lproj`),
      to: `${language}.lproj`,
    })),
    fileAssociations: [
      {
        ext: bundle.extension,
        name: words.bundle.en,
        role: 'Editor',
        rank: 'Owner',
        icon: inProject('assets/icons/document.icns'),
      },
    ],
    extendInfo: {
      CFBundleDevelopmentRegion: 'en',
      CFBundleLocalizations: ['en', 'ru', 'zh_CN'],
      UTExportedTypeDeclarations: [
        {
          UTTypeIdentifier: bundle.uniformType,
          UTTypeDescription: words.bundle.en,
          UTTypeConformsTo: ['public.data'],
          UTTypeIconFile: 'document.icns',
          UTTypeTagSpecification: { 'public.filename-extension': [bundle.extension], 'public.mime-type': [bundle.mimeType] },
        },
      ],
    },
  },
  /** @type {import('electron-builder').DmgOptions} */
  dmg: { title: `${filled.productName} ${filled.version}` },
};
