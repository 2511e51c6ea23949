import { describe, expect, it } from 'vitest';
import type { Conflict, Contender } from '../../../renderer/changes/conflicts.ts';
import { type Draft, NO_DRAFT, optionsOf, settlementOf } from '../../../renderer/views/exchange/conflict-draft.ts';
import { testId } from '../../helpers/replica.ts';

const reader = { language: 'ru', today: '2026-11-24' } as const;
const contender = (value: Contender['value']): Contender => ({
  value,
  dot: { device: testId('d', 1), seq: 1 },
  author: '',
  at: { ms: 1, counter: 0 },
});
const field = (table: 'milestone' | 'tranche' | 'project', path: string, ...values: Contender['value'][]): Conflict => ({
  kind: 'field',
  table,
  id: testId('m', 1),
  field: path,
  contenders: values.map(contender),
});

function settled(conflict: Conflict, draft: Partial<Draft>): unknown {
  const result = settlementOf(conflict, { ...NO_DRAFT, ...draft }, {}, reader);
  if (result === null) return null;
  if (!result.ok) return result.problem.code;
  return result.value.kind === 'value' ? result.value.value : result.value.kind;
}

describe('a third value', () => {
  it('is read as its field is written, in the habits of the language', () => {
    const other = (table: 'milestone' | 'tranche', path: string, typed: string, currency = '') =>
      settled(field(table, path, null), { option: 'other', typed, currency });
    expect(other('milestone', 'forecastDate', '03.04.2027')).toBe('2027-04-03');
    expect(other('milestone', 'title.ru', ' Образец ')).toBe(' Образец ');
    expect(other('milestone', 'targetTrl', '7')).toBe(7);
    expect(other('milestone', 'weight', '2,5')).toBe('2.5');
    expect(other('milestone', 'slipReason.category', 'customs')).toBe('customs');
    expect(other('tranche', 'planned', '1 250 000,50', 'rub')).toEqual({ amount: '1250000.50', currency: 'RUB' });
    expect(other('milestone', 'forecastDate', '')).toBeNull();
  });

  it('is refused with the reason where it cannot be', () => {
    expect(settled(field('milestone', 'targetTrl', 1), { option: 'other', typed: '12' })).toBe('edit.invalid');
    expect(settled(field('milestone', 'forecastDate', null), { option: 'other', typed: '31.02.2027' })).toBe('date.impossible');
    expect(settled(field('tranche', 'planned', null), { option: 'other', typed: '10', currency: '' })).toBe('edit.invalid');
    expect(settled(field('project', 'code', 'A', 'B'), { option: 'other', typed: ' ' })).toBe('edit.required');
  });

  it('is not offered for lists, which can but be chosen', () => {
    expect(optionsOf(field('milestone', 'forecastDate', '2026-01-01', null), false)).toEqual([0, 1, 'other']);
    expect(optionsOf(field('project', 'partners', [], []), false)).toEqual([0, 1]);
    expect(optionsOf(field('project', 'sites', [], []), false)).toEqual([0, 1]);
  });
});

describe('a choice', () => {
  it('is nothing until one is made', () => {
    expect(settled(field('milestone', 'status', 'planned', 'accepted'), {})).toBeNull();
    expect(settled(field('milestone', 'status', 'planned', 'accepted'), { option: 1 })).toBe('accepted');
  });

  it('of who keeps a code gives the others theirs', () => {
    const clash: Conflict = { kind: 'clash', table: 'project', field: 'code', value: 'EXO', ids: ['a', 'b', 'c'] };
    const draft = { ...NO_DRAFT, option: 1 };
    const result = settlementOf(clash, draft, { a: 'EXO-2', c: ' EXO-3 ' }, reader);
    expect(result).toMatchObject({ ok: true, value: { kind: 'rename', values: { a: 'EXO-2', c: 'EXO-3' } } });
    expect(settlementOf(clash, draft, { a: 'EXO-2', c: '' }, reader)).toMatchObject({ ok: false, problem: { code: 'edit.required' } });
  });

  it('of a new owner needs one', () => {
    const stray: Conflict = { kind: 'homeless', table: 'milestone', id: 'm', field: 'project', owner: 'p' };
    expect(settled(stray, { option: 'move' })).toBeNull();
    expect(settled(stray, { option: 'move', owner: 'q' })).toBe('move');
    expect(settled(stray, { option: 'remove' })).toBe('remove');
    expect(optionsOf(stray, false)).toEqual(['move', 'remove']);
  });
});
