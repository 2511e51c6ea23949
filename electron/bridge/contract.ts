// The one list of calls that the page may make: for each, the schema of its argument and of its result.
// Page code imports nothing but types from here. To add a call: one entry here, one handler (electron/services or
// electron/shell), one method of Platform (renderer/platform) for the views.
//
// Bytes stand alone: as a field of the argument's own, or as the whole result, so that a host without structured clone
// (the loopback server) can send them as they are instead of wrapping them in text.
import { z } from 'zod';
import type { Result } from '../../renderer/domain/result.ts';

const MEBIBYTE = 1024 * 1024;

/** The largest file that crosses the bridge in one piece, in bytes. The page reads larger ones, should it ever, in parts. */
export const MAX_FILE_BYTES = 256 * MEBIBYTE;

/** The largest document that is printed, in UTF-16 units; a report of a thousand pages takes about 10 MiB. */
const MAX_DOCUMENT_LENGTH = 64 * MEBIBYTE;

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'expected bytes');
const boundedBytes = bytes.refine((value) => value.byteLength <= MAX_FILE_BYTES, 'too many bytes');

/** What a handle may look like: 128 random bits. It says nothing about the file, and is of no use to a later run. */
const handle = z.string().regex(/^[0-9a-f]{32}$/);

const openedFile = z.strictObject({
  handle,
  /** The file's own name, without folders. */
  name: z.string().min(1),
  /** In bytes. */
  size: z.int().nonnegative(),
});

/** A name to begin with in a save dialog: one of the kinds of document that Caravan writes, and no path. */
const suggestedName = z
  .string()
  .max(200)
  .regex(/^[^\\/:*?"<>|\p{Cc}.][^\\/:*?"<>|\p{Cc}]*\.(caravan|pdf|docx|xlsx|html|md|csv|ics|json|xml|png|svg|txt)$/u);

/** The id of a park. It names a folder, and nothing that could lead out of one. */
const park = z.guid();

/** What a backup's file may be called: no folders, no hidden files, and none of the names that Windows keeps for devices. */
const backupName = z.string().regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[0-9a-z-]{1,80}\.caravan$/i);

/** A folder of the host's, as it is shown to the user. The page never sends one. */
const shownFolder = z.strictObject({ folder: z.string().min(1) });

const capabilities = z.strictObject({
  /** Can make a PDF by itself; otherwise the page offers the browser's print dialog. */
  print: z.boolean(),
  /** Has the system's open and save dialogs; otherwise the page uses a file input and a download. */
  fileDialogs: z.boolean(),
  /** Hands over files with which it was started, or that were double-clicked meanwhile. */
  openedFiles: z.boolean(),
  /** Can show a web or mail address in the system's own program; otherwise the page opens a tab. */
  openExternal: z.boolean(),
  /** Keeps backups in a folder of its own; otherwise the page can but download one. */
  backups: z.boolean(),
  /** Has a dialog in which the user chooses another folder for them. */
  chooseBackupFolder: z.boolean(),
  /** Can show that folder in the system's file manager. */
  showBackupFolder: z.boolean(),
});

export const bridgeCalls = {
  describeHost: {
    argument: z.strictObject({}),
    result: z.strictObject({
      kind: z.enum(['electron', 'loopback']),
      version: z.string(),
      platform: z.string(),
      /** Tells a copied profile from its original; nothing can be read from it (electron/services/installation.ts). */
      installation: z.string().regex(/^[0-9a-f]{64}$/),
      capabilities,
    }),
  },
  chooseFileToOpen: {
    argument: z.strictObject({ kind: z.enum(['plan', 'bundle', 'any']) }),
    result: openedFile.nullable(),
  },
  readFile: {
    argument: z.strictObject({
      handle,
      /** Where to begin, in bytes; 0 if absent. */
      offset: z.int().nonnegative().optional(),
      /** How many bytes at most; to the end of the file if absent. */
      length: z.int().nonnegative().optional(),
    }),
    result: boundedBytes,
  },
  saveFile: {
    argument: z.strictObject({ suggestedName, bytes: boundedBytes }),
    /** null: the user cancelled. */
    result: z.strictObject({ name: z.string() }).nullable(),
  },
  printToPdf: {
    argument: z.strictObject({
      /** A self-contained document: pictures and fonts as data: addresses, no scripts. */
      html: z.string().min(1).max(MAX_DOCUMENT_LENGTH),
      /** Running header and footer; `pageNumber` and `totalPages` are classes that Chromium fills. */
      headerHtml: z.string().max(100_000).optional(),
      footerHtml: z.string().max(100_000).optional(),
      landscape: z.boolean().optional(),
    }),
    result: boundedBytes,
  },
  openExternal: {
    argument: z.strictObject({ url: z.string().max(2000) }),
    result: z.null(),
  },
  takeOpenedFiles: {
    argument: z.strictObject({}),
    result: z.array(openedFile),
  },
  describeBackups: {
    argument: z.strictObject({}),
    result: shownFolder,
  },
  chooseBackupFolder: {
    argument: z.strictObject({}),
    /** null: the user cancelled. */
    result: shownFolder.nullable(),
  },
  listBackups: {
    argument: z.strictObject({ park }),
    /** The newest first. */
    result: z.array(
      z.strictObject({
        name: backupName,
        /** In bytes. */
        size: z.int().nonnegative(),
        /** When the file was last written, in milliseconds since 1970; a copy of it may tell otherwise than its name. */
        savedAt: z.int().nonnegative(),
      }),
    ),
  },
  writeBackup: {
    argument: z.strictObject({ park, name: backupName, bytes: boundedBytes }),
    result: z.strictObject({ name: backupName }),
  },
  readBackup: {
    argument: z.strictObject({ park, name: backupName }),
    result: boundedBytes,
  },
  removeBackup: {
    argument: z.strictObject({ park, name: backupName }),
    result: z.null(),
  },
  showBackupFolder: {
    argument: z.strictObject({}),
    result: z.null(),
  },
} as const;

/** Whether a file of that name may be listed, read or removed as a backup. */
export function isBackupName(name: string): boolean {
  return backupName.safeParse(name).success;
}

/** What the host tells the page unasked. `filesOpened` carries nothing: the page then takes them by `takeOpenedFiles`. */
export const bridgeEvents = ['filesOpened'] as const;

export type BridgeCalls = typeof bridgeCalls;
export type BridgeName = keyof BridgeCalls;
export type BridgeArgument<N extends BridgeName> = z.input<BridgeCalls[N]['argument']>;
export type BridgeValue<N extends BridgeName> = z.output<BridgeCalls[N]['result']>;
export type BridgeEvent = (typeof bridgeEvents)[number];

/** The host's side: what each call does with an argument that has been checked. */
export type BridgeHandlers = {
  readonly [N in BridgeName]: (argument: z.output<BridgeCalls[N]['argument']>) => Promise<Result<BridgeValue<N>>> | Result<BridgeValue<N>>;
};

/** The page's side, as the Electron preload and the loopback client offer it. */
export interface BridgeClient {
  call<N extends BridgeName>(name: N, argument: BridgeArgument<N>): Promise<Result<BridgeValue<N>>>;
  /** Returns the function that ends the subscription. */
  on(event: BridgeEvent, listener: () => void): () => void;
}

export type HostDescription = BridgeValue<'describeHost'>;
export type HostCapabilities = HostDescription['capabilities'];
export type OpenedFileHandle = BridgeValue<'takeOpenedFiles'>[number];
