// Plans are read off the window's thread, with the same results.
import { expect, test, vi } from 'vitest';
import { readPlanInWorker } from '../../renderer/workers/read-plan-in-worker.ts';
import { bytesOf, mspdi } from './mspdi/write-mspdi.ts';

// The first worker waits for the server to bundle what it imports.
vi.setConfig({ testTimeout: 60_000 });

test('a plan comes back from the worker whole, its maps too', async () => {
  const task = {
    Name: 'Эскиз',
    Finish: '2026-03-06T18:00:00',
    inside: ['<Baseline><Number>0</Number><Finish>2026-03-05T18:00:00</Finish></Baseline>'],
  };
  const result = await readPlanInWorker({ bytes: bytesOf(mspdi({ tasks: [task] })), fileName: 'plan.xml' });
  expect(result).toMatchObject({ ok: true, value: { format: 'mspdi', tasks: [{ title: 'Эскиз' }] } });
  expect(result.ok && result.value.baselines[0]?.finishes.get('1')).toBe('2026-03-05');
});

test('so does a problem', async () => {
  const result = await readPlanInWorker({ bytes: bytesOf('<Project><Tasks>'), fileName: 'plan.xml' });
  expect(result).toEqual({ ok: false, problem: { code: 'plan.truncated' } });
});

test('the reading ends when it is called off', async () => {
  const reading = new AbortController();
  const result = readPlanInWorker({ bytes: bytesOf(mspdi({ tasks: [] })), fileName: 'plan.xml' }, reading.signal);
  reading.abort(new Error('called off'));
  await expect(result).rejects.toThrow('called off');
});
