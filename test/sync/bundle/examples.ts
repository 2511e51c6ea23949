// Small change sets and bundles for the tests of this folder.
import type { ChangeSet, Op } from '../../../renderer/changes/change-set.ts';
import type { Result } from '../../../renderer/domain/result.ts';
import type { BundleContent } from '../../../renderer/sync/bundle/write-bundle.ts';

export const DEVICE = '01890000-0000-7000-8000-0000000000d1';
export const PARK = { id: '01890000-0000-7000-8000-0000000000a0', name: 'Шёлковый путь / 丝绸之路' };
export const ROW = '01890000-0000-7000-8000-000000000001';

export function op(parts: Partial<Op>): Op {
  return { table: 'milestone', id: ROW, field: 'code', value: null, supersedes: [], ...parts };
}

export function changeSet({ seq, ms = seq, ops = [] }: { seq: number; ms?: number; ops?: readonly Op[] }): ChangeSet {
  return { device: DEVICE, seq, at: { ms, counter: 0 }, author: 'Анна', intent: { key: 'milestone.edit' }, ops };
}

export function inBundle(sets: readonly ChangeSet[]): BundleContent {
  return { kind: 'checkpoint', park: PARK, device: DEVICE, sets };
}

export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details ?? {})}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code;
}
