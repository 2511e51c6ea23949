// What a device keeps of the statements that files bring it.
import { expect, test } from 'vitest';
import { trustWith } from '../../renderer/actions/remember-writer.ts';
import type { Trust } from '../../renderer/store/exchange-state.ts';
import { LIMITS } from '../../renderer/sync/bundle/format.ts';
import { keyringBytes, parseKeyring } from '../../renderer/sync/trust/keyring-file.ts';
import type { SignedStatement } from '../../renderer/sync/trust/statement.ts';

const KEY = 'A'.repeat(43);
const SIGNATURE = 'A'.repeat(86);
const NOBODY: Trust = { anchors: [], statements: [] };

function statements(from: number, count: number, length = 10): SignedStatement[] {
  return Array.from({ length: count }, (_, at) => ({ text: `${from + at}`.padEnd(length, 'x'), key: KEY, signature: SIGNATURE }));
}

/** A bundle carries all of them, and one that this device makes itself. */
/** With one more statement, as every bundle carries its writer's own. */
function travels(trust: Trust): boolean {
  return parseKeyring(keyringBytes([...trust.statements, ...statements(1_000_000, 1)])).ok;
}

test('statements add up', () => {
  const trust = trustWith(trustWith(NOBODY, statements(0, 3)), statements(2, 3));
  expect(trust.statements).toHaveLength(5);
});

test.each([
  ['long', [0, 10, 20, 30].map((from) => statements(from, 9, 600_000))],
  ['many', [0, 5_000, 10_000].map((from) => statements(from, 5_000))],
  ['as many at once as a bundle may carry', [statements(0, LIMITS.statements)]],
])('statements without end, %s, leave this device able to write bundles', (_, files) => {
  let trust = NOBODY;
  for (const file of files) trust = trustWith(trust, file);
  expect(travels(trust)).toBe(true);
});
