// Hostile files, thousands in every run of the tests; `npm run fuzz` gives millions.
import { expect, test } from 'vitest';
import { ReaderFuzzer } from './fuzz-reader.ts';

const SEED = 20_261_124;
const RUNS = 2_000;

test('the reader refuses hostile files with a reason, or reads what is sound; it never throws, hangs or leaves half a merge', async () => {
  const fuzzer = await ReaderFuzzer.of(SEED);
  const outcomes = new Map<string, number>();
  for (let n = 0; n < RUNS; n += 1) {
    const { outcome, fault, recipe } = await fuzzer.try(n);
    expect(fault, `seed ${SEED}, input ${n}: ${recipe.join(', ')}`).toBeNull();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // The inputs must get everywhere, or they try nothing.
  const codes = ['notZip', 'truncated', 'unexpectedEntry', 'badManifest', 'newerFormat', 'badDigest', 'badContent', 'damagedProtection'];
  for (const code of ['ok', ...codes.map((each) => `bundle.${each}`)]) expect(outcomes.get(code) ?? 0, code).toBeGreaterThan(5);
}, 120_000);

test('an input is the same whenever it is made', async () => {
  const [one, other] = [await ReaderFuzzer.of(7), await ReaderFuzzer.of(7)];
  for (let n = 0; n < 50; n += 1) expect(one.input(n)).toEqual(other.input(n));
});
