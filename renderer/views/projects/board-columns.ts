// Where each project stands on the board, and what lies beside it.
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import type { ProjectRow } from './project-rows.ts';

export type Stage = Row<'project'>['stage'];

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface BoardColumn {
  readonly stage: Stage;
  readonly rows: readonly ProjectRow[];
}

/** A column for each stage, also where it is empty: projects can be brought there. Cards keep the order of `rows`. */
export function boardColumns(rows: readonly ProjectRow[], stages: readonly Stage[]): readonly BoardColumn[] {
  const byStage = Map.groupBy(rows, ({ project }) => project.stage);
  return stages.map((stage) => ({ stage, rows: byStage.get(stage) ?? [] }));
}

/** The project to which an arrow leads: in the column, or at the same height in the next one that has any; null at the edge. */
export function neighbourOf(columns: readonly BoardColumn[], id: Id, direction: Direction): Id | null {
  const place = placeOf(columns, id);
  if (place === null) return null;
  if (direction === 'up' || direction === 'down') {
    return columns[place.column]?.rows[place.row + (direction === 'up' ? -1 : 1)]?.id ?? null;
  }
  const others = direction === 'left' ? columns.slice(0, place.column).reverse() : columns.slice(place.column + 1);
  const rows = others.find((column) => column.rows.length > 0)?.rows ?? [];
  return rows[Math.min(place.row, rows.length - 1)]?.id ?? null;
}

/** The stage to which a card is carried; null at the edge, and upward and downward: the order of cards is not the user's. */
export function stageBeside(stages: readonly Stage[], columns: readonly BoardColumn[], id: Id, direction: Direction): Stage | null {
  const place = placeOf(columns, id);
  if (place === null || direction === 'up' || direction === 'down') return null;
  return stages[place.column + (direction === 'left' ? -1 : 1)] ?? null;
}

function placeOf(columns: readonly BoardColumn[], id: Id): { readonly column: number; readonly row: number } | null {
  for (const [column, { rows }] of columns.entries()) {
    const row = rows.findIndex((each) => each.id === id);
    if (row >= 0) return { column, row };
  }
  return null;
}
