// By how many working days the selected forecasts move; then, where some slip, why.
import { Alert, Button, Modal, NumberInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { shiftMany } from '../../actions/bulk-milestones.ts';
import { NO_REASON, type SlipReason } from '../../actions/milestones.ts';
import type { Row } from '../../domain/registry/registry.ts';
import type { Problem } from '../../domain/result.ts';
import { type Shift, shiftsOf } from '../../domain/rules/bulk-shift.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { problemHint } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { SlipDialog } from '../project/grid/slip-dialog.tsx';

interface BulkShiftDialogProps {
  readonly milestones: readonly Row<'milestone'>[];
  readonly onClose: () => void;
}

/** As long as a lag may be. */
const FURTHEST = 3660;

export function BulkShiftDialog({ milestones, onClose }: BulkShiftDialogProps) {
  const t = useTranslate();
  const park = usePark();
  const context = useActionContext();
  const run = useRun();
  const [days, setDays] = useState<number | string>('');
  const [problem, setProblem] = useState<Problem | 'nothing' | null>(null);
  const [shifts, setShifts] = useState<readonly Shift[] | null>(null);
  const workingDays = typeof days === 'number' ? days : 0;
  const move = (moved: readonly Shift[], reason: SlipReason) => {
    onClose();
    void run(shiftMany(context(), moved, workingDays, reason));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = shiftsOf(park, milestones, workingDays, calendarsOf(park));
    if (!found.ok) return setProblem(found.problem);
    if (found.value.length === 0) return setProblem('nothing');
    if (found.value.some(({ isSlip }) => isSlip)) return setShifts(found.value);
    move(found.value, NO_REASON);
  };
  if (shifts !== null) {
    const count = shifts.filter(({ isSlip }) => isSlip).length;
    return (
      <SlipDialog
        place="bulk.shift"
        title={t('milestones:slip.title')}
        summary={t('milestones:bulk.slips', { count, days: formatNumber(workingDays, t.language) })}
        initial={NO_REASON}
        canSkip
        onAnswer={(reason) => (reason === null ? onClose() : move(shifts, reason === 'none' ? NO_REASON : reason))}
      />
    );
  }
  const title = t('milestones:bulk.title', { count: milestones.length });
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NumberInput
            label={t('milestones:bulk.days')}
            description={t('milestones:bulk.daysHint')}
            allowDecimal={false}
            min={-FURTHEST}
            max={FURTHEST}
            value={days}
            onChange={(value) => {
              setDays(value);
              setProblem(null);
            }}
            data-autofocus
          />
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem === 'nothing' ? t('milestones:bulk.nothing') : problemHint(t, problem)}
            </Alert>
          )}
          <DialogActions onCancel={onClose}>
            <Button type="submit" disabled={workingDays === 0}>
              {t('common:apply')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
