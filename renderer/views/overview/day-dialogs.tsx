// The day on which a milestone is expected, or was reached, asked for where the concern about it stands.
import { Button, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { moveForecast } from '../../actions/milestones.ts';
import { updateRow } from '../../actions/rows.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { baselineDateOf } from '../../domain/rules/baselines.ts';
import { formatDate } from '../../i18n/formats.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { MoveDialog } from '../project/move/move-dialog.tsx';
import { type MoveQuestion, moveAsAnswered, questionOfMove } from '../project/move/move-question.ts';

export interface OfMilestone {
  readonly milestone: Row<'milestone'>;
  readonly name: string;
  readonly onClose: () => void;
}

/** Then, where the move is a slip or others wait for the milestone, what every move of a forecast asks. */
export function ForecastDialog({ milestone, name, onClose }: OfMilestone) {
  const t = useTranslate();
  const park = usePark();
  const context = useActionContext();
  const run = useRun();
  const [question, setQuestion] = useState<MoveQuestion | null>(null);
  const move = (to: CalendarDate) => {
    const asked = questionOfMove(park, milestone, to);
    setQuestion(asked);
    if (asked !== null) return;
    onClose();
    void run(moveForecast(context(), milestone, to));
  };
  if (question === null) {
    return (
      <DayDialog
        title={t('overview:day.forecastTitle')}
        name={name}
        milestone={milestone}
        field="forecastDate"
        problemOf={(day) => (day === null || day === milestone.forecastDate ? t('overview:day.needed') : null)}
        onDay={move}
        onClose={onClose}
      />
    );
  }
  return (
    <MoveDialog
      question={question}
      onAnswer={(answer) => {
        onClose();
        if (answer !== null) void run(moveAsAnswered(context(), question, answer));
      }}
    />
  );
}

export function ReachedDialog({ milestone, name, onClose }: OfMilestone) {
  const t = useTranslate();
  const today = useToday();
  const context = useActionContext();
  const run = useRun();
  return (
    <DayDialog
      title={t('overview:day.reachedTitle')}
      name={name}
      milestone={milestone}
      field="actualDate"
      problemOf={(day) => (day === null ? t('common:required') : day > today ? t('overview:day.future') : null)}
      onDay={(actualDate) => {
        onClose();
        void run(updateRow(context(), 'milestone', milestone.id, { actualDate }));
      }}
      onClose={onClose}
    />
  );
}

interface DayDialogProps extends OfMilestone {
  readonly title: string;
  readonly field: 'forecastDate' | 'actualDate';
  /** What is wrong with a day, in words; null: nothing. */
  readonly problemOf: (day: CalendarDate | null) => string | null;
  readonly onDay: (day: CalendarDate) => void;
}

function DayDialog({ title, name, milestone, field, problemOf, onDay, onClose }: DayDialogProps) {
  const t = useTranslate();
  const promised = baselineDateOf(usePark(), milestone);
  const today = useToday();
  const [day, setDay] = useState(milestone[field]);
  const [isTried, setTried] = useState(false);
  const problem = problemOf(day);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    // What cannot be read as a date stays in the field, with its reason; the day is then still the one before.
    const isUnread = event.currentTarget.querySelector('[aria-invalid="true"]') !== null;
    if (day !== null && problem === null && !isUnread) onDay(day);
  };
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{name}</Text>
          <DateField
            label={fieldLabel(t, 'milestone', field)}
            description={
              promised === null
                ? t('overview:day.notPromised')
                : t('overview:day.promised', { date: formatDate(promised, t.language, 'short') })
            }
            value={day}
            today={today}
            onCommit={setDay}
            error={isTried && problem !== null ? problem : undefined}
            required
            autoFocus
          />
          <DialogActions onCancel={onClose}>
            <Button type="submit">{t('overview:day.save')}</Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
