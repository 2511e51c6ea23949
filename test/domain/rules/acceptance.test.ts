import { describe, expect, it } from 'vitest';
import { create, type Edit, remove, update } from '../../../renderer/changes/edit.ts';
import {
  contradictingParties,
  missingParties,
  possibleParties,
  standings,
  type Verdict,
} from '../../../renderer/domain/rules/acceptance.ts';
import { Replica, testId } from '../../helpers/replica.ts';
import { idOf } from '../../reports/park-builder.ts';
import { milestoneId, milestoneOf, parkWith } from './park.ts';

const [UNIVERSITY, FACTORY, FUND] = [idOf(501), idOf(502), idOf(503)];

const organizations = [UNIVERSITY, FACTORY, FUND].map((id, at) => create('organization', id, { name: { en: `Party ${at}` } }));

function said(at: number, party: string, verdict: Verdict | null, on: string | null = '2026-03-02'): Edit {
  return create('acceptance', idOf(600 + at), { milestone: milestoneId(0), party, verdict, on });
}

function missing(parties: readonly string[], ...more: readonly Edit[]): string[] {
  const park = parkWith([{ parties: [...parties] }], [...organizations, ...more]);
  return missingParties(park, milestoneOf(park));
}

describe('missingParties', () => {
  it('names nobody where a milestone has no parties', () => {
    expect(missing([])).toEqual([]);
  });

  it('names those who said nothing, those who refused, and those whose verdict was withdrawn', () => {
    expect(missing([UNIVERSITY, FACTORY, FUND], said(1, FACTORY, 'rejected'), said(2, FUND, null))).toEqual([UNIVERSITY, FACTORY, FUND]);
  });

  it('takes acceptance with remarks for acceptance', () => {
    expect(missing([UNIVERSITY, FACTORY], said(1, UNIVERSITY, 'acceptedWithRemarks'), said(2, FACTORY, 'accepted'))).toEqual([]);
  });

  it('goes by what a party said last', () => {
    expect(missing([FUND], said(1, FUND, 'rejected', '2026-03-02'), said(2, FUND, 'accepted', '2026-03-09'))).toEqual([]);
    expect(missing([FUND], said(1, FUND, 'rejected', '2026-03-09'), said(2, FUND, 'accepted', '2026-03-02'))).toEqual([FUND]);
  });

  it('hears also a party that spoke without having been chosen', () => {
    expect(missing([], said(1, FUND, 'rejected'))).toEqual([FUND]);
  });

  it('does not wait for an organization that was deleted', () => {
    expect(missing([UNIVERSITY, FUND], remove('organization', FUND))).toEqual([UNIVERSITY]);
  });
});

describe('contradictingParties', () => {
  const named = (status: 'accepted' | 'submitted', ...more: readonly Edit[]) => {
    const park = parkWith([{ parties: [FUND], status }], [...organizations, ...more]);
    return contradictingParties(park, milestoneOf(park));
  };

  it('names the parties that have not accepted what is called accepted', () => {
    expect(named('accepted')).toEqual([FUND]);
    expect(named('accepted', said(1, FUND, 'rejected'))).toEqual([FUND]);
  });

  it('names nobody where all have accepted, or nobody says that it is accepted', () => {
    expect(named('accepted', said(1, FUND, 'acceptedWithRemarks'))).toEqual([]);
    expect(named('submitted')).toEqual([]);
  });

  it('names the party that took its verdict back on one laptop, while the milestone was accepted on the other', () => {
    const here = new Replica();
    here.commit([
      ...organizations,
      create('project', idOf(1), { code: 'P', name: { en: 'P' } }),
      create('milestone', milestoneId(0), { project: idOf(1), title: { en: 'M' }, parties: [FUND] }),
      said(1, FUND, 'accepted'),
    ]);
    const there = here.copyAs(testId('d', 2));
    here.commit([update('milestone', milestoneId(0), { status: 'accepted' })]);
    there.commit([update('acceptance', idOf(601), { verdict: 'rejected' })]);
    expect(contradictingParties(here.view, milestoneOf(here.view))).toEqual([]);
    here.merge(there.bundleFor(here));
    there.merge(here.bundleFor(there));
    for (const { view } of [here, there]) expect(contradictingParties(view, milestoneOf(view))).toEqual([FUND]);
  });
});

describe('standings', () => {
  it('gives each party once, with what it said', () => {
    const park = parkWith([{ parties: [FUND] }], [...organizations, said(1, FUND, 'accepted'), said(2, FACTORY, 'rejected')]);
    expect(standings(park, milestoneOf(park)).map(({ party, hasAccepted, acceptance }) => [party, hasAccepted, acceptance?.id])).toEqual([
      [FUND, true, idOf(601)],
      [FACTORY, false, idOf(602)],
    ]);
  });
});

describe('possibleParties', () => {
  it('offers the partners of the project and the parties of its agreement, each once', () => {
    const agreement = create('agreement', idOf(700), { number: '1', title: { en: 'Frame' }, parties: [FACTORY, FUND] });
    const partners = [
      { organization: UNIVERSITY, role: {} },
      { organization: FACTORY, role: {} },
    ];
    const park = parkWith([{}], [...organizations, agreement], { partners, agreement: idOf(700) });
    expect(possibleParties(park, milestoneOf(park))).toEqual([UNIVERSITY, FACTORY, FUND]);
  });
});
