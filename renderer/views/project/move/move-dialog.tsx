// What is asked before a forecast moves: why it slips, and whether those who wait for it move too.
import { Button, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { NO_REASON } from '../../../actions/milestones.ts';
import { captionOf } from '../../../domain/registry/caption.ts';
import { baselineDateOf } from '../../../domain/rules/baselines.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { DialogActions } from '../../../ui/dialog-actions.tsx';
import { usePark } from '../../park/use-park.ts';
import { SlipDialog } from '../grid/slip-dialog.tsx';
import { DependentsChoice } from './dependents-choice.tsx';
import type { MoveAnswer, MoveQuestion } from './move-question.ts';

interface MoveDialogProps {
  readonly question: MoveQuestion;
  /** null: the move is given up. */
  readonly onAnswer: (answer: MoveAnswer | null) => void;
}

/**
 * For every view in which a forecast can be moved. On a drop, a key or a typed date: `questionOfMove(park, milestone, to)`; if it is null,
 * `moveForecast` at once, else show `<MoveDialog key={…} question={…} onAnswer={…} />` and run `moveAsAnswered(context(), question, answer)`
 * unless the answer is null.
 */
export function MoveDialog({ question, onAnswer }: MoveDialogProps) {
  const [along, setAlong] = useState(true);
  const words = useWords(question);
  const moves = along ? question.moves : [];
  const choice = question.moves.length > 0 && <DependentsChoice moves={question.moves} along={along} onChange={setAlong} />;
  if (!question.isSlip) {
    return (
      <PlainDialog {...words} onMove={() => onAnswer({ reason: undefined, moves })} onGiveUp={() => onAnswer(null)}>
        {choice}
      </PlainDialog>
    );
  }
  return (
    <SlipDialog
      {...words}
      place={`${question.milestone.id}.${question.to}`}
      initial={NO_REASON}
      canSkip
      onAnswer={(reason) => onAnswer(reason === null ? null : { reason: reason === 'none' ? NO_REASON : reason, moves })}
    >
      {choice}
    </SlipDialog>
  );
}

interface PlainDialogProps {
  readonly title: string;
  readonly summary: string;
  readonly children: React.ReactNode;
  readonly onMove: () => void;
  readonly onGiveUp: () => void;
}

/** A first date is no slip, but milestones may wait for it. */
function PlainDialog({ title, summary, children, onMove, onGiveUp }: PlainDialogProps) {
  const t = useTranslate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMove();
  };
  return (
    <Modal opened onClose={onGiveUp} title={title} centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{summary}</Text>
          {children}
          <DialogActions onCancel={onGiveUp}>
            <Button type="submit" data-autofocus>
              {t('links:move.do')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}

function useWords({ milestone, to, isSlip }: MoveQuestion): { readonly title: string; readonly summary: string } {
  const t = useTranslate();
  const park = usePark();
  const from = milestone.forecastDate ?? baselineDateOf(park, milestone);
  return {
    title: t(isSlip ? 'milestones:slip.title' : 'links:move.title'),
    summary: t('milestones:slip.move', {
      milestone: captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled'),
      from: from === null ? t('common:empty') : formatDate(from, t.language, 'short'),
      to: formatDate(to, t.language, 'short'),
    }),
  };
}
