// The dialogs of the grid: why a forecast slips, why one has slipped, and what of a pasted block is refused.

import { NO_REASON, type SlipReason } from '../../../actions/milestones.ts';
import { captionOf } from '../../../domain/registry/caption.ts';
import type { CalendarDate } from '../../../domain/registry/fields.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { baselineDateOf } from '../../../domain/rules/baselines.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { usePark } from '../../park/use-park.ts';
import { PasteDialog } from './paste-dialog.tsx';
import type { PastePlan } from './plan-paste.ts';
import { SlipDialog } from './slip-dialog.tsx';
import type { SlipQuestion } from './use-cell-commit.ts';

type Answer = (reason: SlipReason | 'none' | null) => void;

interface GridQuestionsProps {
  readonly slip: SlipQuestion | null;
  readonly onSlip: Answer;
  readonly reasonOf: Row<'milestone'> | null;
  readonly onReason: Answer;
  readonly paste: { readonly refusal: PastePlan | null; readonly pasteRest: () => void; readonly giveUp: () => void };
}

export function GridQuestions({ slip, onSlip, reasonOf, onReason, paste }: GridQuestionsProps) {
  const t = useTranslate();
  const park = usePark();
  const nameOf = (milestone: Row<'milestone'>) => captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled');
  const read = (date: CalendarDate | null) => (date === null ? t('common:empty') : formatDate(date, t.language, 'short'));
  return (
    <>
      {slip !== null && (
        <SlipDialog
          place={`${slip.milestone.id}.${slip.to}`}
          title={t('milestones:slip.title')}
          summary={t('milestones:slip.move', {
            milestone: nameOf(slip.milestone),
            from: read(slip.milestone.forecastDate ?? baselineDateOf(park, slip.milestone)),
            to: read(slip.to),
          })}
          initial={NO_REASON}
          canSkip
          onAnswer={onSlip}
        />
      )}
      {reasonOf !== null && (
        <SlipDialog
          place={`${reasonOf.id}.${reasonOf.slipReason.category ?? ''}.${reasonOf.slipReason.text}`}
          title={t('milestones:slip.reasonTitle')}
          summary={nameOf(reasonOf)}
          initial={reasonOf.slipReason}
          canSkip={false}
          onAnswer={onReason}
        />
      )}
      <PasteDialog plan={paste.refusal} onPasteRest={paste.pasteRest} onGiveUp={paste.giveUp} />
    </>
  );
}
