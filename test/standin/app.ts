// By API: the app's life and its paths. The single-instance lock is a file in the user's folder, and a second start leaves its
// message beside it.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppSystem } from './app-system.ts';
import { appFolder, devTools, isReady, preventable, userData } from './runtime.ts';

const manifest = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')) as { productName: string; version: string };
const lock = path.join(userData, 'standin-lock');
const mail = path.join(userData, 'standin-mail');

/** That Electron knows. */
const FOLDERS: ReadonlySet<string> = new Set(
  'home appData assets userData sessionData temp desktop documents downloads music pictures videos recent logs crashDumps'.split(' '),
);

class App extends AppSystem {
  readonly name = manifest.productName;
  readonly isPackaged = false;
  /** Set when another instance holds the lock: Electron, too, does not become ready then. */
  isSecond = false;
  isSandboxed = false;
  isQuitting = false;
  /** Asks each window to close; false if one refuses. Set by browser-window.ts. */
  closeWindows: () => Promise<boolean> = () => Promise.resolve(true);
  #mailman: NodeJS.Timeout | undefined;
  readonly #folders = new Map([
    ['userData', userData],
    ['sessionData', userData],
    ['temp', os.tmpdir()],
  ]);

  getVersion = () => manifest.version;
  getName = () => this.name;
  getAppPath = () => appFolder;
  isReady = isReady;

  /** Every folder is inside the test's own. */
  getPath(name: string): string {
    if (name === 'exe' || name === 'module') return process.execPath;
    if (!FOLDERS.has(name)) throw new Error(`Failed to get '${name}' path`);
    const folder = this.#folders.get(name) ?? path.join(userData, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  setPath(name: string, folder: string): void {
    if (!FOLDERS.has(name)) throw new Error(`Failed to set path '${name}'`);
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    this.#folders.set(name, folder);
  }

  setAppLogsPath(folder = path.join(userData, 'logs')): void {
    this.setPath('logs', folder);
  }

  async whenReady(): Promise<void> {
    if (!isReady()) await new Promise((resolve) => this.once('ready', resolve));
  }

  enableSandbox(): void {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxed = true;
  }

  hasSingleInstanceLock = () => lockHolder() === process.pid;

  releaseSingleInstanceLock(): void {
    clearInterval(this.#mailman);
    if (this.hasSingleInstanceLock()) rmSync(lock, { force: true });
  }

  requestSingleInstanceLock(data: unknown): boolean {
    if (isAlive(lockHolder())) {
      writeFileSync(path.join(mail, randomUUID()), JSON.stringify({ words: process.argv, folder: process.cwd(), data }));
      this.isSecond = true;
      return false;
    }
    rmSync(mail, { recursive: true, force: true });
    mkdirSync(mail, { recursive: true });
    writeFileSync(lock, String(process.pid));
    this.#mailman = setInterval(() => this.#readMail(), 100).unref();
    return true;
  }

  quit(): void {
    void this.#quit();
  }

  exit(code = 0): void {
    this.isQuitting = true;
    clearInterval(this.#mailman);
    this.emit('quit', {}, code);
    if (!this.isSecond) rmSync(lock, { force: true });
    if (!isReady()) process.exit(code);
    devTools().process.once('exit', () => process.exit(code));
    devTools()
      .send('Browser.close')
      .catch(() => undefined);
    setTimeout(() => devTools().process.kill('SIGKILL'), 5000);
  }

  async #quit(): Promise<void> {
    const event = preventable({});
    this.emit('before-quit', event);
    if (this.isQuitting || event.defaultPrevented) return;
    this.isQuitting = true;
    this.isQuitting = await this.closeWindows();
    if (!this.isQuitting) return;
    const last = preventable({});
    this.emit('will-quit', last);
    this.isQuitting = !last.defaultPrevented;
    if (this.isQuitting) this.exit(0);
  }

  #readMail(): void {
    for (const name of readdirSync(mail)) {
      const { words, folder, data } = JSON.parse(readFileSync(path.join(mail, name), 'utf8')) as Record<string, unknown>;
      rmSync(path.join(mail, name));
      this.emit('second-instance', {}, words, folder, data);
    }
  }
}

function lockHolder(): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid !== 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

export const app = new App();
