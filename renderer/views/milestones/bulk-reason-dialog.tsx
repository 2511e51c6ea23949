// One reason for the slips of all selected milestones.
import { giveReasonToMany } from '../../actions/bulk-milestones.ts';
import { NO_REASON, type SlipReason } from '../../actions/milestones.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { SlipDialog } from '../project/grid/slip-dialog.tsx';

interface BulkReasonDialogProps {
  readonly milestones: readonly Row<'milestone'>[];
  readonly onClose: () => void;
}

export function BulkReasonDialog({ milestones, onClose }: BulkReasonDialogProps) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const answer = (reason: SlipReason | 'none' | null) => {
    onClose();
    if (reason !== null) void run(giveReasonToMany(context(), milestones, reason === 'none' ? NO_REASON : reason));
  };
  return (
    <SlipDialog
      place="bulk.reason"
      title={t('milestones:slip.reasonTitle')}
      summary={t('milestones:bulk.reasonFor', { count: milestones.length })}
      initial={NO_REASON}
      canSkip={false}
      onAnswer={answer}
    />
  );
}
