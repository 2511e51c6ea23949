// Decides a gate: decision, day, reason, conditions, and whether the project's stage follows. Criteria that are not met are confirmed in words.
import { Alert, Button, Checkbox, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Decision, decideGate, stageIfDecided } from '../../actions/gates.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { conditionsOfGate, unmetCriteria } from '../../domain/rules/gates.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { LANGUAGE_TAGS, useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { focusInvalid } from '../../ui/focus-invalid.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { BLANK, ConditionFields, type TypedCondition } from './condition-fields.tsx';
import { VoteTally } from './vote-tally.tsx';

type Gate = Row<'gateReview'>;

interface DecideDialogProps {
  readonly gate: Gate;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function DecideDialog({ gate, opened, onClose }: DecideDialogProps) {
  const t = useTranslate();
  const name = readLocalized(gate.gate, t.language).text || t('common:untitled');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('gates:decideTitle', { gate: name })}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <DecideForm gate={gate} onClose={onClose} />
    </Modal>
  );
}

function DecideForm({ gate, onClose }: Omit<DecideDialogProps, 'opened'>) {
  const t = useTranslate();
  const today = useToday();
  const context = useActionContext();
  const run = useRun();
  const [decision, setDecision] = useState(gate.decision);
  const [decidedOn, setDecidedOn] = useState<CalendarDate | null>(gate.decidedOn ?? gate.heldOn ?? today);
  const [reason, setReason] = useState(gate.decisionReason[t.language] ?? '');
  const [typed, setTyped] = useState<readonly TypedCondition[]>([BLANK]);
  const [setsStage, setSetsStage] = useState(true);
  const [isAnyway, setAnyway] = useState(false);
  const [isTried, setTried] = useState(false);
  const isGo = decision === 'go' || decision === 'conditionalGo';
  const unmet = isGo ? unmetCriteria(gate).length : 0;
  const wrongWith = useConditionCheck(gate, typed);
  const submit = async (event: FormEvent<HTMLElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    flushSync(() => setTried(true));
    if (focusInvalid(form) || decision === null || decidedOn === null || (unmet > 0 && !isAnyway)) return;
    const written = decision === 'conditionalGo' ? typed.filter(({ title }) => title.trim() !== '') : [];
    const conditions = written.map(({ title, due }) => ({ title: { [t.language]: title.trim() }, due }));
    const decided: Decision = { decision, decidedOn, reason: { [t.language]: reason.trim() }, conditions, setsStage };
    if ((await run(decideGate(context(), gate, decided))) !== undefined) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <VoteTally gate={gate} />
        <SelectField
          label={fieldLabel(t, 'gateReview', 'decision')}
          value={decision}
          required
          startsHere
          error={isTried && decision === null ? t('gates:needsDecision') : undefined}
          options={enumValues('gateReview', 'decision').map((value) => ({ value, label: enumLabel(t, 'gateReview', 'decision', value) }))}
          onCommit={setDecision}
        />
        <DateField
          label={fieldLabel(t, 'gateReview', 'decidedOn')}
          value={decidedOn}
          today={today}
          required
          error={isTried && decidedOn === null ? t('gates:needsDate') : undefined}
          onCommit={setDecidedOn}
        />
        <Textarea
          label={fieldLabel(t, 'gateReview', 'decisionReason')}
          lang={LANGUAGE_TAGS[t.language]}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {decision === 'conditionalGo' && (
          <ConditionFields gate={gate.id} typed={typed} errorOf={isTried ? wrongWith : () => null} onChange={setTyped} />
        )}
        <StageChoice gate={gate} decision={decision} decidedOn={decidedOn} isChecked={setsStage} onCheck={setSetsStage} />
        {unmet > 0 && (
          <Alert color="yellow" role={isTried && !isAnyway ? 'alert' : 'status'}>
            <Text size="sm">{t('gates:unmet', { number: unmet })}</Text>
            <Checkbox
              mt="xs"
              label={t('gates:anyway')}
              checked={isAnyway}
              onChange={(event) => setAnyway(event.currentTarget.checked)}
              error={isTried && !isAnyway ? t('common:required') : null}
            />
          </Alert>
        )}
        <DialogActions onCancel={onClose}>
          <Button type="submit">{t('gates:save')}</Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

/** A day alone is no condition, and a conditional go has at least one: typed now, or recorded with the decision that it changes. */
function useConditionCheck(gate: Gate, typed: readonly TypedCondition[]): (condition: TypedCondition, at: number) => string | null {
  const t = useTranslate();
  const hasSome = conditionsOfGate(usePark(), gate.id).length > 0 || typed.some(({ title }) => title.trim() !== '');
  return ({ title, due }, at) => {
    if (title.trim() !== '') return null;
    if (due !== null) return t('gates:needsTitle');
    return !hasSome && at === 0 ? t('gates:needsCondition') : null;
  };
}

interface StageChoiceProps {
  readonly gate: Gate;
  readonly decision: Gate['decision'];
  readonly decidedOn: CalendarDate | null;
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

/** Offered where the project's stage would change. */
function StageChoice({ gate, decision, decidedOn, isChecked, onCheck }: StageChoiceProps) {
  const t = useTranslate();
  const park = usePark();
  const context = useActionContext();
  if (decision === null) return null;
  const stage = stageIfDecided(context(), gate, { decision, decidedOn });
  if (stage === null || stage === park.row('project', gate.project)?.stage) return null;
  return (
    <Checkbox
      label={t('gates:setsStage', { stage: enumLabel(t, 'project', 'stage', stage) })}
      checked={isChecked}
      onChange={(event) => onCheck(event.currentTarget.checked)}
    />
  );
}
