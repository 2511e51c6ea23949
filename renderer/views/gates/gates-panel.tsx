// The gates of a project in order, what they make of its stage, and how ready its elements are.
import { Accordion, Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { addGates } from '../../actions/gates.ts';
import { moveToStage } from '../../actions/projects.ts';
import { createRow } from '../../actions/rows.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { byDayOfGate, stageAfterGates } from '../../domain/rules/gates.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { AddLine } from '../../ui/add-line.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WarningIcon } from '../../ui/icons/icons.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useKept } from '../../ui/use-kept.ts';
import { useLeadTo } from '../../ui/use-lead-to.ts';
import { useStableOrder } from '../../ui/use-stable-order.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { ReadinessSection } from '../readiness/readiness-section.tsx';
import { GateItem } from './gate-item.tsx';
import styles from './gates.module.css';
import { standardGates } from './standard-gates.ts';

interface GatesPanelProps {
  readonly project: Row<'project'>;
  /** The gate that the address names. */
  readonly shown?: Id | undefined;
}

export function GatesPanel({ project, shown }: GatesPanelProps) {
  const t = useTranslate();
  const around = useFocusKept<HTMLDivElement>();
  const gates = useStableOrder(usePark().referring('gateReview', 'project', project.id), byDayOfGate);
  const [kept, setKept] = useKept<readonly Id[]>(`gates.open.${project.id}`, []);
  const [led, setLed] = useState(shown);
  const open = led === undefined ? kept : [...new Set([...kept, led])];
  useLeadTo(around, led);
  const change = (next: readonly Id[]) => {
    setKept(next);
    setLed(undefined);
  };
  const lead = (id: Id) => {
    setKept(open);
    setLed(id);
  };
  return (
    <div ref={around} className={styles.panel}>
      <section aria-labelledby="gates-title">
        <h2 id="gates-title" className={styles.heading}>
          {t('gates:title')}
        </h2>
        <StageNote project={project} gates={gates} />
        {gates.length === 0 ? (
          <EmptyState order={3} title={t('gates:none')} todo={t('gates:todo')} actions={<TemplateButton project={project.id} />} />
        ) : (
          <Accordion multiple value={[...open]} onChange={change} variant="separated" chevronPosition="left" order={3}>
            {gates.map((gate) => (
              <GateItem key={gate.id} gate={gate} />
            ))}
          </Accordion>
        )}
        <NewGate project={project.id} onAdded={lead} />
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

/** A gate that was just added is opened, and has the focus: its day and criteria are what comes next. */
function NewGate({ project, onAdded }: { readonly project: Id; readonly onAdded: (id: Id) => void }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const add = async (name: string) => {
    const made = context();
    const id = made.newId();
    const created = await run(createRow(made, 'gateReview', id, { project, gate: { [t.language]: name } }));
    if (created !== undefined) onAdded(id);
    return created;
  };
  return <AddLine label={t('gates:new')} button={t('gates:add')} kept={`gates.new.${project}`} onAdd={add} />;
}
