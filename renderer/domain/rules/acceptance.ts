// Who has to accept a milestone, who has, and who is missing.
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';

type Acceptance = Row<'acceptance'>;
export type Verdict = NonNullable<Acceptance['verdict']>;

export interface PartyStanding {
  readonly party: Id;
  /** What the party said last; null where nothing was recorded of it. */
  readonly acceptance: Acceptance | null;
  readonly hasAccepted: boolean;
}

/** The organizations among which a milestone's parties are chosen: partners of its project and parties of its agreement, each once. */
export function possibleParties(park: ParkReader, milestone: Row<'milestone'>): Id[] {
  const project = park.row('project', milestone.project);
  const partners = project?.partners.flatMap(({ organization }) => (organization === null ? [] : [organization])) ?? [];
  const agreement = park.row('agreement', project?.agreement ?? null);
  return [...new Set([...partners, ...(agreement?.parties ?? []), ...milestone.parties])].filter(
    (id) => park.row('organization', id) !== null,
  );
}

/**
 * How each party of a milestone stands: those chosen for it, and whoever gave a verdict without having been chosen. A party whose
 * organization was deleted no longer counts.
 */
export function standings(park: ParkReader, milestone: Row<'milestone'>): PartyStanding[] {
  const recorded = park.referring('acceptance', 'milestone', milestone.id);
  const spoken = recorded.flatMap(({ party, verdict }) => (party === null || verdict === null ? [] : [party]));
  const parties = [...new Set([...milestone.parties, ...spoken])].filter((id) => park.row('organization', id) !== null);
  return parties.map((party) => {
    const acceptance = lastOf(recorded.filter((each) => each.party === party));
    return { party, acceptance, hasAccepted: isAccepting(acceptance?.verdict ?? null) };
  });
}

/** The parties that have not accepted; none where the milestone has no parties: then it is accepted by hand. */
export function missingParties(park: ParkReader, milestone: Row<'milestone'>): Id[] {
  return standings(park, milestone).flatMap(({ party, hasAccepted }) => (hasAccepted ? [] : [party]));
}

/**
 * The parties that contradict a milestone's status: it is called accepted, and they have not accepted it. No action brings that about, but laptops that
 * work apart do, and so does a verdict that is taken back. Empty where nothing is contradicted.
 */
export function contradictingParties(park: ParkReader, milestone: Row<'milestone'>): Id[] {
  return milestone.status === 'accepted' ? missingParties(park, milestone) : [];
}

/** Accepted with remarks is accepted: the remarks are to be seen to, and hold nothing up. */
export function isAccepting(verdict: Acceptance['verdict']): boolean {
  return verdict === 'accepted' || verdict === 'acceptedWithRemarks';
}

/** By its date, those without one first; of one day the row made last (ids are in the order of making). */
function lastOf(acceptances: readonly Acceptance[]): Acceptance | null {
  return acceptances.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).at(-1) ?? null;
}

function keyOf({ on, id }: Acceptance): string {
  return `${on ?? ''} ${id}`;
}
