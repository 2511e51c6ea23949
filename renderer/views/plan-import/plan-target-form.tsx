// Where a plan goes: a project that is there, or a new one with its code, name and site.
import { TextInput } from '@mantine/core';
import type { PlanTarget } from '../../actions/apply-plan.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { collator } from '../../i18n/formats.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { ImportPlan } from '../../plans/import-plan.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { usePark } from '../park/use-park.ts';
import { useSites } from '../park/use-sites.ts';
import styles from './plan-import.module.css';

type NewTarget = Extract<PlanTarget, { kind: 'new' }>;

interface PlanTargetFormProps {
  readonly target: PlanTarget;
  readonly plan: ImportPlan;
  readonly siteId: Id | null;
  readonly onTarget: (target: PlanTarget) => void;
  readonly onSite: (siteId: Id | null) => void;
  /** A code and a name for a new project. */
  readonly suggest: () => { readonly code: string; readonly name: string };
}

export function PlanTargetForm({ target, plan, siteId, onTarget, onSite, suggest }: PlanTargetFormProps) {
  const t = useTranslate();
  const park = usePark();
  const language = t.language;
  const projects = park
    .rows('project')
    .map((row) => ({ value: row.id, label: captionOf(park, 'project', { ...row }, language) }))
    .sort((a, b) => collator(language).compare(a.label, b.label));
  const sites = useSites().map((site) => ({ value: site.id, label: readLocalized(site.name, language).text }));
  const isAgain = plan.project?.writes === null && plan.counts.created < plan.rows.length;
  return (
    <div className={styles.target}>
      <SelectField
        label={t('planView:target.label')}
        value={target.kind === 'existing' ? target.projectId : NEW}
        options={[{ value: NEW, label: t('planView:target.new') }, ...projects]}
        onCommit={(value) =>
          onTarget(value === NEW || value === null ? { kind: 'new', ...suggest() } : { kind: 'existing', projectId: value })
        }
        {...(isAgain && { description: t('planView:target.again') })}
      />
      {target.kind === 'new' && <NewProjectFields target={target} onTarget={onTarget} />}
      <SelectField label={t('planView:target.site')} emptyLabel={t('common:notSet')} value={siteId} options={sites} onCommit={onSite} />
    </div>
  );
}

const NEW = 'new';

function NewProjectFields({ target, onTarget }: { readonly target: NewTarget; readonly onTarget: (target: PlanTarget) => void }) {
  const t = useTranslate();
  const park = usePark();
  const problem = problemOfTarget(t, park, target);
  return (
    <>
      <TextInput
        label={fieldLabel(t, 'project', 'code')}
        required
        value={target.code}
        error={problem?.field === 'code' ? problem.text : null}
        onChange={(event) => onTarget({ ...target, code: event.currentTarget.value })}
      />
      <TextInput
        label={fieldLabel(t, 'project', 'name')}
        required
        value={target.name}
        error={problem?.field === 'name' ? problem.text : null}
        onChange={(event) => onTarget({ ...target, name: event.currentTarget.value })}
      />
    </>
  );
}

/** What keeps a new project from being made, or null. */
export function problemOfTarget(
  t: Translate,
  park: ParkReader,
  { code, name }: NewTarget,
): { readonly field: 'code' | 'name'; readonly text: string } | null {
  const wanted = code.trim().toUpperCase();
  if (wanted === '') return { field: 'code', text: t('planView:target.codeMissing') };
  if (park.rows('project').some((project) => project.code.toUpperCase() === wanted))
    return { field: 'code', text: t('planView:target.codeTaken') };
  return name.trim() === '' ? { field: 'name', text: t('planView:target.nameMissing') } : null;
}
