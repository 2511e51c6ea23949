// What an action needs beside its own arguments.
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { Language } from '../domain/registry/language.ts';
import type { ParkStore } from '../store/park-store.ts';

export interface ActionContext {
  readonly store: ParkStore;
  /** A UUIDv7 that no row has. */
  readonly newId: () => Id;
  /** The calendar day at the user's place. */
  readonly today: CalendarDate;
  /** The language in which history names the rows of this action. */
  readonly language: Language;
}
