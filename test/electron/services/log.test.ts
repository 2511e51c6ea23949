import { expect, test } from 'vitest';
import { logTo } from '../../../electron/services/log.ts';

test('a line holds time, event and details, and cannot be broken by what came from outside', () => {
  const lines: string[] = [];
  const log = logTo(
    (line) => lines.push(line),
    () => new Date('2025-03-01T10:00:00Z'),
  );
  log('bridge.refused', { origin: 'https://example.org\n2025 forged=1', frame: 'main' });
  log('loopback.wrongHost');
  expect(lines).toEqual([
    '2025-03-01T10:00:00.000Z bridge.refused origin=https://example.org_2025_forged_1 frame=main',
    '2025-03-01T10:00:00.000Z loopback.wrongHost',
  ]);
});
