// One click from where a slip lacks its reason to where it is written.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { giveSlipReason, NO_REASON, type SlipReason } from '../../actions/milestones.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { useTranslate } from '../../i18n/react.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { SlipDialog } from '../project/grid/slip-dialog.tsx';

/** @param milestone null where it was deleted meanwhile: nothing is shown */
export function GiveReason({ milestone }: { readonly milestone: Row<'milestone'> | null }) {
  const t = useTranslate();
  const park = usePark();
  const [asked, setAsked] = useState(false);
  if (milestone === null) return null;
  const name = captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled');
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={t('slips:giveFor', { milestone: name })} onClick={() => setAsked(true)}>
        {t('slips:give')}
      </Button>
      {asked && <ReasonDialog milestone={milestone} name={name} onClose={() => setAsked(false)} />}
    </>
  );
}

interface ReasonDialogProps {
  readonly milestone: Row<'milestone'>;
  readonly name: string;
  readonly onClose: () => void;
}

/** Where the reason of a slip is written afterwards. */
export function ReasonDialog({ milestone, name, onClose }: ReasonDialogProps) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const answer = (reason: SlipReason | 'none' | null) => {
    onClose();
    if (reason !== null) void run(giveSlipReason(context(), milestone, reason === 'none' ? NO_REASON : reason));
  };
  return (
    <SlipDialog
      place={`slips.${milestone.id}`}
      title={t('milestones:slip.reasonTitle')}
      summary={name}
      initial={milestone.slipReason}
      canSkip={false}
      onAnswer={answer}
    />
  );
}
