// The rows of the grid, and what its cells are shown and read with.
import { useMemo } from 'react';
import { enumValues, SLIP_CATEGORIES } from '../../../domain/registry/enum-values.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import { LANGUAGES } from '../../../domain/registry/language.ts';
import type { ParkReader } from '../../../domain/registry/park-reader.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { milestonesInOrder } from '../../../domain/rules/milestone-order.ts';
import { calendarsOf } from '../../../domain/rules/park-calendars.ts';
import type { Progress } from '../../../domain/rules/progress.ts';
import { progressOfParts } from '../../../domain/rules/roll-up.ts';
import { collator } from '../../../i18n/formats.ts';
import { enumLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { type Translate, translator } from '../../../i18n/translator.ts';
import { shortSiteName } from '../../park/short-site-name.ts';
import { usePark } from '../../park/use-park.ts';
import { useToday } from '../../park/use-today.ts';
import type { CellSurroundings } from './cell-text.ts';
import { type Choice, namedChoice } from './choices.ts';
import { NEW_ROW } from './grid-drafts.ts';
import type { CellReader } from './read-cell.ts';

export interface GridRow {
  /** The milestone's id, or `NEW_ROW`. */
  readonly id: string;
  /** null: the row at the end, for a new one. */
  readonly milestone: Row<'milestone'> | null;
  readonly depth: number;
  /** How much of its parts is done; null where it has none. */
  readonly parts: Progress | null;
}

export interface GridContent {
  readonly rows: readonly GridRow[];
  readonly around: CellSurroundings;
  readonly reader: CellReader;
}

export function useGridContent(project: Id): GridContent {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  return useMemo(() => {
    const placed = milestonesInOrder(park, project);
    const rows = placed.map(
      ({ milestone, depth, hasParts }): GridRow => ({
        id: milestone.id,
        milestone,
        depth,
        parts: hasParts ? progressOfParts(park, milestone) : null,
      }),
    );
    const codes = new Map(placed.map(({ milestone }) => [milestone.code, milestone.id]));
    return {
      rows: [...rows, { id: NEW_ROW, milestone: null, depth: 0, parts: null }],
      around: { t, park, calendars: calendarsOf(park), today },
      reader: { language: t.language, today, codes, ...choicesOf(t, park) },
    };
  }, [t, park, today, project]);
}

function choicesOf(t: Translate, park: ParkReader): Pick<CellReader, 'owners' | 'sites' | 'statuses' | 'slipCategories'> {
  const { compare } = collator(t.language);
  const byLabel = (a: Choice, b: Choice) => compare(a.label, b.label);
  return {
    owners: park
      .rows('person')
      .map(({ id, name }) => namedChoice(id, name, t.language))
      .sort(byLabel),
    sites: park
      .rows('site')
      .map((site) => siteChoice(t, park, site))
      .sort(byLabel),
    statuses: enumValues('milestone', 'status').map((value) => wordChoice(t, 'status', value)),
    slipCategories: SLIP_CATEGORIES.map((value) => wordChoice(t, 'slipReason.category', value)),
  };
}

/** Labelled as its cell shows it, so that what was not changed is found in the list. */
function siteChoice(t: Translate, park: ParkReader, { id, name, city }: Row<'site'>): Choice {
  return { ...namedChoice(id, name, t.language, city), label: shortSiteName(park, id, t.language) };
}

function wordChoice(t: Translate, path: string, value: string): Choice {
  const names = LANGUAGES.map((language) => enumLabel(translator(language), 'milestone', path, value));
  return { value, label: enumLabel(t, 'milestone', path, value), names };
}
