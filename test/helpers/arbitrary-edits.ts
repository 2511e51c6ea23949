// Random edits of a small park: a few projects, milestones and sites, so that edits meet each other.
import fc from 'fast-check';
import { create, type Edit, remove, restore, update } from '../../renderer/changes/edit.ts';
import { testId } from './replica.ts';

export type Step = { readonly kind: 'edit'; readonly edits: readonly Edit[] } | { readonly kind: 'undo' } | { readonly kind: 'redo' };

const projectId = fc.integer({ min: 1, max: 3 }).map((n) => testId('p', n));
const milestoneId = fc.integer({ min: 1, max: 6 }).map((n) => testId('m', n));
const word = fc.constantFrom('', 'A', 'Б', '丙', 'weld', '=1+1');
const day = fc.constantFrom(null, '2026-02-28', '2026-03-01', '2027-12-31');
const title = fc.record({ zh: word, ru: word, en: fc.constant('Title') }, { requiredKeys: ['en'] });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(projectId, word).map(([id, name]) => create('project', id, { code: id.slice(-2), name: { en: `P ${name}` } })),
  fc.tuple(milestoneId, projectId, title).map(([id, project, text]) => create('milestone', id, { project, title: text })),
  fc.tuple(milestoneId, day, day).map(([id, forecastDate, actualDate]) => update('milestone', id, { forecastDate, actualDate })),
  fc
    .tuple(milestoneId, word)
    .map(([id, text]) => update('milestone', id, { title: { ru: text }, slipReason: { text, category: 'supplier' } })),
  fc.tuple(projectId, fc.constantFrom('intake', 'onHold')).map(([id, stage]) => update('project', id, { stage })),
  projectId.map((id) => update('project', id, { partners: [{ organization: null, role: { en: 'lead' } }] })),
  milestoneId.map((id) => remove('milestone', id)),
  milestoneId.map((id) => restore('milestone', id)),
);

/** Some steps are refused (a missing row, a taken code): that is part of what is tested. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits): Step => ({ kind: 'edit', edits })) },
    { weight: 2, arbitrary: fc.constant<Step>({ kind: 'undo' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'redo' }) },
  ),
  { maxLength: 30 },
);
