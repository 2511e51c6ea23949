// What the shell itself has to know before there is a page, or while there is none: language, window, and what the user allowed.
// Nothing that users type is kept here; what concerns the page alone is in the page's own storage.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { type Result, success } from '../../renderer/domain/result.ts';
import { makeFolder } from './backup-folder.ts';
import { writeFileWhole } from './write-file-whole.ts';

const SETTINGS_FILE = 'shell-settings.json';
const MOST_PIXELS = 100_000;

const pixels = z.int().min(-MOST_PIXELS).max(MOST_PIXELS);

const placeSchema = z.object({
  /** Of the window when it is neither maximised nor full screen, in device-independent pixels. */
  bounds: z.object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() }),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
});

/** Each field by itself: one that cannot be read is as if it had never been set, and takes no other with it. */
const settingsSchema = z.object({
  version: z.literal(1),
  /** null: the page has not said yet; the system's language decides. */
  language: z.enum(LANGUAGES).nullable().catch(null),
  theme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  /** Where the window was; null: it opens where the system puts it. */
  place: placeSchema.nullable().catch(null),
  /** Chromium's zoom level; 0 is 100%. */
  zoomLevel: z.number().min(-8).max(8).catch(0),
  /** The address of the view that was open, as `/projects/…`. */
  view: z
    .string()
    .max(500)
    .regex(/^\/[\w/-]*$/)
    .catch('/'),
  /** Whether the user wants notifications; they ask for consent, so that nothing shows before. */
  notifications: z.boolean().catch(false),
  tray: z.boolean().catch(false),
  /** Languages whose spelling is checked; their dictionaries are fetched once the user has asked for them. */
  spellcheck: z.array(z.enum(['ru', 'en'])).catch([]),
  /** Where updates come from: an https address or an absolute folder; null: from nowhere. */
  updateFeed: z.string().max(2000).nullable().catch(null),
  /** When the feed was last read, in milliseconds since 1970. */
  updateCheckedAt: z.int().nonnegative().nullable().catch(null),
  /** The newest version that any feed has offered, so that an older one is known for what it is. */
  newestUpdate: z
    .string()
    .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/)
    .nullable()
    .catch(null),
});

export type ShellSettings = Readonly<z.infer<typeof settingsSchema>>;

export interface ShellSettingsFile {
  /** As they are now; they were read once, at the start. */
  current(): ShellSettings;
  /** Takes effect at once, and is written behind. Problems of the writing: as in fileProblem. */
  change(part: ChangeOfSettings): Promise<Result<null>>;
  /** Takes effect, and is written, before it returns: for the moment when the app leaves. What cannot be written then is lost. */
  changeAtOnce(part: ChangeOfSettings): void;
}

type ChangeOfSettings = Partial<Omit<ShellSettings, 'version'>>;

const NOTHING_SET: ShellSettings = settingsSchema.parse({ version: 1 });

/** @param dataFolder where the host keeps its own files; it may be missing. */
export function openShellSettings(dataFolder: string): ShellSettingsFile {
  const file = path.join(path.resolve(dataFolder), SETTINGS_FILE);
  let current = readSettings(file);
  let written: Promise<Result<null>> = Promise.resolve(success(null));
  /** How often they were written at once. A write that is still behind then would put back what was before. */
  let atOnce = 0;
  const write = async (): Promise<Result<null>> => {
    const made = await makeFolder(path.dirname(file));
    if (!made.ok) return made;
    const before = atOnce;
    const isWanted = () => atOnce === before;
    const done = await writeFileWhole(file, new TextEncoder().encode(textOf(current)), { followsLink: true, isWanted });
    if (!isWanted()) writeAtOnce(file, textOf(current)); // it may have been on its way already
    return done;
  };
  return {
    current: () => current,
    change(part) {
      current = { ...current, ...part };
      // One after the other, so that the last to be asked for is the last to be written.
      written = written.then(write);
      return written;
    },
    changeAtOnce(part) {
      current = { ...current, ...part };
      atOnce += 1;
      writeAtOnce(file, textOf(current));
    },
  };
}

/** A file that is missing or cannot be read is as none: the app opens as if it were new. */
function readSettings(file: string): ShellSettings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return NOTHING_SET;
  }
}

function textOf(settings: ShellSettings): string {
  return `${JSON.stringify(settings)}\n`;
}

function writeAtOnce(file: string, text: string): void {
  try {
    const beside = `${file}.leaving`;
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch {
    // The folder is gone, or full: the next start opens as the last one did.
  }
}
