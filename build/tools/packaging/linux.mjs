// Packing for Linux: a Debian package, and an AppImage for everything else.
import { readdirSync } from 'node:fs';
import { inProject } from '../project.mjs';
import { bundle, executableName, filled, maintainer, words } from './identity.mjs';

/** Files of the Debian package outside the app's own folder, as fpm takes them: what is copied, and where to. */
const debianFiles = [
  `${inProject('build/installer/caravan-mime.xml')}=/usr/share/mime/packages/${executableName}.xml`,
  ...readdirSync(inProject('assets/icons/document')).map((name) => {
    const size = name.replace('.png', '');
    const icon = `${bundle.mimeType.replace('/', '-')}.png`;
    return `${inProject('assets/icons/document', name)}=/usr/share/icons/hicolor/${size}x${size}/mimetypes/${icon}`;
  }),
];

export const linux = {
  /** @type {import('electron-builder').LinuxConfiguration} */
  linux: {
    target: [
      { target: 'AppImage', arch: 'x64' },
      { target: 'deb', arch: 'x64' },
    ],
    executableName,
    category: 'Office;ProjectManagement',
    icon: inProject('assets/icons/png'),
    maintainer,
    vendor: 'The Caravan founders',
    synopsis: words.comment.en,
    description: words.comment.en,
    // No file association of electron-builder's: its MIME type would have one language, and the icon of a text document.
    mimeTypes: [bundle.mimeType],
    syncDesktopName: true,
    desktop: {
      entry: {
        'Name[ru]': 'Caravan',
        'Name[zh_CN]': 'Caravan',
        GenericName: words.genericName.en,
        'GenericName[ru]': words.genericName.ru,
        'GenericName[zh_CN]': words.genericName.zh,
        'Comment[ru]': words.comment.ru,
        'Comment[zh_CN]': words.comment.zh,
        Keywords: words.keywords.en,
        'Keywords[ru]': words.keywords.ru,
        'Keywords[zh_CN]': words.keywords.zh,
        StartupNotify: 'true',
      },
    },
  },
  /** @type {import('electron-builder').DebOptions} */
  deb: {
    packageCategory: 'misc',
    priority: 'optional',
    artifactName: `${filled.name}_${filled.version}_${filled.arch}.${filled.ext}`,
    fpm: debianFiles,
  },
  /** @type {import('electron-builder').AppImageOptions} */
  appImage: { artifactName: `${filled.name}-${filled.version}-${filled.arch}.${filled.ext}` },
};
