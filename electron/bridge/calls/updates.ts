// New versions of the app: where they come from, and what is known of the next one. Nothing is fetched unasked, and nothing is
// installed but on a call.
import { z } from 'zod';

/** Only whole versions are released; one with a suffix is never offered. */
const version = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/);

const updateFeed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('web'), url: z.string() }),
  /** Shown to the user. The page never sends one. */
  z.strictObject({ kind: z.literal('folder'), folder: z.string().min(1) }),
]);

const updateState = z.strictObject({
  /** The version that is running. */
  current: z.string(),
  feed: updateFeed,
  /** unsupported: this copy of the app cannot be updated, and `problem` says why. off: no feed is set. idle: nothing newer is known. */
  stage: z.enum(['unsupported', 'off', 'idle', 'checking', 'available', 'downloading', 'ready', 'failed']),
  /** The version that is available, on its way, or ready to be installed. */
  offered: version.nullable(),
  /** Of the download. */
  percent: z.int().min(0).max(100).nullable(),
  /** When the feed was last read with success, in milliseconds since 1970. */
  checkedAt: z.int().nonnegative().nullable(),
  problem: z
    .strictObject({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional() })
    .nullable(),
});

const nothing = z.strictObject({});

export const updateCalls = {
  describeUpdates: { argument: nothing, result: updateState },
  /** null: updates come from nowhere. A folder is chosen by chooseUpdateFolder, in a dialog of the host's. */
  setUpdateFeed: { argument: z.strictObject({ url: z.string().max(2000).nullable() }), result: updateState },
  /** By itself, or by the list of a release that lies in it. A user who cancels leaves all as it was. */
  chooseUpdateFolder: { argument: z.strictObject({ by: z.enum(['folder', 'file']) }), result: updateState },
  /** Each answers when it is done; what happens meanwhile is told by `updateChanged`. */
  checkForUpdates: { argument: nothing, result: updateState },
  downloadUpdate: { argument: nothing, result: updateState },
  /** Quits the app, unless something is wrong with the update. */
  installUpdate: { argument: nothing, result: updateState },
} as const;
