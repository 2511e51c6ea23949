// The key facts of a project, each changed where it stands.
import { useState } from 'react';
import { readLocalized } from '../../../domain/registry/language.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { failure, type Problem } from '../../../domain/result.ts';
import { fieldLabel, problemHint } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { usePark } from '../../park/use-park.ts';
import { useSites } from '../../park/use-sites.ts';
import { useToday } from '../../park/use-today.ts';
import styles from '../project.module.css';
import { SitesField } from '../sites-field.tsx';
import { useProjectUpdate } from '../use-project-update.ts';

interface ProjectFactsProps {
  readonly project: Row<'project'>;
}

export function ProjectFacts({ project }: ProjectFactsProps) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const update = useProjectUpdate(project.id);
  const sites = useSites().map(({ id, name }) => ({ value: id, label: readLocalized(name, t.language).text }));
  const people = park.rows('person').map(({ id, name }) => ({ value: id, label: readLocalized(name, t.language).text }));
  return (
    <>
      <div className={styles.facts}>
        <CodeField project={project} />
        <SelectField
          label={fieldLabel(t, 'project', 'manager')}
          emptyLabel={t('common:notSet')}
          value={project.manager}
          options={people}
          onCommit={(manager) => update({ manager })}
        />
        <SelectField
          label={fieldLabel(t, 'project', 'leadSite')}
          emptyLabel={t('common:notSet')}
          value={project.leadSite}
          options={sites}
          onCommit={(leadSite) => update({ leadSite })}
        />
        {(['startsOn', 'endsOn'] as const).map((field) => (
          <DateField
            key={field}
            label={fieldLabel(t, 'project', field)}
            value={project[field]}
            today={today}
            onCommit={(date) => update({ [field]: date })}
          />
        ))}
      </div>
      <SitesField value={project.sites} onCommit={(chosen) => update({ sites: chosen })} />
    </>
  );
}

/** A code that is empty or taken stays in the field with the reason: a refused commit would take it away. */
function CodeField({ project }: ProjectFactsProps) {
  const t = useTranslate();
  const park = usePark();
  const update = useProjectUpdate(project.id);
  const [problem, setProblem] = useState<Problem | null>(null);
  const commit = (text: string) => {
    const code = text.trim();
    const found = problemOf(code);
    setProblem(found);
    if (found === null) update({ code });
    return found === null;
  };
  const problemOf = (code: string): Problem | null => {
    if (code === '') return failure('edit.required', { table: 'project', field: 'code' }).problem;
    const isTaken = park.rows('project').some((other) => other.id !== project.id && other.code === code);
    return isTaken ? failure('edit.taken', { table: 'project', field: 'code', given: code }).problem : null;
  };
  return (
    <TextField
      label={fieldLabel(t, 'project', 'code')}
      required
      value={project.code}
      onCommit={commit}
      onCancel={() => setProblem(null)}
      error={problem === null ? undefined : problemHint(t, problem)}
    />
  );
}
