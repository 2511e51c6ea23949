// One gate: what it is at a glance, and opened, everything about it, edited where it stands.
import { Accordion, Badge, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { deleteRows } from '../../actions/rows.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { dayOfGate, gateState } from '../../domain/rules/gates.ts';
import { formatDate } from '../../i18n/formats.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { RowField } from '../park/row-field.tsx';
import { useDeletedNotice } from '../park/use-deleted-notice.tsx';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { GateConditions } from './gate-conditions.tsx';
import { GateCriteria } from './gate-criteria.tsx';
import { GateVotes } from './gate-votes.tsx';
import styles from './gates.module.css';

type Gate = Row<'gateReview'>;

export function GateItem({ gate }: { readonly gate: Gate }) {
  return (
    <Accordion.Item value={gate.id} data-id={gate.id} className={styles.item}>
      <Accordion.Control>
        <GateSummary gate={gate} />
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="md">
          <div className={styles.facts}>
            <div className={styles.wide}>
              <RowField entity="gateReview" row={gate} field="gate" />
            </div>
            <RowField entity="gateReview" row={gate} field="fromStage" />
            <RowField entity="gateReview" row={gate} field="toStage" />
            <RowField entity="gateReview" row={gate} field="plannedOn" />
            <RowField entity="gateReview" row={gate} field="heldOn" />
          </div>
          <GateCriteria gate={gate} />
          <GateVotes gate={gate} />
          <GateDecision gate={gate} />
          <GateConditions gate={gate.id} />
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

/** State and decision in words: colour says nothing that they do not. */
function GateSummary({ gate }: { readonly gate: Gate }) {
  const t = useTranslate();
  const day = dayOfGate(gate);
  const state = gateState(gate);
  const stage = (field: 'fromStage' | 'toStage') => (gate[field] === null ? null : enumLabel(t, 'gateReview', field, gate[field]));
  const [before, after] = [stage('fromStage'), stage('toStage')];
  const met = gate.criteria.filter((criterion) => criterion.met === true).length;
  return (
    <span className={styles.summary}>
      <span className={styles.name}>{readLocalized(gate.gate, t.language).text || t('common:untitled')}</span>
      <span className={styles.quiet}>{day === null ? t('gates:undated') : formatDate(day, t.language, 'short')}</span>
      <Badge variant={state === 'decided' ? 'default' : 'transparent'} color="gray" tt="none" component="span">
        {state !== 'decided' || gate.decision === null
          ? t(state === 'held' ? 'gates:state.held' : 'gates:state.planned')
          : enumLabel(t, 'gateReview', 'decision', gate.decision)}
      </Badge>
      {before !== null && after !== null && <span className={styles.quiet}>{t('gates:leads', { before, after })}</span>}
      {gate.criteria.length > 0 && (
        <span className={styles.quiet}>{t('gates:criteriaMet', { part: met, total: gate.criteria.length })}</span>
      )}
    </span>
  );
}

function GateDecision({ gate }: { readonly gate: Gate }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  const [isOpen, setOpen] = useState(false);
  const remove = async () => {
    const deleted = await run(deleteRows(context(), 'gateReview', [gate.id]));
    if (deleted != null) tellDeleted(deleted);
  };
  return (
    <>
      {gate.decision !== null && (
        <div className={styles.facts}>
          <RowField entity="gateReview" row={gate} field="decidedOn" />
          <RowField entity="gateReview" row={gate} field="decisionReason" multiline />
          <RowField entity="gateReview" row={gate} field="conditions" multiline />
        </div>
      )}
      <Group gap="xs">
        <Button variant={gate.decision === null ? 'filled' : 'default'} onClick={() => setOpen(true)}>
          {t(gate.decision === null ? 'gates:decide' : 'gates:redecide')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void remove()}>
          {t('gates:delete')}
        </Button>
      </Group>
      <DecideDialog gate={gate} opened={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
