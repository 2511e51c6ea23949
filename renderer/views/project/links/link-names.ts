// How a milestone is named beside another one.
import { captionOf } from '../../../domain/registry/caption.ts';
import type { Language } from '../../../domain/registry/language.ts';
import type { RowReader } from '../../../domain/registry/park-reader.ts';
import type { Row } from '../../../domain/registry/registry.ts';

/** `EXO-04 Second prototype`; the code alone where it has no title. */
export function nameOfMilestone(park: RowReader, milestone: Row<'milestone'>, language: Language): string {
  return captionOf(park, 'milestone', { ...milestone }, language);
}

/** The same with its project, where that is another one than `project`. */
export function nameInPark(park: RowReader, milestone: Row<'milestone'>, language: Language, project: string | null): string {
  const name = nameOfMilestone(park, milestone, language);
  const other = milestone.project === project ? null : park.row('project', milestone.project);
  return other === null ? name : `${name} (${other.code || captionOf(park, 'project', { ...other }, language)})`;
}
