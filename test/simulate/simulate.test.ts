// Laptops that work apart, some twenty thousand times. The long form: `npm run simulate -- --scenarios 1000000`.
import { expect, test } from 'vitest';
import { playAll } from './batch.ts';
import { missingIn } from './coverage.ts';
import { play } from './scenario.ts';
import { playInThreads } from './threads.ts';

test('20,000 scenarios end with the same park on all laptops, and nothing typed is lost', { timeout: 240_000 }, async () => {
  const { scenarios, divergences, coverage } = await playInThreads(1, 20_000, 2);
  expect(divergences).toEqual([]);
  expect(scenarios).toBe(20_000);
  // A simulator that never reaches a state proves nothing about it.
  expect(missingIn(coverage)).toEqual([]);
});

test('a seed plays the same scenario again, step by step', () => {
  for (const seed of [1, 2, 77, 4_000_000_000]) {
    const [once, again]: [string[], string[]] = [[], []];
    const first = play(seed, (line) => once.push(line));
    const second = play(seed, (line) => again.push(line));
    expect(once.length).toBeGreaterThan(5);
    expect(again).toEqual(once);
    expect([second.digest, second.seen]).toEqual([first.digest, first.seen]);
    expect(play(seed).digest).toBe(first.digest);
  }
});

test('what comes out does not depend on how many threads play', { timeout: 120_000 }, async () => {
  const alone = await playAll(501, 561, 1);
  expect(await playInThreads(501, 60, 2)).toEqual(alone);
  expect(alone.digest).not.toBe((await playAll(502, 562, 1)).digest);
});
