// The gates of a project in order, what they make of its stage, and how ready its elements are.
import { Accordion, Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo } from 'react';
import { addGates } from '../../actions/gates.ts';
import { moveToStage } from '../../actions/projects.ts';
import { createRow } from '../../actions/rows.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { gatesInOrder, stageAfterGates } from '../../domain/rules/gates.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WarningIcon } from '../../ui/icons/icons.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { ReadinessSection } from '../readiness/readiness-section.tsx';
import { GateItem } from './gate-item.tsx';
import styles from './gates.module.css';
import { standardGates } from './standard-gates.ts';

export function GatesPanel({ project }: { readonly project: Row<'project'> }) {
  const t = useTranslate();
  const park = usePark();
  const gates = useMemo(() => gatesInOrder(park, project.id), [park, project.id]);
  return (
    <div className={styles.panel}>
      <section aria-labelledby="gates-title">
        <h2 id="gates-title" className={styles.heading}>
          {t('gates:title')}
        </h2>
        <StageNote project={project} gates={gates} />
        {gates.length === 0 ? (
          <EmptyState order={3} title={t('gates:none')} todo={t('gates:todo')} actions={<TemplateButton project={project.id} />} />
        ) : (
          <Accordion multiple variant="separated" chevronPosition="left" order={3}>
            {gates.map((gate) => (
              <GateItem key={gate.id} gate={gate} />
            ))}
          </Accordion>
        )}
        <NewGate project={project.id} />
      </section>
      <ReadinessSection project={project.id} />
    </div>
  );
}

/** The stage was set by hand to another one than the gates say. */
function StageNote({ project, gates }: { readonly project: Row<'project'>; readonly gates: readonly Row<'gateReview'>[] }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const stage = stageAfterGates(gates);
  if (stage === null || stage === project.stage) return null;
  const word = (value: string) => enumLabel(t, 'project', 'stage', value);
  return (
    <Alert color="yellow" icon={<WarningIcon />} mb="sm" role="status">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t('gates:differs', { gates: word(stage), stage: word(project.stage) })}</Text>
        <Button size="xs" variant="default" onClick={() => void run(moveToStage(context(), project.id, stage))}>
          {t('gates:align', { stage: word(stage) })}
        </Button>
      </Group>
    </Alert>
  );
}

function TemplateButton({ project }: { readonly project: Id }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  return <Button onClick={() => void run(addGates(context(), project, standardGates()))}>{t('gates:template')}</Button>;
}

function NewGate({ project }: { readonly project: Id }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [name, setName] = useKept(`gates.new.${project}`, '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const made = context();
    const created = await run(createRow(made, 'gateReview', made.newId(), { project, gate: { [t.language]: name.trim() } }));
    if (created !== undefined) setName('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap="xs" mt="sm" wrap="nowrap" maw="36rem">
        <TextInput
          flex={1}
          aria-label={t('gates:new')}
          placeholder={t('gates:new')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('gates:add')}
        </Button>
      </Group>
    </form>
  );
}
