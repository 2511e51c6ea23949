import { describe, expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { baselineDateOf, currentBaseline } from '../../../renderer/domain/rules/baselines.ts';
import { idOf } from '../../reports/park-builder.ts';
import { BASELINE, milestoneId, milestoneOf, PROJECT, parkWith } from './park.ts';

describe('currentBaseline', () => {
  const again = (id: number, approvedOn: string | null, date: string) =>
    create('baseline', idOf(id), { project: PROJECT, name: { en: 'Again' }, approvedOn, dates: { [milestoneId(0)]: date } });

  it('is the one approved last', () => {
    const park = parkWith([{ baseline: '2026-03-02' }], [again(800, '2026-02-01', '2026-04-01'), again(801, '2025-12-01', '2026-05-01')]);
    expect(currentBaseline(park, PROJECT)?.id).toBe(idOf(800));
    expect(baselineDateOf(park, milestoneOf(park))).toBe('2026-04-01');
  });

  it('of two approved on one day is the one with the greater id', () => {
    const park = parkWith([{ baseline: '2026-03-02' }], [again(800, '2026-01-10', '2026-04-01'), again(901, '2026-01-10', '2026-05-01')]);
    expect(baselineDateOf(park, milestoneOf(park))).toBe('2026-05-01');
  });

  it('puts one that was never approved before all that were', () => {
    const park = parkWith([{ baseline: '2026-03-02' }], [again(999, null, '2026-04-01')]);
    expect(currentBaseline(park, PROJECT)?.id).toBe(BASELINE);
  });

  it('gives no date to a milestone that it does not know, nor where there is no baseline', () => {
    expect(baselineDateOf(parkWith([{}]), milestoneOf(parkWith([{}])))).toBeNull();
    expect(currentBaseline(parkWith([{ baseline: '2026-03-02' }]), idOf(77))).toBeNull();
  });
});
