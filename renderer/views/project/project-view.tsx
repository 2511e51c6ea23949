// One project.
export interface ProjectViewProps {
  readonly id: string;
  readonly tab: string | undefined;
}

export function ProjectView(_props: ProjectViewProps) {
  return null;
}
