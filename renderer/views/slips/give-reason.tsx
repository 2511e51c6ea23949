// One click from where a slip is told, or lacks its reason, to where the reason is written.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { lacksSlipReason } from '../../domain/rules/milestone-state.ts';
import { useTranslate } from '../../i18n/react.ts';
import { usePark } from '../park/use-park.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** @param milestone null where it was deleted meanwhile: nothing is shown */
export function GiveReason({ milestone }: { readonly milestone: Row<'milestone'> | null }) {
  const t = useTranslate();
  const park = usePark();
  const [asked, setAsked] = useState(false);
  if (milestone === null) return null;
  const isMissing = lacksSlipReason(milestone);
  const name = captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled');
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t(isMissing ? 'slips:giveFor' : 'slips:changeFor', { milestone: name })}
        onClick={() => setAsked(true)}
      >
        {t(isMissing ? 'slips:give' : 'slips:change')}
      </Button>
      {asked && <ReasonDialog milestone={milestone} name={name} onClose={() => setAsked(false)} />}
    </>
  );
}
