import { describe, expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import type { EntityName } from '../../../renderer/domain/registry/registry.ts';
import { fieldProblem } from '../../../renderer/views/park/field-problem.ts';
import { Replica, testId } from '../../helpers/replica.ts';

const [P, Q, M, N] = [testId('p', 1), testId('p', 2), testId('m', 1), testId('m', 2)];
const replica = new Replica();
replica.commit([
  create('project', P, { code: 'EXO', name: { en: 'Exoskeleton' } }),
  create('project', Q, { code: 'LRF', name: { en: 'Rangefinder' } }),
  create('milestone', M, { project: P, code: 'M1', title: { en: 'First' } }),
  create('milestone', N, { project: Q, code: 'M2', title: { en: 'Other' } }),
]);

function wrong(table: EntityName, id: string, field: string, value: string | number) {
  const row = replica.view.row(table, id);
  return fieldProblem(replica.view, table, { ...row, id }, field, value)?.code ?? null;
}

describe('what is typed into a field', () => {
  it('is refused where the field must hold something', () => {
    expect(wrong('project', P, 'code', ' ')).toBe('edit.required');
    expect(wrong('milestone', M, 'title', '')).toBe('edit.required');
    expect(wrong('milestone', M, 'code', '')).toBeNull();
  });

  it('is refused where it is not of the field’s kind', () => {
    expect(wrong('milestone', M, 'weight', 'heavy')).toBe('edit.invalid');
    expect(wrong('milestone', M, 'targetTrl', 10)).toBe('edit.invalid');
    expect(wrong('milestone', M, 'weight', '0.25')).toBeNull();
    expect(wrong('milestone', M, 'targetTrl', 9)).toBeNull();
  });

  it('is refused where another row of the same owner has it', () => {
    expect(wrong('project', P, 'code', 'LRF')).toBe('edit.taken');
    expect(wrong('project', P, 'code', 'EXO')).toBeNull();
    expect(wrong('milestone', M, 'code', 'M2')).toBeNull();
  });
});
