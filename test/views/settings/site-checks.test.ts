import { expect, test } from 'vitest';
import { isCountryCode, isCurrencyCode, isTimeZone } from '../../../renderer/views/settings/site-checks.ts';

test.each(['Asia/Shanghai', 'Europe/Moscow', 'Asia/Yekaterinburg', 'UTC'])('%s is a time zone', (zone) => {
  expect(isTimeZone(zone)).toBe(true);
});

test.each(['', 'Moscow', 'Europe/Nowhere', '+08:00', 'GMT+8'])('%j is none', (zone) => {
  expect(isTimeZone(zone)).toBe(false);
});

test('a code may be missing, but not be wrong', () => {
  expect(['', 'CN', 'cn', 'CHN'].map(isCountryCode)).toEqual([true, true, false, false]);
  expect(['', 'CNY', 'cny', 'CN'].map(isCurrencyCode)).toEqual([true, true, false, false]);
});
