// What this person chose on this device. Kept in the browser's local storage; losing it harms nothing.
import { z } from 'zod';
import { useStore } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Id } from '../domain/registry/fields.ts';
import { LANGUAGES, type Language } from '../domain/registry/language.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Preferences {
  /** null: not chosen yet; the system's languages decide. */
  readonly language: Language | null;
  readonly theme: Theme;
  /** The name under which this person's changes stand in history. */
  readonly author: string;
  /** The park that was open last. */
  readonly parkId: Id | null;
  /** The site whose work is shown; null: all sites. A site of another park counts as all: read it with `useSiteFilter`. */
  readonly siteId: Id | null;
}

/** As long as a change set lets a name be. */
export const LONGEST_AUTHOR = 200;

const NOTHING_CHOSEN: Preferences = { language: null, theme: 'auto', author: '', parkId: null, siteId: null };

const keptSchema = z.object({
  language: z.enum(LANGUAGES).nullable().catch(NOTHING_CHOSEN.language),
  theme: z.enum(THEMES).catch(NOTHING_CHOSEN.theme),
  author: z.string().max(LONGEST_AUTHOR).catch(NOTHING_CHOSEN.author),
  parkId: z.string().nullable().catch(NOTHING_CHOSEN.parkId),
  siteId: z.string().nullable().catch(NOTHING_CHOSEN.siteId),
});

// The store reads what was kept while it is made: what it reads with stands above.
export const preferences = createStore<Preferences>()(
  persist((): Preferences => NOTHING_CHOSEN, {
    name: 'caravan-preferences',
    version: 1,
    storage: createJSONStorage(() => localStorage),
    merge: (kept, current) => ({ ...current, ...readPreferences(kept) }),
  }),
);

/** One of the preferences, in a component; it renders again when that one changes. */
export function usePreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  return useStore(preferences, (kept) => kept[name]);
}

/** Keeps a choice; every component that reads it renders again. */
export function prefer(choice: Partial<Preferences>): void {
  preferences.setState(choice);
}

/** What was kept, as far as it can still be read: another version, or the user, may have written anything there. */
export function readPreferences(kept: unknown): Partial<Preferences> {
  const parsed = keptSchema.safeParse(kept);
  return parsed.success ? parsed.data : {};
}
