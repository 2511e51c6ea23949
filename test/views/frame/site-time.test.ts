import { describe, expect, test } from 'vitest';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { localTime, officeHours } from '../../../renderer/views/frame/site-time.ts';

const at = (iso: string) => Date.parse(iso);

describe('the time at a site', () => {
  test('is that of its zone, on its own date', () => {
    expect(localTime(at('2026-11-24T20:30:00Z'), 'Asia/Shanghai')).toEqual({ date: '2026-11-25', clock: '04:30', hour: 4 });
    expect(localTime(at('2026-11-24T20:30:00Z'), 'Europe/Moscow')).toEqual({ date: '2026-11-24', clock: '23:30', hour: 23 });
  });

  test('midnight is hour 0', () => {
    expect(localTime(at('2026-11-24T21:05:00Z'), 'Europe/Moscow')).toEqual({ date: '2026-11-25', clock: '00:05', hour: 0 });
  });

  test.each(['', 'Nowhere/Land', 'no zone'])('is unknown for %j', (zone) => {
    expect(localTime(0, zone)).toBeNull();
  });
});

describe('office hours', () => {
  const moscow = (iso: string) =>
    officeHours(officialCalendars.RU, localTime(at(iso), 'Europe/Moscow') ?? { date: '', clock: '', hour: 0 });
  const xian = (iso: string) => officeHours(officialCalendars.CN, localTime(at(iso), 'Asia/Shanghai') ?? { date: '', clock: '', hour: 0 });

  test.each([
    ['2026-11-24T05:59:00Z', 'closed'],
    ['2026-11-24T06:00:00Z', 'working'],
    ['2026-11-24T14:59:00Z', 'working'],
    ['2026-11-24T15:00:00Z', 'closed'],
  ])('run from 9 to 18 by the local clock: %s is %s', (iso, state) => {
    expect(moscow(iso).state).toBe(state);
  });

  test('end an hour earlier on the eve of a holiday', () => {
    expect(moscow('2026-11-03T13:30:00Z').state).toBe('working'); // 16:30
    expect(moscow('2026-11-03T14:30:00Z').state).toBe('closed'); // 17:30
  });

  test('give way to the holiday, by its name', () => {
    expect(xian('2026-10-01T02:00:00Z')).toMatchObject({ state: 'holiday', holiday: { zh: '国庆节' } });
  });

  test('are kept on a make-up working Saturday, and not on a plain one', () => {
    expect(xian('2026-10-10T02:00:00Z').state).toBe('working');
    expect(xian('2026-11-21T02:00:00Z').state).toBe('weekend');
  });

  test('are uncertain where the year has no calendar', () => {
    expect(xian('2029-05-02T02:00:00Z').certainty).toBe('unknown');
    expect(officeHours(null, { date: '2026-11-24', clock: '10:00', hour: 10 })).toMatchObject({ state: 'working', certainty: 'unknown' });
  });
});
