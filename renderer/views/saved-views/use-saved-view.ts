// The saved view that the address names, and how what is on screen differs from it.
import { useMemo } from 'react';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { collator } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { usePark } from '../park/use-park.ts';
import { type LookSchema, readLook, writeLook } from './read-look.ts';

export type SavedViewPlace = NonNullable<Row<'savedView'>['view']>;

/** A list whose look can be saved. */
export interface LookControl<Look extends object> {
  readonly view: SavedViewPlace;
  readonly schema: LookSchema<Look>;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  /** The saved view that the address names. */
  readonly savedId: Id | undefined;
}

export function useSavedView<Look extends object>({ view, schema, look, savedId }: LookControl<Look>) {
  const park = usePark();
  const { language } = useTranslate();
  const views = useMemo(() => savedViewsOf(park, view, collator(language).compare), [park, view, language]);
  const current = views.find(({ id }) => id === savedId) ?? null;
  const settings = current?.settings ?? null;
  const saved = useMemo(() => (settings === null ? null : readLook(schema, settings)), [schema, settings]);
  const text = writeLook(schema, look);
  return { views, current, saved, text, isChanged: saved !== null && writeLook(schema, saved.look) !== text };
}

/** Those of one list, by name. */
export function savedViewsOf(park: ParkReader, view: SavedViewPlace, compare: (a: string, b: string) => number): Row<'savedView'>[] {
  return park
    .rows('savedView')
    .filter((row) => row.view === view)
    .toSorted((a, b) => compare(a.name, b.name));
}
