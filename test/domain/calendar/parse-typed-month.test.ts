import { describe, expect, it } from 'vitest';
import { parseTypedMonth } from '../../../renderer/domain/calendar/parse-typed-month.ts';

const read = (text: string) => {
  const result = parseTypedMonth(text, '2026-11-29');
  return result.ok ? result.value : result.problem.code;
};

describe('a typed month', () => {
  it.each([
    '2027-02',
    '2027/2',
    '2027.02',
    '02.2027',
    '2/2027',
    '2027年2月',
    'Feb 2027',
    'February 2027',
    'февраль 2027',
    '24.02.2027',
    ' 2027-2 ',
  ])('is read from “%s”', (text) => expect(read(text)).toBe('2027-02'));

  it.each(['2月', 'February', 'Февраль', '2', '02'])('is one of this year where “%s” names none', (text) =>
    expect(read(text)).toBe('2026-02'),
  );

  it.each(['2027', '2027年', '2027 г.', '２０２７'])('is a year in “%s”', (text) => expect(read(text)).toBe('2027'));

  it.each(['', 'soon', '13.2027', '1776', '2201', '2027-00', '0', '13'])('is nothing in “%s”', (text) =>
    expect(read(text)).toBe('date.noMonth'),
  );
});
