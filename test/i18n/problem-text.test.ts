import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { problemLine, problemText } from '../../renderer/i18n/labels.ts';
import { translator } from '../../renderer/i18n/translator.ts';
import { textsOf } from './texts.ts';

const [zh, ru, en] = [translator('zh'), translator('ru'), translator('en')];

describe('a problem', () => {
  const taken = { code: 'edit.taken', details: { table: 'milestone', field: 'code', given: 'M1' } };

  it('says what happened, what is safe, and what to do', () => {
    expect(problemText(en, taken)).toEqual({
      what: 'Another record already has “M1” in the field “Code”.',
      safe: 'Nothing was changed.',
      todo: 'Enter a different value.',
    });
    expect(problemLine(ru, taken)).toBe('Значение «M1» в поле «Код» уже занято другой записью. Данные не изменены. Введите другое.');
    expect(problemLine(zh, taken)).toBe('“编号”的值“M1”已被其他记录使用。数据未作任何更改。请换一个值。');
  });

  it('names fields, entities, dates and sizes as the reader does', () => {
    const missing = { code: 'edit.missingReference', details: { table: 'milestone', field: 'owner', target: 'person' } };
    expect(problemText(ru, missing).what).toBe('Поле «Ответственный» указывает на запись (Участник), которой больше нет.');
    const ambiguous = { code: 'date.ambiguous', details: { text: '04/09/2026', first: '2026-04-09', second: '2026-09-04' } };
    expect(problemText(ru, ambiguous).what).toBe('«04/09/2026» может означать 09.04.2026 или 04.09.2026.');
    const large = { code: 'file.tooLarge', details: { name: 'plan.xml', size: 12_345_678, limit: 10_000_000 } };
    expect(problemText(en, large).what).toBe('The file “plan.xml” is 12.3 MB; the limit is 10 MB.');
  });

  it('shows what was typed as it was typed', () => {
    expect(problemText(en, { code: 'date.impossible', details: { text: '2026-02-30' } }).what).toBe(
      'The date “2026-02-30” does not exist.',
    );
  });

  it('without a text of its own takes its family’s, else names its code', () => {
    expect(problemText(en, { code: 'calendarTable.unknownHoliday' }).what).toContain('calendarTable.unknownHoliday');
    expect(problemText(en, { code: 'bundle.somethingNew' })).toEqual(problemText(en, { code: 'bundle.other' }));
    expect(problemText(en, { code: 'nothing.like.this' }).what).toBe('Something unexpected happened (nothing.like.this).');
    expect(problemText(en, { code: 'bundle' }).what).toBe('The bundle could not be opened.');
  });

  it.each(LANGUAGES)('has three whole sentences in %s', (language) => {
    const codes = [...textsOf(language, 'problems').keys()].filter((path) => path.endsWith('.what')).map((path) => path.slice(0, -5));
    expect(codes.length).toBeGreaterThan(30);
    for (const code of codes) {
      const { what, safe, todo } = problemText(translator(language), { code });
      for (const sentence of [what, safe, todo]) expect(sentence, code).toMatch(language === 'zh' ? /[。]$/ : /[.]$/);
    }
  });
});
