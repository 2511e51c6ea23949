// Electron.app in outline: what electron-builder renames, rewrites and removes, with the fuse wire where it is on macOS.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deliveredFuseWire } from './fuse-wire.mjs';

const HELPERS = ['', ' (Renderer)', ' (Plugin)', ' (GPU)'].map((suffix) => `Electron Helper${suffix}`);

/**
 * @param {string} folder
 * @param {string[]} languages as Chromium names them; macOS has `zh_CN` for `zh-CN`, and `en` for `en-US`
 */
export function makeMacApp(folder, languages) {
  const contents = path.join(folder, 'Electron.app/Contents');
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) write(path.join(folder, name), 'skeleton');
  makeBundle(contents, 'Electron');
  for (const name of HELPERS) makeBundle(path.join(contents, `Frameworks/${name}.app/Contents`), name);
  write(path.join(contents, 'Resources/electron.icns'), 'skeleton');

  const framework = path.join(contents, 'Frameworks/Electron Framework.framework');
  write(path.join(framework, 'Versions/A/Electron Framework'), deliveredFuseWire());
  symlinkSync('Versions/A/Electron Framework', path.join(framework, 'Electron Framework'));
  for (const language of languages.map((name) => (name === 'en-US' ? 'en' : name.replace('-', '_')))) {
    mkdirSync(path.join(contents, `Resources/${language}.lproj`), { recursive: true });
    write(path.join(framework, `Versions/A/Resources/${language}.lproj/locale.pak`), 'skeleton');
  }
}

/**
 * @param {string} contents
 * @param {string} name
 */
function makeBundle(contents, name) {
  write(path.join(contents, 'MacOS', name), 'skeleton');
  write(
    path.join(contents, 'Info.plist'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIconFile</key><string>electron.icns</string>
</dict></plist>
`,
  );
}

/**
 * @param {string} file
 * @param {string | Buffer} content
 */
function write(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
