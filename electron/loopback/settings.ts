// What the loopback host was asked to do: its flags and its one environment variable.

/** Fixed, because the port is part of the page's origin, and so of where its data lives. */
const DEFAULT_PORT = 47821;

export interface LoopbackSettings {
  readonly port: number;
  readonly opensWindow: boolean;
  /** Where the host keeps its own files, for tests above all; null: with the user's other settings. */
  readonly dataFolder: string | null;
  /** Bundles to open, as given. */
  readonly files: readonly string[];
}

/** Thrown for a wrong flag or variable; the message is for the person at the console. */
export class SettingsError extends Error {}

/**
 * `--port N` goes before `CARAVAN_PORT`, and that before the default. A test may ask for `--port 0`, any free port; in the
 * variable that would lose the data from run to run and is refused.
 */
export function readSettings(words: readonly string[], env: Readonly<Record<string, string | undefined>>): LoopbackSettings {
  let port: number | undefined;
  let opensWindow = true;
  let dataFolder: string | null = null;
  const files: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--no-open') opensWindow = false;
    else if (word === '--port') {
      index += 1;
      port = portNumber(words[index], '--port', 0);
    } else if (word === '--data') {
      index += 1;
      dataFolder = folderName(words[index]);
    } else if (word.startsWith('-'))
      throw new SettingsError(`unknown option ${word}; known are --no-open, --port NUMBER and --data FOLDER`);
    else files.push(word);
  }
  return { port: port ?? portFromEnvironment(env), opensWindow, dataFolder, files };
}

function portFromEnvironment(env: Readonly<Record<string, string | undefined>>): number {
  const text = env.CARAVAN_PORT ?? '';
  return text === '' ? DEFAULT_PORT : portNumber(text, 'CARAVAN_PORT', 1);
}

function folderName(word: string | undefined): string {
  if (word === undefined || word === '' || word.startsWith('-')) throw new SettingsError('--data must be followed by a folder');
  return word;
}

function portNumber(text: string | undefined, source: string, least: number): number {
  const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (!(port >= least && port <= 65535)) throw new SettingsError(`${source} must be a number from ${least} to 65535, not "${text ?? ''}"`);
  return port;
}
