// Why a forecast moves later. It may be left open: the slip is then listed as one without a reason.
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { NO_REASON, type SlipReason } from '../../../actions/milestones.ts';
import { SLIP_CATEGORIES } from '../../../domain/registry/enum-values.ts';
import { enumLabel, partLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { isComposing } from '../../../ui/use-hotkey.ts';
import { useKept } from '../../../ui/use-kept.ts';

interface SlipDialogProps {
  /** Under what the draft is kept: one of a move and of a reason given later, for each milestone. */
  readonly place: string;
  readonly title: string;
  /** What moves, from when to when. */
  readonly summary: string;
  readonly initial: SlipReason;
  /** Whether leaving it open is offered: while a forecast moves, not when a reason is written afterwards. */
  readonly canSkip: boolean;
  /** What else is asked of the move. */
  readonly children?: ReactNode;
  /** null: given up. */
  readonly onAnswer: (reason: SlipReason | 'none' | null) => void;
}

export function SlipDialog({ place, title, summary, initial, canSkip, children, onAnswer }: SlipDialogProps) {
  const t = useTranslate();
  // What was written stays when the dialog is closed by mistake.
  const [reason, setReason] = useKept(`slip.${place}`, initial);
  const isEmpty = reason.category === null && reason.text.trim() === '';
  const answer = (given: SlipReason | 'none') => {
    setReason(typeof given === 'string' ? NO_REASON : given);
    onAnswer(given);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer(isEmpty ? 'none' : { ...reason, text: reason.text.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isComposing(event.nativeEvent) && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    <Modal opened onClose={() => onAnswer(null)} title={title} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{summary}</Text>
          <SelectField
            label={partLabel(t, 'milestone', 'slipReason', 'category')}
            value={reason.category}
            emptyLabel={t('common:notSet')}
            options={SLIP_CATEGORIES.map((value) => ({ value, label: enumLabel(t, 'milestone', 'slipReason.category', value) }))}
            onCommit={(category) => setReason({ ...reason, category })}
          />
          <Textarea
            label={partLabel(t, 'milestone', 'slipReason', 'text')}
            autosize
            minRows={3}
            value={reason.text}
            onChange={(event) => setReason({ ...reason, text: event.currentTarget.value })}
            onKeyDown={onKeyDown}
            data-autofocus
          />
          {children}
          <Group justify="flex-end" gap="xs">
            {canSkip && (
              <Button variant="default" onClick={() => answer('none')}>
                {t('milestones:slip.skip')}
              </Button>
            )}
            <Button type="submit" disabled={canSkip && isEmpty}>
              {t('milestones:slip.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
