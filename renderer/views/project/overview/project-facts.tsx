// The key facts of a project, each changed where it stands.
import type { Row } from '../../../domain/registry/registry.ts';
import { RowField } from '../../park/row-field.tsx';
import styles from '../project.module.css';
import { SitesField } from '../sites-field.tsx';
import { useProjectUpdate } from '../use-project-update.ts';

interface ProjectFactsProps {
  readonly project: Row<'project'>;
}

export function ProjectFacts({ project }: ProjectFactsProps) {
  const update = useProjectUpdate(project.id);
  return (
    <>
      <div className={styles.facts}>
        <RowField entity="project" row={{ ...project }} field="code" tidy={(text) => text.trim()} />
        {['manager', 'leadSite', 'startsOn', 'endsOn'].map((field) => (
          <RowField key={field} entity="project" row={{ ...project }} field={field} />
        ))}
      </div>
      <SitesField value={project.sites} onCommit={(sites) => update({ sites })} />
    </>
  );
}
