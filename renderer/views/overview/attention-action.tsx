// What to do about a concern, in its own words: the dialog for it, or the place where it is done.
import { Button, Modal } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import { Link } from 'wouter';
import { assertNever } from '../../domain/assert-never.ts';
import type { Row } from '../../domain/registry/registry.ts';
import type { AttentionItem } from '../../domain/rules/attention.ts';
import { lacksSlipReason } from '../../domain/rules/milestone-state.ts';
import { useTranslate } from '../../i18n/react.ts';
import { addressOfId } from '../address-of.ts';
import { DecideDialog } from '../gates/decide-dialog.tsx';
import { usePark } from '../park/use-park.ts';
import { AcceptancePanel } from '../project/details/acceptance.tsx';
import { GiveReason } from '../slips/give-reason.tsx';
import { ForecastDialog, type OfMilestone, ReachedDialog } from './day-dialogs.tsx';
import styles from './overview.module.css';

type Item = Exclude<AttentionItem, { kind: 'calendarUncertain' }>;
type Deed = 'forecast' | 'reached' | 'acceptance' | 'risk' | 'gate' | 'dayOff';

interface AttentionActionProps {
  readonly item: Item;
  /** What it is about. */
  readonly name: string;
}

export function AttentionAction({ item, name }: AttentionActionProps) {
  const t = useTranslate();
  const park = usePark();
  if (item.kind === 'highRisk') {
    const href = addressOfId(park, 'risk', item.riskId) ?? '';
    return (
      <Button
        component={Link}
        href={href}
        className={styles.deed}
        size="compact-sm"
        variant="default"
        aria-label={t('overview:actionFor.risk', { name })}
      >
        {t('overview:action.risk')}
      </Button>
    );
  }
  if (item.kind === 'gateUndecided') return <DecideGate gate={park.row('gateReview', item.gateId)} name={name} />;
  const milestone = park.row('milestone', item.milestoneId);
  return milestone === null ? null : <MilestoneAction kind={item.kind} milestone={milestone} name={name} />;
}

interface MilestoneActionProps {
  readonly kind: Exclude<Item['kind'], 'highRisk' | 'gateUndecided'>;
  readonly milestone: Row<'milestone'>;
  readonly name: string;
}

/** A slip that nobody has explained is explained before its forecast moves on. */
function MilestoneAction({ kind, milestone, name }: MilestoneActionProps) {
  const about = { milestone, name };
  switch (kind) {
    case 'slipReasonMissing':
      return <GiveReason milestone={milestone} />;
    case 'slipping':
      return lacksSlipReason(milestone) ? (
        <GiveReason milestone={milestone} />
      ) : (
        <DialogButton {...about} deed="forecast" dialog={ForecastDialog} />
      );
    case 'overdue':
      return <DialogButton {...about} deed="forecast" dialog={ForecastDialog} />;
    case 'dueOnDayOff':
      return <DialogButton {...about} deed="dayOff" dialog={ForecastDialog} />;
    case 'due':
      return <DialogButton {...about} deed="reached" dialog={ReachedDialog} />;
    case 'notAccepted':
      return <DialogButton {...about} deed="acceptance" dialog={AcceptanceDialog} />;
    default:
      return assertNever(kind);
  }
}

interface DialogButtonProps {
  readonly deed: Deed;
  readonly milestone: Row<'milestone'>;
  readonly name: string;
  readonly dialog: ComponentType<OfMilestone>;
}

function DialogButton({ deed, dialog: Dialog, ...about }: DialogButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DeedButton deed={deed} name={about.name} onClick={() => setOpen(true)} />
      {isOpen && <Dialog {...about} onClose={() => setOpen(false)} />}
    </>
  );
}

function DecideGate({ gate, name }: { readonly gate: Row<'gateReview'> | null; readonly name: string }) {
  const [isOpen, setOpen] = useState(false);
  if (gate === null) return null;
  return (
    <>
      <DeedButton deed="gate" name={name} onClick={() => setOpen(true)} />
      {isOpen && <DecideDialog gate={gate} opened onClose={() => setOpen(false)} />}
    </>
  );
}

/** A screen reader goes from button to button: each says what it is about. */
function DeedButton({ deed, name, onClick }: { readonly deed: Deed; readonly name: string; readonly onClick: () => void }) {
  const t = useTranslate();
  return (
    <Button size="compact-sm" variant="default" aria-label={t(`overview:actionFor.${deed}`, { name })} onClick={onClick}>
      {t(`overview:action.${deed}`)}
    </Button>
  );
}

function AcceptanceDialog({ milestone, name, onClose }: OfMilestone) {
  const t = useTranslate();
  return (
    <Modal opened onClose={onClose} title={name} size="lg" centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <AcceptancePanel milestone={milestone} />
    </Modal>
  );
}
