import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { translator } from '../../renderer/i18n/translator.ts';

describe('a translator', () => {
  it('speaks its language, whichever was asked for last', () => {
    const [zh, ru, en] = LANGUAGES.map(translator);
    expect([ru?.('common:cancel'), en?.('common:cancel'), zh?.('common:cancel')]).toEqual(['Отмена', 'Cancel', '取消']);
    expect([zh?.language, ru?.language, en?.language]).toEqual(['zh', 'ru', 'en']);
  });

  it('is the same function for the same language', () => {
    expect(translator('ru')).toBe(translator('ru'));
    expect(translator('ru')).not.toBe(translator('en'));
  });

  it('takes the plural form of the number and writes the number as the language does', () => {
    const days = (count: number) => translator('ru')('common:workingDays', { count }).replaceAll(/\s/g, ' ');
    expect([0, 1, 2, 5, 11, 21, 22, 12_345].map(days)).toEqual([
      '0 рабочих дней',
      '1 рабочий день',
      '2 рабочих дня',
      '5 рабочих дней',
      '11 рабочих дней',
      '21 рабочий день',
      '22 рабочих дня',
      '12 345 рабочих дней',
    ]);
    expect(translator('ru')('common:workingDays', { count: 1.5 })).toBe('1,5 рабочего дня');
    expect(translator('en')('common:workingDays', { count: 1 })).toBe('1 working day');
    expect(translator('zh')('common:workingDays', { count: 1 })).toBe('1 个工作日');
  });

  it('shows what users typed as they typed it', () => {
    const typed = '<b>$t(common:yes) {{text}} & "x"</b>';
    expect(translator('en')('common:quoted', { text: typed })).toBe(`“${typed}”`);
  });

  it('takes no parameter for an instruction', () => {
    expect(translator('en')('common:quoted', { text: 'x', lng: 'ru', ns: 'cli', defaultValue: 'y', context: 'z', keyPrefix: 'k' })).toBe(
      '“x”',
    );
  });

  it('shows where a parameter is missing, not its name', () => {
    expect(translator('en')('common:quoted')).toBe('“…”');
  });

  it('fills a text anew each time', () => {
    const t = translator('en');
    expect(['a', 'b', 'a'].map((text) => t('common:quoted', { text }))).toEqual(['“a”', '“b”', '“a”']);
    expect([1, 2, 1].map((count) => t('common:workingDays', { count }))).toEqual(['1 working day', '2 working days', '1 working day']);
  });

  it('takes only keys that exist', () => {
    // @ts-expect-error a key without a text
    expect(translator('en')('common:nothing.like.this')).toBe('nothing.like.this');
    // @ts-expect-error labels are asked for through labels.ts
    expect(translator('en')('entities:milestone.one')).toBe('Milestone');
  });

  it('says of a derived key whether it has a text', () => {
    const t = translator('ru');
    expect(t.derived('entities:milestone.one')).toBe('Веха');
    expect(t.derived('entities:milestone')).toBeNull();
    expect(t.derived('entities:nothing.one')).toBeNull();
    expect(t.derived('nowhere:at.all')).toBeNull();
  });
});
