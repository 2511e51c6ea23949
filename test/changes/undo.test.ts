import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dot } from '../../renderer/changes/change-set.ts';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { dotOf } from '../../renderer/changes/log.ts';
import { nextStep, originalIntent } from '../../renderer/changes/undo.ts';
import { success } from '../../renderer/domain/result.ts';
import { steps } from '../helpers/arbitrary-edits.ts';
import { DEVICE, Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const id = testId('m', 1);

/** What people see: rows and their values, without clocks. */
function shown(replica: Replica): unknown {
  const rows = (['project', 'milestone', 'site'] as const).flatMap((table) => replica.view.rows(table));
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

function started(): Replica {
  const replica = new Replica();
  replica.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  replica.commit([create('milestone', id, { project, title: { en: 'Prototype' }, forecastDate: '2026-05-01' })], {
    key: 'milestone.create',
  });
  return replica;
}

describe('undo', () => {
  test('gives back what was seen before, and redo what was seen after, for any edits', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const replica = new Replica();
        const seen = [shown(replica)];
        for (const step of list) {
          if (step.kind !== 'edit') continue;
          const made = replica.commit(step.edits);
          if (made.ok && made.value !== null) seen.push(shown(replica));
        }
        for (let at = seen.length - 2; at >= 0; at -= 1) {
          replica.step('undo');
          expect(shown(replica)).toEqual(seen[at]);
        }
        for (let at = 1; at < seen.length; at += 1) {
          replica.step('redo');
          expect(shown(replica)).toEqual(seen[at]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('goes on where two stacks would, whatever was done, undone and made again', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const replica = new Replica();
        const stacks: Record<'undo' | 'redo', Dot[]> = { undo: [], redo: [] };
        for (const step of list) {
          const made = step.kind === 'edit' ? replica.commit(step.edits) : success(replica.step(step.kind));
          if (!made.ok || made.value === null) continue;
          if (step.kind !== 'edit') stacks[step.kind].pop();
          if (step.kind === 'edit') stacks.redo = [];
          stacks[step.kind === 'undo' ? 'redo' : 'undo'].push(dotOf(made.value));
          for (const key of ['undo', 'redo'] as const) expect(nextStep(replica.log, DEVICE, key)).toEqual(stacks[key].at(-1) ?? null);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('takes back several writes to one field, one after the other', () => {
    const replica = started();
    for (const forecastDate of ['2026-06-01', '2026-07-01', '2026-08-01']) replica.commit([update('milestone', id, { forecastDate })]);
    const forecasts = (key: 'undo' | 'redo') =>
      [1, 2, 3].map(() => {
        replica.step(key);
        return replica.view.row('milestone', id)?.forecastDate;
      });
    expect(forecasts('undo')).toEqual(['2026-07-01', '2026-06-01', '2026-05-01']);
    expect(forecasts('redo')).toEqual(['2026-06-01', '2026-07-01', '2026-08-01']);
    expect(forecasts('undo')).toEqual(['2026-07-01', '2026-06-01', '2026-05-01']);
  });

  test('goes on to the intent before where one has nothing left to take back', () => {
    const replica = started();
    replica.commit([update('project', project, { stage: 'intake' })]);
    replica.commit([update('project', project, { code: 'EXO2' })]);
    for (let step = 0; step < 3; step += 1) replica.step('undo');
    expect(replica.view.rows('milestone')).toEqual([]);
    for (let step = 0; step < 3; step += 1) replica.step('redo');
    expect(replica.view.row('project', project)).toMatchObject({ code: 'EXO2', stage: 'intake' });
  });

  test('brings back a deleted row with all its fields', () => {
    const replica = started();
    replica.commit([remove('milestone', id)]);
    replica.step('undo');
    expect(replica.view.row('milestone', id)).toMatchObject({ title: { en: 'Prototype' }, forecastDate: '2026-05-01' });
  });

  test('gives back the fields of a row that the same intent wrote to and deleted', () => {
    const replica = started();
    replica.commit([update('milestone', id, { code: 'M9', title: { ru: 'Образец' } }), remove('milestone', id)]);
    replica.step('undo');
    expect(replica.view.row('milestone', id)).toMatchObject({ code: '', title: { en: 'Prototype' } });
    expect(replica.view.row('milestone', id)?.title).not.toHaveProperty('ru');
    replica.step('redo');
    expect(replica.view.row('milestone', id)).toBeNull();
  });

  test('does not bring back a row that was deleted since', () => {
    const replica = started();
    const moved = replica.commit([update('milestone', id, { code: 'M9' })]);
    if (!moved.ok || moved.value === null) throw new Error('not committed');
    replica.commit([remove('milestone', id)]);
    expect(replica.takeBack('history.takeBack', dotOf(moved.value))).toBeNull();
    expect(replica.view.row('milestone', id)).toBeNull();
  });

  test('leaves a field that someone else has written since', () => {
    const replica = started();
    const moved = replica.commit([update('milestone', id, { forecastDate: '2026-06-01', code: 'M1' })]);
    if (!moved.ok || moved.value === null) throw new Error('not committed');
    replica.commit([update('milestone', id, { forecastDate: '2026-07-01' })]);
    replica.takeBack('history.takeBack', dotOf(moved.value));
    expect(replica.view.row('milestone', id)).toMatchObject({ forecastDate: '2026-07-01', code: '' });
  });

  test('does nothing where everything was written since', () => {
    const replica = started();
    const moved = replica.commit([update('milestone', id, { forecastDate: '2026-06-01' })]);
    if (!moved.ok || moved.value === null) throw new Error('not committed');
    replica.commit([update('milestone', id, { forecastDate: '2026-07-01' })]);
    expect(replica.takeBack('history.takeBack', dotOf(moved.value))).toBeNull();
  });

  test('knows what it is about, through undos of undos', () => {
    const replica = started();
    replica.step('undo');
    replica.step('redo');
    const top = nextStep(replica.log, DEVICE, 'undo');
    const set = top === null ? null : replica.log.find(top);
    expect(set === null ? null : originalIntent(replica.log, set).key).toBe('milestone.create');
  });

  test('a new intent clears what could be redone', () => {
    const replica = started();
    replica.step('undo');
    replica.commit([update('project', project, { stage: 'selected' })]);
    expect(replica.step('redo')).toBeNull();
  });
});
