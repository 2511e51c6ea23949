// What the desktop around the page offers, each by the user's consent; and what the host knows of itself when something has gone wrong.
import { z } from 'zod';
import { viewPath } from './kinds.ts';

const nothing = z.strictObject({});

/** Languages whose spelling can be checked. Chinese needs none. */
const spellingLanguage = z.enum(['ru', 'en']);

const switchState = z.strictObject({
  /** This system has it. */
  isSupported: z.boolean(),
  isWanted: z.boolean(),
});

const desktopState = z.strictObject({
  notifications: switchState,
  tray: switchState,
  spellcheck: z.strictObject({
    isSupported: z.boolean(),
    /** Those that are checked; none unless the user asked. */
    languages: z.array(spellingLanguage),
    /** Those among them whose dictionary could not be fetched. */
    missing: z.array(spellingLanguage),
    /** Whether a dictionary is fetched from the network when a language is switched on; macOS has its own. */
    fetchesDictionaries: z.boolean(),
  }),
});

/** Composed by the page, in its language. */
const notice = z.strictObject({
  /** Another notice of the same id takes its place. */
  id: z.string().min(1).max(100),
  title: z.string().min(1).max(200),
  body: z.string().max(500),
  /** Where a click leads. */
  path: viewPath,
});

/** A fault of the page's: what kind and where in the code, never its message, which could hold what users typed. */
const fault = z.strictObject({
  kind: z.enum(['error', 'rejection', 'view']),
  /** The error's class, as `TypeError`. */
  name: z.string().regex(/^\w{1,60}$/),
  /** A place in a bundle, as `start-B1x2.js:10:2034`; null: not known. */
  where: z
    .string()
    .regex(/^[\w.-]{1,100}:\d{1,9}:\d{1,9}$/)
    .nullable(),
});

export const desktopCalls = {
  describeDesktop: { argument: nothing, result: desktopState },
  /** What is absent stays as it is. */
  changeDesktop: {
    argument: z.strictObject({
      notifications: z.boolean().optional(),
      tray: z.boolean().optional(),
      spellcheck: z.array(spellingLanguage).max(2).optional(),
    }),
    result: desktopState,
  },
  /** Shows nothing without the user's consent. */
  notify: {
    argument: z.strictObject({ notices: z.array(notice).max(20) }),
    /** How many were shown. */
    result: z.strictObject({ shown: z.int().nonnegative() }),
  },
  describeDiagnostics: {
    argument: nothing,
    /** Versions, system, the last lines of the log: plain lines, the same in every language. */
    result: z.strictObject({ text: z.string() }),
  },
  reportFault: { argument: fault, result: z.null() },
} as const;
