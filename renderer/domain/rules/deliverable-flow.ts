// The way of a deliverable from planned to accepted: which steps are legal, and which dates a step sets.
import type { CalendarDate } from '../registry/fields.ts';
import type { Row } from '../registry/registry.ts';

type Deliverable = Row<'deliverable'>;
export type DeliverableStatus = Deliverable['status'];

/** The steps on from each status first, then those that take one back. */
const STEPS = {
  planned: [{ step: 'begin', to: 'inProgress' }],
  inProgress: [
    { step: 'submit', to: 'submitted' },
    { step: 'unbegin', to: 'planned' },
  ],
  submitted: [
    { step: 'accept', to: 'accepted' },
    { step: 'reject', to: 'rejected' },
    { step: 'withdraw', to: 'inProgress' },
  ],
  accepted: [{ step: 'reopen', to: 'submitted' }],
  rejected: [
    { step: 'rework', to: 'inProgress' },
    { step: 'resubmit', to: 'submitted' },
  ],
} as const satisfies Readonly<Record<DeliverableStatus, readonly { step: string; to: DeliverableStatus }[]>>;

type LegalStep = (typeof STEPS)[DeliverableStatus][number];

export function legalSteps(status: DeliverableStatus): readonly LegalStep[] {
  return STEPS[status];
}

/**
 * What a step writes. A date that the step brings is set to `today` unless one was given before; one that no longer holds is cleared:
 * what is planned or in work was not submitted, and only what is accepted has a day of acceptance. What was rejected keeps the day on
 * which it was submitted; submitting it again is another day.
 * @returns null where the step is not legal
 */
export function stepTo(
  { status, submittedOn, acceptedOn }: Pick<Deliverable, 'status' | 'submittedOn' | 'acceptedOn'>,
  to: DeliverableStatus,
  today: CalendarDate,
): Pick<Deliverable, 'status' | 'submittedOn' | 'acceptedOn'> | null {
  if (!legalSteps(status).some((legal) => legal.to === to)) return null;
  if (to === 'planned' || to === 'inProgress') return { status: to, submittedOn: null, acceptedOn: null };
  if (to === 'accepted') return { status: to, submittedOn, acceptedOn: acceptedOn ?? today };
  const isAgain = status === 'rejected';
  return { status: to, submittedOn: isAgain ? today : (submittedOn ?? today), acceptedOn: null };
}
