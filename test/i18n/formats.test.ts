import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, FIRST_DAY, LAST_DAY } from '../../renderer/domain/calendar/calendar-date.ts';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import {
  collator,
  type DateStyle,
  formatBytes,
  formatDate,
  formatDateTime,
  formatDays,
  formatDecimal,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
} from '../../renderer/i18n/formats.ts';

/** Intl separates with no-break spaces of several widths. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const inAll = (format: (language: (typeof LANGUAGES)[number]) => string) => LANGUAGES.map((language) => plain(format(language)));

describe('a date', () => {
  it.each<[DateStyle, string[]]>([
    ['long', ['2026年11月24日', '24 ноября 2026 г.', '24 November 2026']],
    ['short', ['2026-11-24', '24.11.2026', '24 Nov 2026']],
    ['weekday', ['2026年11月24日星期二', 'вторник, 24 ноября 2026 г.', 'Tuesday, 24 November 2026']],
    ['dayMonth', ['11月24日', '24 ноября', '24 November']],
    ['month', ['2026年11月', 'ноябрь 2026 г.', 'November 2026']],
  ])('is written %s as the language does', (style, expected) => {
    const written = inAll((language) => formatDate('2026-11-24', language, style)).map((text) => text.replace(/(?<=y),? (?=\d)/, ', '));
    expect(written).toEqual(expected);
  });

  it('is the same day wherever the computer stands, in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
        const date = dateOfDay(day);
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        expect(formatDate(date, 'zh', 'long')).toBe(`${year}年${month}月${dayOfMonth}日`);
        expect(formatDate(date, 'ru', 'short')).toBe(date.split('-').reverse().join('.'));
      }),
    );
  });

  it('that does not exist is not written as another one', () => {
    expect(() => formatDate('2026-02-30', 'en')).toThrow(RangeError);
    expect(() => formatDate('2026-02-30', 'zh', 'short')).toThrow(RangeError);
  });
});

describe('a moment', () => {
  it('is told by the clock of the place', () => {
    const ms = Date.UTC(2026, 10, 24, 20, 30);
    expect(formatDateTime(ms, 'Europe/Moscow', 'ru')).toMatch(/^24 нояб\. 2026 г\., 23:30$/);
    expect(formatDateTime(ms, 'Asia/Shanghai', 'zh')).toMatch(/^2026年11月25日 0?4:30$/);
    expect(formatDateTime(ms, 'UTC', 'en')).toMatch(/^24 Nov 2026, 20:30$/);
  });
});

describe('a number', () => {
  it('has the separators of the language', () => {
    expect(inAll((language) => formatNumber(1_234_567.5, language))).toEqual(['1,234,567.5', '1 234 567,5', '1,234,567.5']);
    expect(inAll((language) => formatPercent(0.256, language))).toEqual(['25.6%', '25,6 %', '25.6%']);
    expect(formatNumber(2 / 3, 'en', 1)).toBe('0.7');
  });

  it('held as decimal text keeps every digit', () => {
    const decimal = fc.tuple(fc.bigInt(1n, 999_999_999_999_999n), fc.stringMatching(/^\d{0,5}[1-9]$/), fc.boolean());
    fc.assert(
      fc.property(decimal, ([whole, fraction, negative]) => {
        const text = `${negative ? '-' : ''}${whole}.${fraction}`;
        expect(formatDecimal(text, 'en').replaceAll(',', '')).toBe(text);
        expect(
          formatMoney({ amount: text, currency: 'RUB' }, 'ru')
            .replaceAll(/[^\d,-]/g, '')
            .replace(',', '.'),
        ).toBe(fraction.length === 1 ? `${text}0` : text);
      }),
    );
  });

  it('that is none is shown as it stands', () => {
    expect(formatDecimal('about 5', 'en')).toBe('about 5');
  });
});

describe('money', () => {
  it('has the sign of the country’s own currency and the code of any other', () => {
    expect(inAll((language) => formatMoney({ amount: '1200000', currency: 'CNY' }, language))).toEqual([
      '¥1,200,000',
      '1 200 000 CNY',
      'CNY 1,200,000',
    ]);
    expect(inAll((language) => formatMoney({ amount: '1200000.5', currency: 'RUB' }, language))).toEqual([
      'RUB 1,200,000.50',
      '1 200 000,50 ₽',
      'RUB 1,200,000.50',
    ]);
  });
});

describe('days and sizes', () => {
  it('follow the plural forms', () => {
    expect([1, 3, 5, 21].map((days) => plain(formatDays(days, 'ru')))).toEqual(['1 день', '3 дня', '5 дней', '21 день']);
    expect([formatDays(1, 'en'), formatDays(-2, 'en'), formatDays(3, 'en', 'always'), formatDays(0, 'en', 'always')]).toEqual([
      '1 day',
      '-2 days',
      '+3 days',
      '0 days',
    ]);
    expect(plain(formatDays(3, 'zh'))).toMatch(/^3 ?天$/);
  });

  it('take the unit that fits', () => {
    expect([0, 1, 999, 1_000, 12_345, 4_000_000, 5e12].map((bytes) => plain(formatBytes(bytes, 'en')))).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '12.3 kB',
      '4 MB',
      '5,000 GB',
    ]);
    expect(plain(formatBytes(12_300_000, 'ru'))).toBe('12,3 МБ');
  });
});

describe('lists and order', () => {
  it('join as the language does', () => {
    expect(inAll((language) => formatList(['A', 'B', 'C'], language))).toEqual(['A、B和C', 'A, B и C', 'A, B and C']);
  });

  it('sort Chinese by pinyin and digits by their number', () => {
    expect(['张伟', '李娜', '阿明', '王芳'].sort(collator('zh').compare)).toEqual(['阿明', '李娜', '王芳', '张伟']);
    expect(['M10', 'M2', 'M1'].sort(collator('en').compare)).toEqual(['M1', 'M2', 'M10']);
    expect(['Яма', 'ёж', 'Еда', 'жук'].sort(collator('ru').compare)).toEqual(['Еда', 'ёж', 'жук', 'Яма']);
  });
});

describe('how long ago', () => {
  const now = Date.UTC(2026, 10, 24, 12);
  const MINUTE = 60_000;
  const DAY = 1440 * MINUTE;

  it.each([
    [0, '现在', 'сейчас', 'now'],
    [40 * MINUTE, '40分钟前', '40 минут назад', '40 minutes ago'],
    [59.9 * MINUTE, '1小时前', '1 час назад', '1 hour ago'],
    [25 * 60 * MINUTE, '1天前', '1 день назад', '1 day ago'],
    [2 * DAY, '2天前', '2 дня назад', '2 days ago'],
    [40 * DAY, '1个月前', '1 месяц назад', '1 month ago'],
  ])('%d ms', (ago, zh, ru, en) => {
    expect([formatRelative(now - ago, now, 'zh'), formatRelative(now - ago, now, 'ru'), formatRelative(now - ago, now, 'en')]).toEqual([
      zh,
      ru,
      en,
    ]);
  });

  it('tells what is to come', () => {
    expect(formatRelative(now + 40 * MINUTE, now, 'ru')).toBe('через 40 минут');
  });
});
