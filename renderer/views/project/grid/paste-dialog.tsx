// What of a block pasted into the grid was refused: the cells that have a place stay there to be mended.
import { problemText } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { RefusedCells, type RefusedText } from '../../../ui/block/refused-cells.tsx';
import { columnLabel } from './grid-columns.ts';
import type { PastePlan, RefusedCell } from './plan-paste.ts';

interface PasteDialogProps {
  /** null: nothing is asked. */
  readonly plan: PastePlan | null;
  readonly onPasteRest: () => void;
  readonly onGiveUp: () => void;
}

export function PasteDialog({ plan, onPasteRest, onGiveUp }: PasteDialogProps) {
  const t = useTranslate();
  return (
    <RefusedCells
      refused={plan === null ? null : plan.refused.map((cell) => refusedText(t, cell))}
      rest={plan === null ? 0 : plan.created.length + plan.updated.length}
      hint={t('milestones:paste.nothingYet')}
      onPasteRest={onPasteRest}
      onGiveUp={onGiveUp}
    />
  );
}

function refusedText(t: Translate, cell: RefusedCell): RefusedText {
  return { ...cell, column: cell.column === null ? null : columnLabel(t, cell.column), why: whyText(t, cell) };
}

function whyText(t: Translate, { why, text }: RefusedCell): string {
  if (why === 'readOnly') return t('common:paste.readOnly', { text });
  if (why === 'outside') return t('common:paste.outside', { text });
  return problemText(t, why).what;
}
