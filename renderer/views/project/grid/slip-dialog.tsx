// Why a forecast moves later. It may be left open: the slip is then listed as one without a reason.
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { SlipReason } from '../../../actions/milestones.ts';
import { SLIP_CATEGORIES } from '../../../domain/registry/enum-values.ts';
import { enumLabel, partLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { isComposing } from '../../../ui/use-hotkey.ts';

interface SlipDialogProps {
  readonly title: string;
  /** What moves, from when to when. */
  readonly summary: string;
  readonly initial: SlipReason;
  /** Whether leaving it open is offered: while a forecast moves, not when a reason is written afterwards. */
  readonly canSkip: boolean;
  /** null: given up. */
  readonly onAnswer: (reason: SlipReason | 'none' | null) => void;
}

export function SlipDialog({ title, summary, initial, canSkip, onAnswer }: SlipDialogProps) {
  const t = useTranslate();
  const [reason, setReason] = useState(initial);
  const isEmpty = reason.category === null && reason.text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAnswer(isEmpty ? 'none' : { ...reason, text: reason.text.trim() });
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
          <Group justify="flex-end" gap="xs">
            {canSkip && (
              <Button variant="default" onClick={() => onAnswer('none')}>
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
