// Approves the dates as they stand now, under a name.
import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { approveBaseline, datesToApprove } from '../../actions/baselines.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { LANGUAGES, readLocalized } from '../../domain/registry/language.ts';
import { currentBaseline } from '../../domain/rules/baselines.ts';
import { fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { translator } from '../../i18n/translator.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { focusInvalid } from '../../ui/focus-invalid.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';

interface ApproveBaselineDialogProps {
  readonly project: Id;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ApproveBaselineDialog({ project, opened, onClose }: ApproveBaselineDialogProps) {
  const t = useTranslate();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('milestones:baseline.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ApproveForm project={project} onClose={onClose} />
    </Modal>
  );
}

function ApproveForm({ project, onClose }: Omit<ApproveBaselineDialogProps, 'opened'>) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const context = useActionContext();
  const run = useRun();
  const number = park.referring('baseline', 'project', project).length + 1;
  const [typed, setTyped] = useState<string | null>(null);
  const suggested = t('milestones:baseline.name', { number });
  const [approvedOn, setApprovedOn] = useState(today);
  const current = useMemo(() => currentBaseline(park, project), [park, project]);
  const goesOn = current !== null && (current.approvedOn ?? '') > approvedOn ? current : null;
  const dates = Object.keys(datesToApprove(park, project)).length;
  const submit = async (event: FormEvent<HTMLElement>) => {
    event.preventDefault();
    if (focusInvalid(event.currentTarget)) return;
    const approved = await run(approveBaseline(context(), project, nameOf(typed, number, t.language), approvedOn));
    if (approved !== undefined) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm">{t('milestones:baseline.explained', { count: dates })}</Text>
        <TextInput
          label={fieldLabel(t, 'baseline', 'name')}
          value={typed ?? suggested}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
        <DateField
          label={fieldLabel(t, 'baseline', 'approvedOn')}
          value={approvedOn}
          today={today}
          onCommit={(date) => setApprovedOn(date ?? today)}
        />
        {goesOn !== null && (
          <Text size="sm" role="status">
            {t('baselines:approvedOn', { name: readLocalized(goesOn.name, t.language).text })}
          </Text>
        )}
        <DialogActions onCancel={onClose}>
          <Button type="submit" disabled={typed?.trim() === '' || dates === 0}>
            {t('milestones:baseline.approve')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

/** A name of the user's own is in their language; the suggested one is known in all. */
function nameOf(typed: string | null, number: number, language: (typeof LANGUAGES)[number]) {
  if (typed !== null) return { [language]: typed.trim() };
  return Object.fromEntries(LANGUAGES.map((each) => [each, translator(each)('milestones:baseline.name', { number })]));
}
