// From an import that the user has seen to the edits of one change set.
import type { Edit } from '../changes/edit.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { EntityName } from '../domain/registry/registry.ts';
import type { ImportAction, ImportPlan, LeafValues } from './import-plan.ts';

interface Planned {
  readonly action: ImportAction;
  readonly id: Id;
  readonly writes: LeafValues;
}

/** The edits of an import, to be committed with `intentOf(plan)`; none where the file brings nothing new. */
export function editsOf(plan: ImportPlan): Edit[] {
  const { project } = plan;
  const made: Planned[] = project?.writes ? [{ action: 'create', id: project.id, writes: project.writes }] : [];
  return [
    ...made.flatMap((each) => editOf('project', each)),
    ...plan.rows.flatMap((each) => editOf('milestone', each)),
    ...plan.links.flatMap((each) => editOf('milestoneLink', each)),
    ...plan.baselines.flatMap((each) => editOf('baseline', each)),
  ];
}

function editOf(table: EntityName, { action, id, writes }: Planned): Edit[] {
  return action === 'unchanged' ? [] : [{ kind: action, table, id, values: nested(writes) }];
}

/** `title.ru` becomes `title: { ru }`, as edits have it. */
function nested(writes: LeafValues): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(writes)) {
    const [field = '', part] = path.split('.');
    values[field] = part === undefined ? value : { ...Object(values[field]), [part]: value };
  }
  return values;
}
