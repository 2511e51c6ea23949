// The files of a project, each with what it belongs to.
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';

export interface ProjectFile {
  readonly attachment: Row<'attachment'>;
  /** The one to which it belongs, itself or through its deliverable; null: it belongs to the project's agreement. */
  readonly milestone: Row<'milestone'> | null;
  readonly deliverable: Row<'deliverable'> | null;
}

/** Evidence of its milestones, what their deliverables hand over, and the files of its agreement; one that hangs on two of them comes twice. */
export function projectFiles(park: ParkReader, project: Row<'project'>): ProjectFile[] {
  const milestones = park.referring('milestone', 'project', project.id);
  const agreement = park.row('agreement', project.agreement)?.files ?? [];
  return [...milestones.flatMap((milestone) => milestoneFiles(park, milestone)), ...filesOf(park, agreement, null, null)];
}

function milestoneFiles(park: ParkReader, milestone: Row<'milestone'>): ProjectFile[] {
  const deliverables = park.referring('deliverable', 'milestone', milestone.id);
  return [
    ...filesOf(park, milestone.evidence, milestone, null),
    ...deliverables.flatMap((deliverable) => filesOf(park, deliverable.files, milestone, deliverable)),
  ];
}

function filesOf(park: ParkReader, ids: readonly Id[], milestone: ProjectFile['milestone'], deliverable: ProjectFile['deliverable']) {
  return ids.flatMap((id): ProjectFile[] => {
    const attachment = park.row('attachment', id);
    return attachment === null ? [] : [{ attachment, milestone, deliverable }];
  });
}
