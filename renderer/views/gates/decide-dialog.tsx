// Decides a gate: decision, day, reason, conditions, and whether the project's stage follows. Criteria that are not met are confirmed in words.
import { Alert, Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Decision, decideGate, stageIfDecided } from '../../actions/gates.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { unmetCriteria } from '../../domain/rules/gates.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { LANGUAGE_TAGS, useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import styles from './gates.module.css';

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

interface TypedCondition {
  readonly title: string;
  readonly due: CalendarDate | null;
}
const BLANK: TypedCondition = { title: '', due: null };

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
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (decision === null || decidedOn === null || (unmet > 0 && !isAnyway)) return;
    const written = decision === 'conditionalGo' ? typed.filter(({ title }) => title.trim() !== '') : [];
    const conditions = written.map(({ title, due }) => ({ title: { [t.language]: title.trim() }, due }));
    const decided: Decision = { decision, decidedOn, reason: { [t.language]: reason.trim() }, conditions, setsStage };
    if ((await run(decideGate(context(), gate, decided))) !== undefined) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <SelectField
          label={fieldLabel(t, 'gateReview', 'decision')}
          value={decision}
          required
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
        {decision === 'conditionalGo' && <ConditionFields typed={typed} onChange={setTyped} />}
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
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit">{t('gates:save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ConditionFieldsProps {
  readonly typed: readonly TypedCondition[];
  readonly onChange: (typed: readonly TypedCondition[]) => void;
}

function ConditionFields({ typed, onChange }: ConditionFieldsProps) {
  const t = useTranslate();
  const today = useToday();
  return (
    <Stack gap="xs">
      <Text size="sm">{t('gates:conditionsHelp')}</Text>
      {typed.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end, and have no id before they are recorded.
        <div key={at} className={styles.condition}>
          <TextInput
            label={t('gates:condition', { number: at + 1 })}
            value={condition.title}
            onChange={(event) => onChange(typed.with(at, { ...condition, title: event.currentTarget.value }))}
          />
          <DateField
            label={t('gates:due', { number: at + 1 })}
            value={condition.due}
            today={today}
            onCommit={(due) => onChange(typed.with(at, { ...condition, due }))}
          />
        </div>
      ))}
      <Group>
        <Button variant="default" size="xs" onClick={() => onChange([...typed, BLANK])}>
          {t('gates:addCondition')}
        </Button>
      </Group>
    </Stack>
  );
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
