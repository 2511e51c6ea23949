// Measures search: 100,000 texts in three languages, each query beside its floor in the same round. The floor looks into the texts one by
// one, folded beforehand, for the first word alone: it finds no rows, ranks nothing, and cannot tell where a second word stands.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Id } from '../../../renderer/domain/registry/fields.ts';
import type { ParkReader } from '../../../renderer/domain/registry/park-reader.ts';
import { type AnyRow, entityOf } from '../../../renderer/domain/registry/registry.ts';
import { fold } from '../../../renderer/domain/search/fold.ts';
import { parseQuery } from '../../../renderer/domain/search/query.ts';
import { bestHits, type ChangedAt } from '../../../renderer/domain/search/ranking.ts';
import { textsOf } from '../../../renderer/domain/search/row-texts.ts';
import { atOnce, SearchIndex } from '../../../renderer/domain/search/search-index.ts';
import { BENEFITS, OBJECTS, WORKS } from '../merge/words.ts';
import type { BenchOptions } from '../tools/options.ts';
import { ratiosOf, spreadOf } from '../tools/statistics.ts';

const RESULTS = path.join(import.meta.dirname, '../results/search.json');

/** A code and a title in three languages make four texts of a milestone. */
const MILESTONES = 25_000;
/** The design's target, in milliseconds: 95 of 100 queries. */
const MOST_MS = 10;
/** As many as the palette shows. */
const SHOWN = 50;

/**
 * The mix: codes whole and begun, one and two words in each of the three languages, words begun, words that no row has, and a letter alone,
 * which every row has. Each is asked for once a round, so that the letter is one in twenty-two of all that is measured.
 */
const QUERIES = [
  'P0123-07',
  'p01',
  '验收',
  '外骨骼 总装',
  'приемка',
  'испытания редуктора',
  'gearbox',
  'acceptance reactor',
  '莫斯科 天线',
  'спектрометра 0042',
  'laser h',
  'пер',
  '泵',
  'nothing of the kind',
  'trial sensor jointly',
  'P0420',
  'контроллера партия',
  '软件',
  'welding fi',
  '第一批 电池',
  'clearance drone',
  'а',
] as const;

interface Round {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

/** @returns how many targets were missed */
export function benchSearch({ runs }: BenchOptions): Promise<number> {
  const rows = milestones();
  const texts = rows.flatMap((row) => textsOf('milestone', row).map(({ text }) => fold(text)));
  const index = new SearchIndex();
  const made = timed(() => atOnce(index.follow(parkOf(rows))));
  const edited = timed(() => atOnce(index.follow(parkOf(withOneChanged(rows)))));
  const changed = new Map(rows.map(({ id }, at) => [id, (at * 7_919) % MILESTONES]));
  const changedAt = (id: Id) => changed.get(id) ?? 0;
  const rounds = Array.from({ length: runs + 1 }, () => round(index, texts, changedAt)).slice(1); // the first one compiles
  return Promise.resolve(tell(rounds, { texts: texts.length, madeMs: made, editedMs: edited }));
}

function round(index: SearchIndex, texts: readonly string[], changedAt: ChangedAt): Round {
  const pairs = QUERIES.map((typed) => {
    const word = parseQuery(typed).words[0] ?? '';
    const floor = timed(() => texts.filter((text) => text.includes(word)).length);
    const ours = timed(() => bestHits(atOnce(index.search(parseQuery(typed))), SHOWN, changedAt));
    return { floor, ours };
  });
  return { ours: pairs.map(({ ours }) => ours), floor: pairs.map(({ floor }) => floor) };
}

function tell(rounds: readonly Round[], index: { readonly texts: number; readonly madeMs: number; readonly editedMs: number }): number {
  const ours = rounds.flatMap((each) => each.ours);
  const floor = rounds.flatMap((each) => each.floor);
  const ratio = spreadOf(ratiosOf(ours, floor));
  const p95 = percentile(ours, 0.95);
  const isMet = p95 <= MOST_MS;
  console.log(`\nSearch in ${index.texts} texts, ${QUERIES.length} queries, ${rounds.length} rounds`);
  console.log(`  floor: each text by itself        median ${ms(percentile(floor, 0.5))}, p95 ${ms(percentile(floor, 0.95))}`);
  console.log(
    `  rows that have all words, ranked  median ${ms(percentile(ours, 0.5))}, p95 ${ms(p95)} (target ${MOST_MS} ms), worst ${ms(Math.max(...ours))} ${isMet ? 'ok' : 'MISSED'}`,
  );
  console.log(
    `  beside its floor                  median ${ratio.median.toFixed(2)}x (${ratio.least.toFixed(2)}-${ratio.most.toFixed(2)})`,
  );
  for (const [at, typed] of QUERIES.entries()) {
    const ourMedian = spreadOf(rounds.map((each) => each.ours[at] ?? Number.NaN)).median;
    const floorMedian = spreadOf(rounds.map((each) => each.floor[at] ?? Number.NaN)).median;
    console.log(`    ${typed.padEnd(24)} ${ms(ourMedian)}, floor ${ms(floorMedian)}`);
  }
  console.log(`  made once ${ms(index.madeMs)}; followed after an edit ${ms(index.editedMs)}`);
  keep({ ...index, p50: percentile(ours, 0.5), p95, floorP95: percentile(floor, 0.95), ratio });
  return isMet ? 0 : 1;
}

function keep(results: object): void {
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value);
  writeFileSync(RESULTS, `${JSON.stringify({ node: process.version, ...results }, rounded, 2)}\n`);
}

function milestones(): AnyRow[] {
  return Array.from({ length: MILESTONES }, (_, at): AnyRow => {
    const work = WORKS[at % WORKS.length];
    const object = OBJECTS[(at * 7) % OBJECTS.length];
    const where = BENEFITS[(at * 11) % BENEFITS.length];
    const title = {
      zh: `${object?.zh}${work?.zh}${where?.zh}`,
      ru: `${work?.ru} ${object?.ru}${where?.ru}`,
      en: `${work?.en} ${object?.en}${where?.en}`,
    };
    const code = `P${String(Math.floor(at / 10)).padStart(4, '0')}-${String(at % 10).padStart(2, '0')}`;
    const id = `00000000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;
    return { ...entityOf('milestone').blank, id, code, title };
  });
}

function withOneChanged(rows: readonly AnyRow[]): AnyRow[] {
  return rows.map((row, at) => (at === MILESTONES / 2 ? { ...row, code: 'P0123-07' } : row));
}

/** Of a park, all that the index reads. */
function parkOf(rows: readonly AnyRow[]): Pick<ParkReader, 'rows'> {
  // Rows of milestones, made from the entity's own blank.
  return { rows: (table: string) => (table === 'milestone' ? rows : []) } as unknown as Pick<ParkReader, 'rows'>;
}

function timed(work: () => unknown): number {
  const since = performance.now();
  work();
  return performance.now() - since;
}

function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
