// Whatever tree of rows a tool writes, it is read back as it was.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '../../../renderer/plans/read-plan.ts';
import { read } from './read.ts';
import { baseline, link, mspdi, type TestTask } from './write-mspdi.ts';

interface Row {
  readonly level: number;
  readonly title: string;
  readonly finish: string;
  readonly minutes: number;
  readonly percent: number;
  readonly predecessor: number;
  readonly lag: number;
  readonly baselines: readonly number[];
}

const word = fc.stringMatching(/^[A-Za-zА-Яа-я一-龥0-9&<>"'#;-]{1,12}$/);
const twoDigits = (number: number) => String(number).padStart(2, '0');
const date = fc
  .record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => `${year}-${twoDigits(month)}-${twoDigits(day)}`);
const row: fc.Arbitrary<Row> = fc.record({
  level: fc.integer({ min: 1, max: 5 }),
  title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  finish: date,
  minutes: fc.nat({ max: 100_000 }),
  percent: fc.integer({ min: 0, max: 100 }),
  predecessor: fc.nat(),
  lag: fc.integer({ min: -30, max: 30 }),
  baselines: fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { maxLength: 3 }),
});

/** Row number n has UID 10n; a row depends on one before it. */
function taskOf(each: Row, index: number): TestTask {
  const predecessor = index === 0 ? [] : [link(((each.predecessor % index) + 1) * 10, { Type: 1, LinkLag: each.lag * 4800, LagFormat: 7 })];
  return {
    UID: (index + 1) * 10,
    OutlineLevel: each.level,
    Name: each.title,
    Finish: `${each.finish}T18:00:00`,
    Duration: `PT${Math.floor(each.minutes / 60)}H${each.minutes % 60}M0S`,
    PercentComplete: each.percent,
    inside: [...predecessor, ...each.baselines.map((number) => baseline(number, each.finish))],
  };
}

test('any tree of rows reads back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const plan = await read(mspdi({ tasks: rows.map(taskOf) }));
      expect(plan.tasks.map((task) => [task.uid, task.title, task.finish, task.durationMinutes, task.percentComplete])).toEqual(
        rows.map((each, index) => [String((index + 1) * 10), each.title, each.finish, each.minutes, each.percent]),
      );
      plan.tasks.forEach((task, index) => {
        const above = rows.slice(0, index).findLastIndex((each) => each.level < (rows[index]?.level ?? 0));
        expect(task.parentUid).toBe(above < 0 ? null : String((above + 1) * 10));
      });
      expect(new Set(plan.tasks.map((task) => task.outline)).size).toBe(rows.length);
      expect(plan.links.map((each) => (each.lag?.kind === 'time' ? each.lag.days : 0))).toEqual(rows.slice(1).map((each) => each.lag));
      const written = new Set(rows.flatMap((each) => each.baselines));
      expect(plan.baselines.map((each) => each.number)).toEqual([...written].sort((a, b) => a - b));
      expect(plan.findings).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('any bytes at all are read or refused, and never throw', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<Project>',
      '</Project>',
      '<Tasks>',
      '<Task>',
      '</Task>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '/>',
      '"',
      '&#',
      '<UID>',
    ),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.uint8Array(), async (pieces, tail) => {
      const bytes = Uint8Array.from([...new TextEncoder().encode(pieces.join('')), ...tail]);
      const result = await readPlan(bytes, 'plan.xml');
      expect(result.ok ? 'plan.read' : result.problem.code).toMatch(/^plan\./);
    }),
    { numRuns: 300 },
  );
});
