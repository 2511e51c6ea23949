// Every row of the park has a place where it is seen.
import { describe, expect, test } from 'vitest';
import { create } from '../../renderer/changes/edit.ts';
import type { EntityName } from '../../renderer/domain/registry/registry.ts';
import { addressOfId, historyAddress, rowAtAddress, searchAddress, searchedText } from '../../renderer/views/address-of.ts';
import { Replica, testId } from '../helpers/replica.ts';

const PROJECT = testId('p', 1);
const MILESTONE = testId('m', 1);
const OTHER = testId('m', 2);
const FILE = testId('f', 1);
const MILESTONES = `/projects/${PROJECT}/milestones`;

const replica = new Replica();
replica.commit([
  create('project', PROJECT, { code: 'EXO', name: { en: 'Exoskeleton' } }),
  create('milestone', MILESTONE, { project: PROJECT, title: { en: 'One' } }),
  create('milestone', OTHER, { project: PROJECT, title: { en: 'Two' }, evidence: [testId('f', 3)] }),
  create('milestoneLink', testId('l', 1), { from: MILESTONE, to: OTHER }),
  create('attachment', FILE, { sha256: 'a', name: 'plan.pdf' }),
  create('attachment', testId('f', 2), { sha256: 'b', name: 'loose.pdf' }),
  create('attachment', testId('f', 3), { sha256: 'c', name: 'evidence.pdf' }),
  create('deliverable', testId('d', 1), { milestone: MILESTONE, title: { en: 'Plan' }, files: [FILE] }),
  create('risk', testId('r', 1), { project: PROJECT, title: { en: 'Late' } }),
  create('gateReview', testId('g', 1), { project: PROJECT, gate: { en: 'Gate 1' } }),
  create('person', testId('n', 1), { name: { en: 'Lin' } }),
  create('gateVote', testId('v', 1), { gateReview: testId('g', 1), person: testId('n', 1) }),
  create('tranche', testId('t', 1), { project: PROJECT, source: { en: 'Grant' } }),
  create('organization', testId('o', 1), { name: { en: 'Robotics' } }),
  create('comment', testId('c', 1), { subject: `risk:${testId('r', 1)}`, text: 'Watch it' }),
]);

describe('a row is shown', () => {
  test.each<[EntityName, string, string]>([
    ['project', PROJECT, `/projects/${PROJECT}`],
    ['milestone', MILESTONE, `${MILESTONES}/${MILESTONE}`],
    ['risk', testId('r', 1), `/projects/${PROJECT}/risks/${testId('r', 1)}`],
    ['gateReview', testId('g', 1), `/projects/${PROJECT}/gates/${testId('g', 1)}`],
    ['gateVote', testId('v', 1), `/projects/${PROJECT}/gates/${testId('g', 1)}`],
    ['tranche', testId('t', 1), `/projects/${PROJECT}/money/${testId('t', 1)}`],
    ['deliverable', testId('d', 1), `${MILESTONES}/${MILESTONE}`],
    ['attachment', FILE, `${MILESTONES}/${MILESTONE}`],
    ['attachment', testId('f', 3), `${MILESTONES}/${OTHER}`],
    ['milestoneLink', testId('l', 1), `${MILESTONES}/${OTHER}`],
    ['comment', testId('c', 1), `/projects/${PROJECT}/risks/${testId('r', 1)}`],
    ['organization', testId('o', 1), historyAddress('organization', testId('o', 1))],
    ['attachment', testId('f', 2), historyAddress('attachment', testId('f', 2))],
  ])('%s %s at %s', (table, id, address) => expect(addressOfId(replica.view, table, id)).toBe(address));

  test('nowhere, if there is none', () => expect(addressOfId(replica.view, 'project', testId('p', 9))).toBeNull());
});

test('an address of one row tells which', () => {
  expect(rowAtAddress(`${MILESTONES}/${MILESTONE}`)).toEqual({ table: 'milestone', id: MILESTONE });
  expect(rowAtAddress(MILESTONES)).toEqual({ table: 'project', id: PROJECT });
  expect(rowAtAddress(`/projects/${PROJECT}/gates/1`)).toEqual({ table: 'gateReview', id: '1' });
  expect(rowAtAddress(`/projects/${PROJECT}/money/1`)).toEqual({ table: 'project', id: PROJECT });
  expect(rowAtAddress('/history/risk/1')).toEqual({ table: 'risk', id: '1' });
  expect(rowAtAddress('/history/nothing/1')).toBeNull();
  expect(rowAtAddress('/milestones')).toBeNull();
});

test.each(['EXO-08', '样机 总装', '100% a/b?c#d', '%2F', 'веха'])(
  'the address of a search keeps %s through a router that decodes once',
  (typed) => {
    const parameter = searchAddress(typed).replace('/search/', '');
    expect(parameter).not.toMatch(/[/?#]/);
    expect(searchedText(decodeURI(parameter))).toBe(typed);
  },
);
