// What tests need from the system: a Chromium, fonts with Chinese and Cyrillic, and pdftotext/pdftoppm. Node >= 20 built-ins only.
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';
import { run } from './run.mjs';

const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk', 'poppler-utils'];

/**
 * Installs what is missing where it may (Debian or Ubuntu, as root), else says what to install.
 * @param {{ say: (line: string) => void }} options
 * @throws {Error} when there is no Chromium in the end: no test of the page could run
 */
export async function ensureTestMachine({ say }) {
  const missing = missingParts();
  if (missing.length === 0) return;
  if (mayInstall()) await installWithApt(say, missing);
  const stillMissing = missingParts();
  for (const { name, remedy } of stillMissing) say(`Not found: ${name}. ${remedy}`);
  if (!findChromium()) throw new Error('No Chromium, Chrome or Edge to test in. Install one, or set CHROME_PATH to it.');
}

function missingParts() {
  const parts = [
    { name: 'Chromium', here: Boolean(findChromium()), remedy: 'Install Chromium, Chrome or Edge, or set CHROME_PATH.' },
    { name: 'a font with Chinese characters', here: hasChineseFont(), remedy: 'Install Noto Sans CJK; printed pages would show boxes.' },
    { name: 'pdftotext', here: hasProgram('pdftotext'), remedy: 'Install poppler-utils; tests of printed pages are skipped without it.' },
  ];
  return parts.filter((part) => !part.here);
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
const hasProgram = (name) => !spawnSync(name, ['-v']).error;

const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && hasProgram('apt-get');

/**
 * @param {(line: string) => void} say
 * @param {{ name: string }[]} missing
 */
async function installWithApt(say, missing) {
  say(`Installing for tests with apt-get: ${debianPackages.join(', ')} (not here yet: ${missing.map((part) => part.name).join(', ')})`);
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq', '-y'];
  /** @type {import('./run.mjs').RunOptions} */
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 2] };
  await run('apt-get', [...options, 'update'], quiet);
  await run('apt-get', [...options, 'install', '--no-install-recommends', ...debianPackages], quiet);
}
