// The dialogs of the grid: what a moved forecast asks for, why one has slipped, and what of a pasted block is refused.
import { captionOf } from '../../../domain/registry/caption.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { usePark } from '../../park/use-park.ts';
import { ReasonDialog } from '../../slips/reason-dialog.tsx';
import { MoveDialog } from '../move/move-dialog.tsx';
import type { MoveAnswer, MoveQuestion } from '../move/move-question.ts';
import { PasteDialog } from './paste-dialog.tsx';
import type { PastePlan } from './plan-paste.ts';

interface GridQuestionsProps {
  readonly move: MoveQuestion | null;
  readonly onMove: (answer: MoveAnswer | null) => void;
  readonly reasonOf: Row<'milestone'> | null;
  readonly onReasonClosed: () => void;
  readonly paste: { readonly refusal: PastePlan | null; readonly pasteRest: () => void; readonly giveUp: () => void };
}

export function GridQuestions({ move, onMove, reasonOf, onReasonClosed, paste }: GridQuestionsProps) {
  const t = useTranslate();
  const park = usePark();
  const nameOf = (milestone: Row<'milestone'>) => captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled');
  return (
    <>
      {move !== null && <MoveDialog key={`${move.milestone.id}.${move.to}`} question={move} onAnswer={onMove} />}
      {reasonOf !== null && <ReasonDialog milestone={reasonOf} name={nameOf(reasonOf)} onClose={onReasonClosed} />}
      <PasteDialog plan={paste.refusal} onPasteRest={paste.pasteRest} onGiveUp={paste.giveUp} />
    </>
  );
}
