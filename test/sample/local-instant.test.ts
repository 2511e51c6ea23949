import { describe, expect, it } from 'vitest';
import { instantOf, localInstant } from '../../renderer/sample/local-instant.ts';

describe('instantOf', () => {
  it.each(['2026-03-12T10:15+08:00', '2026-01-01T02:30+03:00', '2025-12-31T23:59-03:30'])('agrees with the platform on %s', (text) => {
    expect(instantOf(text)).toBe(Date.parse(text));
  });
});

describe('localInstant', () => {
  it.each(['2026-02-30T10:15+08:00', '2026-03-12T10:15', '2026-03-12T10:15Z', '2026-03-12T25:15+08:00', '2026-03-12'])(
    'refuses %s',
    (text) => {
      expect(localInstant.safeParse(text).success).toBe(false);
    },
  );
});
