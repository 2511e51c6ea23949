// What tests need from the system: a Chromium, fonts with Chinese and Cyrillic, pdftotext, and the programs that make installers. Installs what is missing where it may
// (Debian or Ubuntu, as root), else says what to install. Fails when there is no Chromium: no test of the page could run.
import { spawnSync } from 'node:child_process';
import { findChromium } from '../electron/services/find-chromium.ts';
import { findHeadlessChromium } from './tools/headless-chromium.mjs';
import { withProgress } from './tools/progress.mjs';
import { run } from './tools/run.mjs';

const debianPackages = [
  'chromium',
  'fonts-noto-core',
  'fonts-noto-cjk',
  'poppler-utils',
  'nsis',
  'p7zip-full',
  'squashfs-tools',
  'desktop-file-utils',
];

const missing = missingParts();
if (missing.length > 0 && mayInstall()) await installWithApt(missing);
for (const { name, remedy } of missingParts()) console.log(`Not found: ${name}. ${remedy}`);
if (!findChromium()) process.exitCode = 1;

function missingParts() {
  const parts = [
    { name: 'Chromium', here: Boolean(findChromium()), remedy: 'Install Chromium, Chrome or Edge, or set CHROME_PATH.' },
    {
      name: "Chromium's headless shell",
      here: process.platform !== 'linux' || Boolean(process.env.CHROME_PATH) || findHeadlessChromium() !== findChromium(),
      remedy: 'Install chromium-headless-shell; the same tests run in the whole browser, and take longer.',
    },
    { name: 'a font with Chinese characters', here: hasChineseFont(), remedy: 'Install Noto Sans CJK; printed pages would show boxes.' },
    ...installerPrograms(),
    { name: 'pdftotext', here: hasProgram('pdftotext'), remedy: 'Install poppler-utils; tests of printed pages are skipped without it.' },
  ];
  return parts.filter((part) => !part.here);
}

/** Installers are made around a skeleton of Electron on Linux alone. */
function installerPrograms() {
  if (process.platform !== 'linux') return [];
  const packages = {
    makensis: 'nsis',
    '7za': 'p7zip-full',
    mksquashfs: 'squashfs-tools',
    'desktop-file-validate': 'desktop-file-utils',
  };
  return Object.entries(packages).map(([name, from]) => ({
    name,
    here: hasProgram(name),
    remedy: `Install ${from}; installers are not looked into without it.`,
  }));
}

/** Windows and macOS bring such fonts; elsewhere fontconfig knows. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

/**
 * Every program asked for here answers `-v`; only one that is not there cannot be started.
 * @param {string} name
 */
function hasProgram(name) {
  return !spawnSync(name, ['-v']).error;
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && hasProgram('apt-get');
}

/** @param {{ name: string }[]} parts */
function installWithApt(parts) {
  const names = parts.map((part) => part.name).join(', ');
  return withProgress(
    `Not here yet: ${names}. Installing with apt-get: ${debianPackages.join(', ')}, chromium-headless-shell`,
    console.log,
    async () => {
      await aptGet('update');
      await aptGet('install', '--no-install-recommends', ...debianPackages);
      // Not in every distribution, and not needed by any test.
      await aptGet('install', '--no-install-recommends', 'chromium-headless-shell');
    },
  );
}

/** @param {string[]} words */
function aptGet(...words) {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq', '-y'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', [...options, ...words], { env, stdio: ['ignore', 'ignore', 2] });
}
