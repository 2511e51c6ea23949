// What the page and the shell tell each other for the menus: the page, what is open in it; the shell, what was chosen.
import { z } from 'zod';
import { LANGUAGES } from '../../../renderer/domain/registry/language.ts';
import { park, viewPath } from './kinds.ts';

const MOST_PARKS = 10;

const language = z.enum(LANGUAGES);
const theme = z.enum(['auto', 'light', 'dark']);

/** One thing that the user has chosen outside the page, for the page to do. */
const command = z.discriminatedUnion('name', [
  z.strictObject({ name: z.enum(['newPark', 'openBundle', 'importPlan', 'saveCopy', 'parks', 'search', 'undo', 'redo']) }),
  z.strictObject({ name: z.literal('openPark'), park }),
  z.strictObject({ name: z.literal('goTo'), path: viewPath }),
  z.strictObject({ name: z.literal('setTheme'), theme }),
  z.strictObject({ name: z.literal('setLanguage'), language }),
]);

const intent = z.string().max(300).nullable();

export const menuCalls = {
  describePage: {
    argument: z.strictObject({
      language,
      theme,
      /** The parks of this device, the one that was opened last first. */
      parks: z.array(z.strictObject({ id: park, name: z.string().max(200) })).max(MOST_PARKS),
      isParkOpen: z.boolean(),
      /** What undo would take back, in words; null: nothing. */
      undo: intent,
      redo: intent,
    }),
    result: z.null(),
  },
  takeCommands: {
    argument: z.strictObject({}),
    /** Each once, in the order in which they were chosen. */
    result: z.array(command),
  },
} as const;
