// What the host is, and what it can do: the page asks before it offers anything.
import { z } from 'zod';

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
  /** Has menus of its own, which show what the page describes and choose what the page does. */
  menu: z.boolean(),
  /** Has notifications, a tray and a spelling check of its own, each by the user's consent. */
  desktop: z.boolean(),
  /** Keeps a log, and can tell what may help when something has gone wrong. */
  diagnostics: z.boolean(),
  /** Lets the user drag a file out of the window. */
  dragFile: z.boolean(),
  /** Can fetch a newer version of itself and install it. */
  updates: z.boolean(),
});

export const hostCalls = {
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
} as const;
