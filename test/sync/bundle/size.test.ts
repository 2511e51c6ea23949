// The size of the reference workload of the design's targets: 100,000 field changes over 10,000 milestones, at most 1.0 MB.
import { describe, expect, it } from 'vitest';
import type { ChangeSet, Op, Value } from '../../../renderer/changes/change-set.ts';
import { dateOfDay } from '../../../renderer/domain/calendar/calendar-date.ts';
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { DEVICE, inBundle, valueIn } from './examples.ts';
import { seededRandom } from './seeded-random.ts';

const CHANGES = 100_000;
const MILESTONES = 10_000;
const FIRST_DAY = 20_000;
const BASE_DEVICE = '01890000-0000-7000-8000-0000000000d2';
const WORDS = [
  '原型',
  '试验',
  '测试报告',
  'испытание',
  'сборка',
  'макет',
  'редуктор',
  'prototype',
  'assembly',
  'report',
  'supplier',
  'customs',
];

describe('the reference workload in a bundle', () => {
  it.each([
    ['ten field changes to an intent', 10],
    ['each field change an intent of its own', 1],
  ])(
    'takes at most 1.0 MB with %s',
    async (_name, opsPerSet) => {
      const sets = workload(opsPerSet);
      const writing = performance.now();
      const bytes = await writeBundle({ ...inBundle(sets), kind: 'segment' });
      const reading = performance.now();
      const bundle = valueIn(await readBundle(bytes));
      const done = performance.now();
      console.log(
        `${sets.length} change sets: ${bytes.length} bytes; wrote in ${ms(writing, reading)} ms, read in ${ms(reading, done)} ms`,
      );
      expect(bytes.length).toBeLessThanOrEqual(1_000_000);
      expect(bundle.sets.length).toBe(sets.length);
      expect(bundle.sets.at(-1)).toEqual(sets.at(-1));
    },
    30_000,
  );
});

/** Dates slip, statuses move, texts of a few words are written: rows, leaves, times and days at random, as another device sends them. */
function workload(opsPerSet: number): ChangeSet[] {
  const random = seededRandom(20_261_124);
  const ids = Array.from({ length: MILESTONES }, (_, index) => idOf(index, random));
  const writes = new Map<string, number>();
  let ms = Date.UTC(2026, 0, 1);
  return Array.from({ length: CHANGES / opsPerSet }, (_, index) => {
    ms += (1 + random(60_000)) * opsPerSet;
    const seq = index + 1;
    const rows = new Set<number>();
    while (rows.size < opsPerSet) rows.add(random(MILESTONES));
    return {
      device: DEVICE,
      seq,
      at: { ms, counter: 0 },
      author: 'Анна Петрова',
      intent: { key: 'milestone.edit' },
      ops: [...rows].map((row) => nextOp(row, ids[row] ?? '', seq, writes, random)),
    };
  });
}

function nextOp(row: number, id: string, seq: number, writes: Map<string, number>, random: (below: number) => number): Op {
  const [field, value] = nextWrite(random);
  const key = `${row}/${field}`;
  const previous = writes.get(key);
  writes.set(key, seq);
  // The first write to a leaf replaces what stood in the park before: the milestone's creation, by another device.
  const supersedes = previous === undefined ? [{ device: BASE_DEVICE, seq: row + 1 }] : [{ device: DEVICE, seq: previous }];
  return { table: 'milestone', id, field, value, supersedes };
}

function nextWrite(random: (below: number) => number): [field: string, value: Value] {
  const kind = random(10);
  if (kind < 5) return ['forecastDate', dateOfDay(FIRST_DAY + random(700))];
  if (kind < 6) return ['actualDate', random(10) === 0 ? null : dateOfDay(FIRST_DAY + random(700))];
  if (kind < 8) return ['status', ['planned', 'inProgress', 'submitted', 'accepted'][random(4)] ?? ''];
  if (kind < 9) return ['slipReason.category', ['supplier', 'technical', 'customs', 'staff'][random(4)] ?? ''];
  return ['slipReason.text', `${WORDS[random(WORDS.length)]} ${WORDS[random(WORDS.length)]}`];
}

/** A UUID of version 7: rows are created over two years. */
function idOf(index: number, random: (below: number) => number): string {
  const time = (Date.UTC(2024, 0, 1) + index * 6_000_000).toString(16).padStart(12, '0');
  const digits = Array.from({ length: 18 }, () => random(16).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6)}`;
}

function ms(from: number, to: number): string {
  return (to - from).toFixed(0);
}
