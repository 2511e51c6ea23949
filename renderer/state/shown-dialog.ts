// The dialog that stands over whatever is on screen, of those that can be opened from anywhere; one at a time.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { WantedTable } from '../domain/calendar/import/draft-table.ts';
import type { Id } from '../domain/registry/fields.ts';

export type ShownDialog =
  | { readonly name: 'search' | 'keys' | 'newProject' | 'importPlan' }
  | { readonly name: 'approveBaseline'; readonly project: Id }
  /** null: the first country and year that have no official calendar. */
  | { readonly name: 'importCalendar'; readonly wanted: WantedTable | null };

const shown = createStore<{ readonly dialog: ShownDialog | null }>()(() => ({ dialog: null }));

export function showDialog(dialog: ShownDialog): void {
  shown.setState({ dialog });
}

export function hideDialog(): void {
  shown.setState({ dialog: null });
}

export function useShownDialog(): ShownDialog | null {
  return useStore(shown, ({ dialog }) => dialog);
}
