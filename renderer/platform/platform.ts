// What the page can ask of the machine, whatever the host: the Electron shell, the loopback host, or a plain web page.
// Views use this interface alone; nothing but renderer/platform reads the bridge.
import type { BridgeArgument, BridgeValue, Command, HostCapabilities, PageDescription } from '../../electron/bridge/contract.ts';
import type { Result } from '../domain/result.ts';

export type FileKind = BridgeArgument<'chooseFileToOpen'>['kind'];

export interface OpenedFile {
  /** The file's own name, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FileToSave {
  /** With its extension (caravan, pdf, docx, xlsx, html, md, csv, ics, json, xml, png, svg, txt, jpg, jpeg, gif, webp, avif, bmp, pptx, zip, bin); other signs are made safe. */
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A document composed by us. Pictures and fonts are data: addresses; scripts do not run; nothing is fetched. */
export interface DocumentToPrint {
  readonly html: string;
  /**
   * Running header and footer, as HTML with inline styles (also a font size: Chromium's default there is unreadably small).
   * Chromium fills elements of the classes `pageNumber` and `totalPages`.
   */
  readonly headerHtml?: string;
  readonly footerHtml?: string;
  readonly landscape?: boolean;
}

export type BackupFile = BridgeValue<'listBackups'>[number];

export interface BackupToWrite {
  /** The park's id. */
  readonly park: string;
  /** As backupName makes it. A file of that name is replaced. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The folder in which the host keeps backups, a park's apart from another's. Problems of all but `describe`: backup.noFolder,
 * backup.notPermitted, backup.noSpace.
 */
export interface BackupFolder {
  /** Where it is: to be shown to the user, and of no use to the page. */
  readonly describe: () => Promise<Result<{ readonly folder: string }>>;
  /** Lets the user choose another one, where capabilities.chooseBackupFolder. null: cancelled. What the old one holds stays there. */
  readonly choose: () => Promise<Result<{ readonly folder: string } | null>>;
  /** The park's backups, the newest first; the newest thousand where there are more. */
  readonly list: (park: string) => Promise<Result<readonly BackupFile[]>>;
  /** Whole or not at all. Problems: file.notPermitted, file.inUse, file.writeFailed. */
  readonly write: (backup: BackupToWrite) => Promise<Result<{ readonly name: string }>>;
  /** Problems: file.gone, file.tooLarge, file.unreadable. */
  readonly read: (park: string, name: string) => Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** One that is gone already is no problem. Problems: file.notPermitted, file.inUse, file.writeFailed. */
  readonly remove: (park: string, name: string) => Promise<Result<null>>;
  /** Shows it in the system's file manager, where capabilities.showBackupFolder. Problem: backup.notShown. */
  readonly show: () => Promise<Result<null>>;
}

export type { Command, PageDescription } from '../../electron/bridge/contract.ts';

/** The menus of the app, outside the page. */
export interface AppMenu {
  /** Tells what is open, so that the menus show it, in the page's language; also the looks of what surrounds the page. */
  readonly describe: (page: PageDescription) => Promise<Result<null>>;
  /** What the user chose there, one by one; what was chosen before is given at once. Returns the function that ends the subscription. */
  readonly onCommand: (listener: (command: Command) => void) => () => void;
}

export type DesktopState = BridgeValue<'describeDesktop'>;
export type DesktopChange = BridgeArgument<'changeDesktop'>;
export type Notice = BridgeArgument<'notify'>['notices'][number];
export type FaultReport = BridgeArgument<'reportFault'>;

/** What surrounds the page. All of it is off until the user switches it on. */
export interface Desktop {
  readonly describe: () => Promise<Result<DesktopState>>;
  /** What is absent stays as it is. */
  readonly change: (change: DesktopChange) => Promise<Result<DesktopState>>;
  /** Shows them by the system, 20 at most, if the user has agreed to it; a click brings the window back, and goes to the notice's path. */
  readonly notify: (notices: readonly Notice[]) => Promise<Result<{ readonly shown: number }>>;
  /** Told when something has changed that nobody here asked for. Returns the function that ends the subscription. */
  readonly onChange: (listener: () => void) => () => void;
}

/** What helps when something has gone wrong. Nothing of it leaves this computer by itself. */
export interface Diagnostics {
  /** Plain lines: versions, system, the end of the log. For the user to look at, and to pass on. */
  readonly describe: () => Promise<Result<{ readonly text: string }>>;
  /** Puts a fault of the page's into the host's log. */
  readonly reportFault: (fault: FaultReport) => Promise<Result<null>>;
}

export type UpdateState = BridgeValue<'describeUpdates'>;

/** Newer versions of the app. Each call resolves with the state that it led to; what went wrong on the way is in the state. */
export interface Updates {
  readonly describe: () => Promise<Result<UpdateState>>;
  /** An https address; null: from nowhere. Problems: update.notHttps, update.badAddress, update.busy. */
  readonly setAddress: (url: string | null) => Promise<Result<UpdateState>>;
  /** Lets the user choose a folder; cancelled, all stays as it was. Problem: update.busy. */
  readonly chooseFolder: (by: 'folder' | 'file') => Promise<Result<UpdateState>>;
  readonly check: () => Promise<Result<UpdateState>>;
  readonly download: () => Promise<Result<UpdateState>>;
  /** Quits the app. What was typed must be on the disk before. */
  readonly install: () => Promise<Result<UpdateState>>;
  /** Told of each change, also those that nobody here asked for. Returns the function that ends the subscription. */
  readonly onChange: (listener: (state: UpdateState) => void) => () => void;
}

export interface Host {
  readonly kind: 'electron' | 'loopback' | 'web';
  readonly version: string;
  readonly platform: string;
  /** Another one where the profile was copied to another machine, user or folder; null where there is no host to tell. */
  readonly installation: string | null;
}

export interface Platform {
  readonly host: Host;
  /** Asked of the host, not guessed from its kind. */
  readonly capabilities: HostCapabilities;

  /** Lets the user pick a file and reads it. null: cancelled. Problems: file.tooLarge, file.unreadable, file.gone. */
  readonly openFile: (kind: FileKind) => Promise<Result<OpenedFile | null>>;

  /**
   * Saves where the user says, whole or not at all. null: cancelled. On a web page it is a download, and `name` is what was
   * suggested. Problems: file.notPermitted, file.noSpace, file.writeFailed.
   */
  readonly saveFile: (file: FileToSave) => Promise<Result<{ readonly name: string } | null>>;

  /** Makes an A4 PDF, tagged and with an outline. Problems: print.unavailable (see capabilities.print), print.failed. */
  readonly printToPdf: (document: DocumentToPrint) => Promise<Result<Uint8Array<ArrayBuffer>>>;

  /** Shows the system's print dialog for the document; what to offer where `capabilities.print` is false. */
  readonly printOnPaper: (document: DocumentToPrint) => Promise<Result<null>>;

  /** Shows a web page or a new mail in the system's own program. Problem: link.refused (neither https nor mailto). */
  readonly openExternal: (url: string) => Promise<Result<null>>;

  /**
   * Files with which the app was started, and those that the user opens from the system later, one by one; those that
   * waited are given at once. Returns the function that ends the subscription.
   */
  readonly onFilesOpened: (listener: (file: Result<OpenedFile>) => void) => () => void;

  /** null on a web page: it can but download a copy of a park. */
  readonly backups: BackupFolder | null;

  /** null where the page is all there is. */
  readonly menu: AppMenu | null;

  /** null where the page is in a browser: it has its own notices and its own check of spelling. */
  readonly desktop: Desktop | null;

  /** null where there is no host to ask. */
  readonly diagnostics: Diagnostics | null;

  /**
   * Begins to drag a file out of the window; to be called while the mouse button is down, in place of the page's own drag. null where the
   * host cannot. Problems: drag.notHeld (the button is up by now), and those of saveFile.
   */
  readonly dragFile: ((file: FileToSave) => Promise<Result<null>>) | null;

  /** null where the host cannot replace itself. */
  readonly updates: Updates | null;
}
