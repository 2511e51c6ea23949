import { describe, expect, test } from 'vitest';
import { create, type Edit, remove, update } from '../../renderer/changes/edit.ts';
import { Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const other = testId('p', 2);
const id = testId('m', 1);

function started(): Replica {
  const replica = new Replica();
  replica.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  replica.commit([create('project', other, { code: 'UWE', name: { en: 'Underwater' } })]);
  replica.commit([create('milestone', id, { project, code: 'M1', title: { en: 'Prototype' } })]);
  return replica;
}

/** The code of the refusal, after checking that nothing was written. */
function refusal(replica: Replica, ...edits: readonly Edit[]): string | null {
  const before = replica.log.length;
  const made = replica.commit(edits);
  expect(replica.log.length).toBe(made.ok && made.value !== null ? before + 1 : before);
  return made.ok ? null : made.problem.code;
}

describe('an edit is refused whole', () => {
  test('where a date does not exist or is out of range', () => {
    for (const day of ['2026-02-30', '2026-13-01', '2026-2-3', '1899-12-31', '2201-01-01', 'tomorrow'])
      expect(refusal(started(), update('milestone', id, { code: 'M2', forecastDate: day })), day).toBe('edit.invalid');
  });

  test('where a word is not of the list, a number out of range, or an amount not a decimal', () => {
    const replica = started();
    const bad: readonly Edit[] = [
      { kind: 'update', table: 'milestone', id, values: { status: 'done' } },
      { kind: 'update', table: 'milestone', id, values: { targetTrl: 10 } },
      { kind: 'update', table: 'milestone', id, values: { weight: '1e3' } },
      { kind: 'update', table: 'milestone', id, values: { title: { en: 5 } } },
    ];
    for (const edit of bad) expect(refusal(replica, edit)).toBe('edit.invalid');
  });

  test('where a required field is missing or blank', () => {
    const values = { project, title: { en: '  ' } };
    expect(refusal(started(), create('milestone', testId('m', 2), values))).toBe('edit.required');
  });

  test('where a row or a referred row is missing or deleted', () => {
    const replica = started();
    expect(refusal(replica, update('milestone', testId('m', 9), { code: 'X' }))).toBe('edit.missingRow');
    expect(refusal(replica, update('milestone', id, { owner: testId('h', 1) }))).toBe('edit.missingReference');
    replica.commit([remove('project', other)]);
    expect(refusal(replica, update('milestone', id, { project: other }))).toBe('edit.missingReference');
  });

  test('where a code is taken: in the park for projects, in the project for milestones', () => {
    const replica = started();
    expect(refusal(replica, update('project', other, { code: 'EXO' }))).toBe('edit.taken');
    expect(refusal(replica, create('milestone', testId('m', 2), { project, code: 'M1', title: { en: 'T' } }))).toBe('edit.taken');
    expect(refusal(replica, create('milestone', testId('m', 2), { project: other, code: 'M1', title: { en: 'T' } }))).toBeNull();
    expect(refusal(replica, update('milestone', testId('m', 2), { project }))).toBeNull();
  });

  test('where two rows of one change set take the same code', () => {
    const twins = [2, 3].map((n) => create('milestone', testId('m', n), { project, code: 'M7', title: { en: 'T' } }));
    expect(refusal(started(), ...twins)).toBe('edit.taken');
  });

  test('but not where the holder gives the code away, or is deleted, in the same change set', () => {
    const swap = [update('project', project, { code: 'UWE' }), update('project', other, { code: 'EXO' })];
    expect(refusal(started(), ...swap)).toBeNull();
    expect(refusal(started(), remove('project', project), update('project', other, { code: 'EXO' }))).toBeNull();
  });
});

describe('an edit writes', () => {
  test('nothing where everything stands there already', () => {
    const replica = started();
    expect(replica.commit([update('milestone', id, { code: 'M1', title: { en: 'Prototype' } })])).toEqual({ ok: true, value: null });
  });

  test('only what changed, and names what it replaces', () => {
    const replica = started();
    const made = replica.commit([update('milestone', id, { code: 'M1', title: { ru: 'Образец', en: 'Model' } })]);
    expect(made.ok && made.value?.ops).toEqual([
      { table: 'milestone', id, field: 'title.ru', value: 'Образец', supersedes: [] },
      { table: 'milestone', id, field: 'title.en', value: 'Model', supersedes: [{ device: replica.device, seq: 3 }] },
    ]);
  });

  test('a deletion that names every head of the row', () => {
    const replica = started();
    replica.commit([update('milestone', id, { code: 'M2' })]);
    const made = replica.commit([remove('milestone', id)]);
    expect(made.ok && made.value?.ops).toEqual([
      { table: 'milestone', id, field: '_deleted', value: true, supersedes: [3, 4].map((seq) => ({ device: replica.device, seq })) },
    ]);
  });
});
