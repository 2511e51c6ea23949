import { vi } from 'vitest';

/** Tries until it does not throw. Patient, as all of `build/vitest.config.ts` is: a machine with two busy cores is slow, not wrong. */
export const eventually = <Value>(attempt: () => Value | Promise<Value>): Promise<Value> => vi.waitFor(attempt, { timeout: 20_000 });
