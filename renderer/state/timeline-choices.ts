// How this person last looked at the timeline on this device. Kept in the browser's local storage; losing it harms nothing.
import { z } from 'zod';
import { useStore } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';

export interface TimelineChoices {
  /** Pixels a day; null: all that is dated fits into the window. */
  readonly zoom: number | null;
  readonly grouping: 'project' | 'site' | 'owner';
  readonly text: string;
  readonly status: 'planned' | 'inProgress' | 'submitted' | 'accepted' | 'cancelled' | null;
  readonly health: 'green' | 'amber' | 'red' | null;
  readonly showsLinks: boolean;
  readonly showsCritical: boolean;
  readonly showsTable: boolean;
}

const AS_FIRST_SEEN: TimelineChoices = {
  zoom: null,
  grouping: 'project',
  text: '',
  status: null,
  health: null,
  showsLinks: true,
  showsCritical: false,
  showsTable: false,
};

const keptSchema = z.object({
  zoom: z.number().min(0.01).max(100).nullable().catch(AS_FIRST_SEEN.zoom),
  grouping: z.enum(['project', 'site', 'owner']).catch(AS_FIRST_SEEN.grouping),
  text: z.string().max(500).catch(AS_FIRST_SEEN.text),
  status: z.enum(['planned', 'inProgress', 'submitted', 'accepted', 'cancelled']).nullable().catch(AS_FIRST_SEEN.status),
  health: z.enum(['green', 'amber', 'red']).nullable().catch(AS_FIRST_SEEN.health),
  showsLinks: z.boolean().catch(AS_FIRST_SEEN.showsLinks),
  showsCritical: z.boolean().catch(AS_FIRST_SEEN.showsCritical),
  showsTable: z.boolean().catch(AS_FIRST_SEEN.showsTable),
});

// The store reads what was kept while it is made: what it reads with stands above.
export const timelineChoices = createStore<TimelineChoices>()(
  persist((): TimelineChoices => AS_FIRST_SEEN, {
    name: 'caravan-timeline',
    version: 1,
    storage: createJSONStorage(() => localStorage),
    merge: (kept, current) => ({ ...current, ...readTimelineChoices(kept) }),
  }),
);

/** One of the choices, in a component; it renders again when that one changes. */
export function useTimelineChoice<Name extends keyof TimelineChoices>(name: Name): TimelineChoices[Name] {
  return useStore(timelineChoices, (kept) => kept[name]);
}

export function chooseForTimeline(choice: Partial<TimelineChoices>): void {
  timelineChoices.setState(choice);
}

/** What was kept, as far as it can still be read. */
export function readTimelineChoices(kept: unknown): Partial<TimelineChoices> {
  const parsed = keptSchema.safeParse(kept);
  return parsed.success ? parsed.data : {};
}
